const regulators = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const department = ['DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const;
const workers = [...regulators, ...department] as const;
const readers = [...workers, 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;
const named = { sensitivity: 'PERSONAL', to: workers } as const;

/** A case is shown step by step to the lanes with which it is shared. Names of people are for those who work on it. */
export const casesAccess = {
  open: [],
  guarded: {
    'Mutation.takeCaseStep': { ...asked, to: workers },
    'Finding.cases': asked,
    'Matter.caseFile': asked,
    'Matter.chronology': asked,
    'Matter.escalation': asked,
    'MatterStep.matter': asked,
    'MatterStep.title': asked,
    CaseFile: asked,
    'CaseFile.officerInCharge': named,
    CaseTrackStanding: asked,
    CaseStageMove: asked,
    CaseStageMoveConnection: asked,
    CaseStageMoveEdge: asked,
    CaseDecision: asked,
    'CaseDecision.decidedBy': named,
    CaseDecisionConnection: asked,
    CaseDecisionEdge: asked,
    CaseOption: asked,
    CasePerson: asked,
    'CasePerson.name': named,
    CasePersonConnection: asked,
    CasePersonEdge: asked,
    CaseSetting: asked,
    CaseSettingConnection: asked,
    CaseSettingEdge: asked,
    CaseShare: asked,
    CaseShareConnection: asked,
    CaseShareEdge: asked,
    EscalationLadder: asked,
    EscalationRungStanding: asked,
    EscalationItem: asked,
    EscalationItemConnection: asked,
    EscalationItemEdge: asked,
    EscalationLink: asked,
    EscalationLinkConnection: asked,
    EscalationLinkEdge: asked,
  },
} as const;
