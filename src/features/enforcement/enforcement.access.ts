const parties = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'PROVIDER'] as const;
const asked = { sensitivity: 'OFFICIAL', to: parties } as const;

/** Refusals are data: whoever has part in enforcement may ask, and is told why not. */
export const enforcementAccess = {
  open: [],
  guarded: {
    'Matter.enforcement': asked,
    Enforcement: asked,
    'Mutation.takeRegistrationEnforcementStep': asked,
    'Mutation.takeComplianceNoticeStep': asked,
    'Mutation.takeAccommodationRestrictionStep': asked,
    'Mutation.takeUrgentOrderStep': asked,
    'Mutation.takeUrgentNoticeStep': asked,
  },
} as const;
