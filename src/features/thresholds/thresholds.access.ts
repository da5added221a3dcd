const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const asked = { sensitivity: 'OFFICIAL', to: regulator } as const;

/** A test reads the suspicions of the regulator: it is for those whose suspicions they are. */
export const thresholdsAccess = {
  open: [],
  guarded: {
    'Query.thresholdTest': asked,
    'Undertaking.section23A': asked,
    'Undertaking.section23AChain': asked,
    ThresholdTest: asked,
    ThresholdLimb: asked,
    StatedFact: asked,
    StatedFactConnection: asked,
    StatedFactEdge: asked,
    MissingFact: asked,
    MissingFactConnection: asked,
    MissingFactEdge: asked,
    Section23A: asked,
    CountedSetting: asked,
    CountedSettingConnection: asked,
    CountedSettingEdge: asked,
    SettingCheck: asked,
    Counterfactual: asked,
    CounterfactualSet: asked,
    CounterfactualSetting: asked,
    CounterfactualSettingConnection: asked,
    CounterfactualSettingEdge: asked,
    QualifyingSubsidiary: asked,
    QualifyingSubsidiaryConnection: asked,
    QualifyingSubsidiaryEdge: asked,
  },
} as const;
