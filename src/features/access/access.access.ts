const everyoneSignedIn = [
  'DFE_ANALYST',
  'DFE_OVERSIGHT_OFFICER',
  'DFE_APPROVER',
  'REGULATOR_OFFICER',
  'REGULATOR_APPROVER',
  'COMMISSIONER',
  'RCC',
  'PROVIDER',
  'AUDITOR',
] as const;
const keyHolders = [...everyoneSignedIn, 'ADMINISTRATOR'] as const;
const keys = { sensitivity: 'OFFICIAL', to: keyHolders } as const;
const logs = { sensitivity: 'PERSONAL', to: everyoneSignedIn } as const;
const scopes = { sensitivity: 'OFFICIAL', to: ['ADMINISTRATOR', 'AUDITOR'] } as const;

/** Anyone may ask who it is and what it may spend; the tables of access are for those who answer for them. */
export const accessAccess = {
  open: ['Query.viewer', 'Query.rateLimit', 'Viewer', 'RateLimit', 'Problem'],
  guarded: {
    'Query.legalScopes': scopes,
    LegalScope: { ...scopes, recordClass: 'LEGAL_SCOPE' },
    LegalScopeConnection: scopes,
    LegalScopeEdge: scopes,
    'Query.apiKeys': keys,
    ApiKeyConnection: keys,
    ApiKeyEdge: keys,
    ApiKey: { ...keys, recordClass: 'API_KEY', ownedBy: 'organisation' },
    'Mutation.createApiKey': keys,
    'Mutation.rotateApiKey': keys,
    'Mutation.revokeApiKey': keys,
    ApiKeyPayload: keys,
    ApiKeyConflict: keys,
    'Query.accessLog': logs,
    AccessLogEntry: { ...logs, recordClass: 'ACCESS_LOG' },
    AccessLogEntryConnection: logs,
    AccessLogEntryEdge: logs,
  },
} as const;
