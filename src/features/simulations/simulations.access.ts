const planners = [
  'DFE_ANALYST',
  'DFE_OVERSIGHT_OFFICER',
  'DFE_APPROVER',
  'REGULATOR_OFFICER',
  'REGULATOR_APPROVER',
] as const;

/** What somebody tries may be a deal that nobody else knows of. */
const tried = { sensitivity: 'MARKET_SENSITIVE', to: planners } as const;

export const simulationsAccess = {
  open: [],
  guarded: {
    'Query.simulate': tried,
    Simulation: tried,
    SimulationProblem: tried,
    SimulatedGroup: tried,
    SimulatedMove: tried,
    SimulatedMoveConnection: tried,
    SimulatedMoveEdge: tried,
    Section23AObservations: tried,
    SimulatedSection23AChange: tried,
    SimulatedSection23AChangeConnection: tried,
    SimulatedSection23AChangeEdge: tried,
    MarketConcentration: tried,
    SimulatedConcentrationChange: tried,
    SimulatedConcentrationChangeConnection: tried,
    SimulatedConcentrationChangeEdge: tried,
    QualityCounts: tried,
    SimulatedQualityChange: tried,
    SimulatedQualityChangeConnection: tried,
    SimulatedQualityChangeEdge: tried,
  },
} as const;
