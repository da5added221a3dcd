const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const change = { sensitivity: 'OFFICIAL', to: regulator } as const;
const propose = { sensitivity: 'OFFICIAL', to: ['REGULATOR_OFFICER'] } as const;
const approve = { sensitivity: 'OFFICIAL', to: ['REGULATOR_APPROVER'] } as const;
const person = { sensitivity: 'PERSONAL', to: [...regulator, 'AUDITOR'], recordClass: 'RULE_PUBLICATION' } as const;

/** Open: what the regulator stands behind is for everyone to know. Who decided it, and what is only proposed, is not. */
export const rulePublicationsAccess = {
  open: [
    'Query.rulePublications',
    'Query.rulePublication',
    'Indicator.publication',
    'Finding.rulePublication',
    'Finding.wasPublishedWhenFound',
    'RuleStanding',
    'RulePublication',
    'RulePublicationConnection',
    'RulePublicationEdge',
  ],
  guarded: {
    'RulePublication.proposedBy': person,
    'RulePublication.approvedBy': person,
    'RulePublication.withdrawnBy': person,
    'RulePublication.reason': person,
    'RulePublication.approvalReason': person,
    'RulePublication.withdrawalReason': person,
    'Mutation.proposeRulePublication': propose,
    'Mutation.approveRulePublication': approve,
    'Mutation.withdrawRulePublication': change,
    RulePublicationPayload: change,
    RulePublicationConflict: change,
  },
} as const;
