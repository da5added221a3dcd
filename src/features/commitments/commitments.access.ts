const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;

const both = { sensitivity: 'OFFICIAL', to: [...regulator, 'PROVIDER'] } as const;
/** What the service suggests is for the officers who decide. */
const ours = { sensitivity: 'OFFICIAL', to: regulator } as const;

/** A commitment is for the regulator and for the group that made it; the database keeps whose it is. */
export const commitmentsAccess = {
  open: [],
  guarded: {
    'Mutation.takeCommitmentStep': both,
    'Matter.commitment': { ...both, recordClass: 'MATTER' },
    'Matter.commitmentRecord': { ...both, recordClass: 'MATTER' },
    'ProviderGroup.commitmentRecord': both,
    Commitment: both,
    'Commitment.owner': { ...both, sensitivity: 'PERSONAL' },
    'Commitment.suggestedEvidence': ours,
    'Commitment.promisedBefore': ours,
    NamedSettingConnection: both,
    NamedSettingEdge: both,
    NamedSetting: both,
    SuggestedEvidenceConnection: ours,
    SuggestedEvidenceEdge: ours,
    SuggestedEvidence: ours,
    EarlierPromise: ours,
    CommitmentRecord: both,
    ThemeDelivery: both,
  },
} as const;
