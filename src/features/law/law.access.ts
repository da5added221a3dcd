/** Open: the law is public. */
export const lawAccess = {
  open: [
    'Query.powers',
    'Query.power',
    'Query.growth',
    'Power',
    'PowerStatus',
    'Citation',
    'StatedLaw',
    'LegalGap',
    'GrowthView',
    'GrowthLever',
    'PolicyStep',
    'PowerConnection',
    'PowerEdge',
    'PageInfo',
  ],
} as const;
