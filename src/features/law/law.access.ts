const recorders = ['ADMINISTRATOR'] as const;
const change = { sensitivity: 'OFFICIAL', to: recorders } as const;
const person = { sensitivity: 'PERSONAL', to: ['ADMINISTRATOR', 'AUDITOR'], recordClass: 'COMMENCEMENT' } as const;

/** Open: the law is public, and so is what was recorded of it once it is approved. Who recorded it is not. */
export const lawAccess = {
  open: [
    'Query.powers',
    'Query.power',
    'Query.growth',
    'Query.commencements',
    'Query.commencement',
    'Power',
    'PowerStatus',
    'Citation',
    'StatedLaw',
    'LegalGap',
    'TextRead',
    'StatutoryNotice',
    'NoticeContent',
    'AppealRoute',
    'AppealTimeLimit',
    'PowerClock',
    'Commencement',
    'CommencementConnection',
    'CommencementEdge',
    'GrowthView',
    'GrowthLever',
    'PolicyStep',
    'PowerConnection',
    'PowerEdge',
    'PageInfo',
  ],
  guarded: {
    'Commencement.recordedBy': person,
    'Commencement.approvedBy': person,
    'Commencement.withdrawnBy': person,
    'Commencement.reason': person,
    'Commencement.approvalReason': person,
    'Commencement.withdrawalReason': person,
    'Mutation.recordCommencement': change,
    'Mutation.approveCommencement': change,
    'Mutation.withdrawCommencement': change,
    CommencementPayload: change,
    CommencementConflict: change,
  },
} as const;
