const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const readers = [...regulator, 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER', 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;
const ofRegulator = { sensitivity: 'OFFICIAL', to: regulator } as const;

/** A statement is for the lane of its matter: the database keeps that row by row. */
export const impactsAccess = {
  open: [],
  guarded: {
    'Mutation.prepareImpactStatement': ofRegulator,
    'Query.impactCalibration': ofRegulator,
    'Matter.impactStatements': asked,
    ImpactStatementConnection: asked,
    ImpactStatementEdge: asked,
    ImpactStatement: asked,
    'ImpactStatement.preparedBy': { ...asked, sensitivity: 'PERSONAL' },
    ImpactStatementPayload: ofRegulator,
    ImpactRange: asked,
    ImpactFigure: asked,
    ImpactFigureConnection: asked,
    ImpactFigureEdge: asked,
    ImpactFigureAbout: asked,
    ImpactInput: asked,
    ImpactInputConnection: asked,
    ImpactInputEdge: asked,
    TimingOption: asked,
    TimingPower: asked,
    UnknownImpact: asked,
    EarlierDecision: asked,
    EarlierDecisionConnection: asked,
    EarlierDecisionEdge: asked,
    ImpactExpected: asked,
    ImpactHappened: asked,
    ImpactFollowUp: asked,
    ImpactCalibration: ofRegulator,
    VerdictCounts: ofRegulator,
  },
} as const;
