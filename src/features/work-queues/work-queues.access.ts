const regulators = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const department = ['DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const;
const readers = [...regulators, ...department, 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const asked = { sensitivity: 'OFFICIAL', to: readers } as const;

/** Each has a queue of their own. The work on findings is the regulator's and the Department's. */
export const workQueuesAccess = {
  open: [],
  guarded: {
    'Query.myQueue': asked,
    MyQueue: asked,
    'MyQueue.findings': { ...asked, to: [...regulators, ...department] },
    'Mutation.markVisited': asked,
    MarkVisitedPayload: asked,
  },
} as const;
