const requesters = ['DFE_ANALYST', 'REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const asked = { sensitivity: 'OFFICIAL', to: requesters } as const;

/** How far a scan has come is open, as what it finds is; who asked for it is in the audit only. */
export const nationalScansAccess = {
  open: [
    'Query.nationalScan',
    'Query.nationalScans',
    'Query.findingChanges',
    'NationalScan',
    'NationalScanConnection',
    'NationalScanEdge',
    'FindingChanges',
    'FindingChange',
    'FindingChangeConnection',
    'FindingChangeEdge',
  ],
  guarded: {
    'Mutation.requestNationalScan': asked,
    'Mutation.cancelNationalScan': asked,
    NationalScanPayload: asked,
  },
} as const;
