const officers = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const;
const asked = { sensitivity: 'OFFICIAL', to: officers } as const;
const recorders = { sensitivity: 'OFFICIAL', to: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] } as const;

/** Who is behind an applicant and what is done to others like it is for those who decide, and nobody else. */
export const registrationChecksAccess = {
  open: [],
  guarded: {
    'Query.registrationCheck': asked,
    RegistrationCheck: asked,
    HeadroomReason: asked,
    ApplicantParent: asked,
    MatchedController: asked,
    RecentRegistrations: asked,
    'ProviderGroup.growthRestrictions': asked,
    GrowthRestrictions: asked,
    RegistrationRestriction: asked,
    RegistrationRestrictionConnection: asked,
    RegistrationRestrictionEdge: asked,
    'Mutation.takeRegistrationApplicationStep': recorders,
  },
} as const;
