const asked = { sensitivity: 'OFFICIAL', to: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] } as const;

/** A suspicion is the regulator's alone. Refusals are data: whoever of it asks is told why not. */
export const suspicionsAccess = {
  open: [],
  guarded: {
    'Mutation.takeSuspicionStep': asked,
    'Matter.suspicion': { ...asked, recordClass: 'MATTER' },
    'Setting.suspicionFacts': asked,
    Suspicion: asked,
    GroundForCancelling: asked,
    EvidenceNamedConnection: asked,
    EvidenceNamedEdge: asked,
    EvidenceNamed: asked,
    RelevantFactConnection: asked,
    RelevantFactEdge: asked,
    RelevantFact: asked,
  },
} as const;
