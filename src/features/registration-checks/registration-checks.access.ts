const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const officers = [...regulator, 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const;
const asked = { sensitivity: 'OFFICIAL', to: officers } as const;
const decided = { sensitivity: 'OFFICIAL', to: regulator } as const;

/**
 * A check is for those who decide on registrations: whoever sees less than they do would be told that nothing stands
 * in the way. The view of a group says whether it is whole for who asks.
 */
export const registrationChecksAccess = {
  open: [],
  guarded: {
    'Query.registrationCheck': decided,
    RegistrationCheck: decided,
    HeadroomReason: decided,
    ApplicantParent: decided,
    MatchedController: decided,
    RecentRegistrations: decided,
    'ProviderGroup.growthRestrictions': asked,
    GrowthRestrictions: asked,
    RegistrationRestriction: asked,
    RegistrationRestrictionConnection: asked,
    RegistrationRestrictionEdge: asked,
    'Mutation.takeRegistrationApplicationStep': decided,
  },
} as const;
