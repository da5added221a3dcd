const recorders = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: recorders } as const;
const observation = { ...asked, recordClass: 'OBSERVATION', ownedBy: 'organisation' } as const;

/** What is recorded is the regulator's, and a council's or a provider's where it is their own word. */
export const observationsAccess = {
  open: [],
  guarded: {
    'Setting.observations': asked,
    'ProviderGroup.observations': asked,
    // Which observations a cell counts, its resolver tells the access log.
    'ProviderGroup.regulationHeat': asked,
    'ProviderGroup.regulationTotals': asked,
    RegulationHeatConnection: asked,
    RegulationHeatEdge: asked,
    RegulationHeatRow: asked,
    RegulationCellConnection: asked,
    RegulationCellEdge: asked,
    RegulationCell: asked,
    ObservationConnection: asked,
    ObservationEdge: asked,
    Observation: observation,
    'Observation.recordedBy': { ...observation, sensitivity: 'PERSONAL' },
    'Mutation.recordObservation': asked,
    'Mutation.withdrawObservation': asked,
    ObservationPayload: asked,
    ObservationConflict: asked,
  },
} as const;
