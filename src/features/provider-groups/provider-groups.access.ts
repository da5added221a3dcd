/** Open: drawn from what Ofsted publishes of owners. */
export const providerGroupsAccess = {
  open: [
    'Query.providerGroups',
    'Query.providerGroup',
    'ProviderGroup',
    'GroupStanding',
    'QualityProfile',
    'JudgementCounts',
    'JudgementValueCount',
    'QualitySlice',
    'TimelineEvent',
    'ProviderGroupConnection',
    'ProviderGroupEdge',
    'TimelineEventConnection',
    'TimelineEventEdge',
    'Setting.providerGroup',
  ],
} as const;
