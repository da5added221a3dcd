const workers = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER', 'PROVIDER'] as const;
const readers = [...workers, 'DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER', 'COMMISSIONER', 'RCC'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;

/** What is shown of a penalty is what the steps show that row security lets through. Refusals are data. */
export const penaltiesAccess = {
  open: [],
  guarded: {
    'Mutation.takePenaltyStep': { ...asked, to: workers },
    'Matter.penalty': asked,
    Penalty: asked,
    'Penalty.person': { ...asked, sensitivity: 'PERSONAL' },
  },
} as const;
