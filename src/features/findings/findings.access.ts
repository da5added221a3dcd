/** Open in this edition: findings rest on published data only. */
export const findingsAccess = {
  open: [
    'Query.findings',
    'Query.detectionRun',
    'Query.indicators',
    'Finding',
    'FindingSetting',
    'FindingSettingConnection',
    'FindingSettingEdge',
    'FindingNumber',
    'ConfidenceInterval',
    'Indicator',
    'DetectionRun',
    'FindingConnection',
    'FindingEdge',
    'ProviderGroup.findings',
  ],
} as const;
