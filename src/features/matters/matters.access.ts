const workers = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const;
const readers = [...workers, 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;
const matter = { ...asked, recordClass: 'MATTER' } as const;

/** A matter is for its lane, and a step of it for those to whom it is shown: the database keeps that row by row. */
export const mattersAccess = {
  open: [],
  guarded: {
    'Query.matters': asked,
    'Query.matter': asked,
    'ProviderGroup.matters': asked,
    'Setting.matters': asked,
    MatterConnection: asked,
    MatterEdge: asked,
    Matter: matter,
    'Matter.openedBy': { ...matter, sensitivity: 'PERSONAL' },
    MatterStepConnection: asked,
    MatterStepEdge: asked,
    MatterStep: asked,
    'MatterStep.takenBy': { ...asked, sensitivity: 'PERSONAL' },
    StepStatement: asked,
    MatterClock: asked,
    NextStep: asked,
    StepField: asked,
    MatterLinkConnection: asked,
    MatterLinkEdge: asked,
    MatterLink: asked,
    MatterPayload: asked,
    MatterConflict: asked,
  },
} as const;
