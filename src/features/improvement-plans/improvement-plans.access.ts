const parties = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'PROVIDER'] as const;
const asked = { sensitivity: 'OFFICIAL', to: parties } as const;

/** Refusals are data: whoever has part in a plan may ask, and is told why not. */
export const improvementPlansAccess = {
  open: [],
  guarded: {
    'Matter.improvementPlan': asked,
    ImprovementPlan: asked,
    'ImprovementPlan.seniorManager': { ...asked, sensitivity: 'PERSONAL' },
    NoticeSetting: asked,
    NoticeSettingConnection: asked,
    NoticeSettingEdge: asked,
    PlanAnswerConnection: asked,
    PlanAnswerEdge: asked,
    PlanAnswer: asked,
    'Mutation.takeImprovementPlanStep': asked,
  },
} as const;
