/** Open: councils and their codes are published. */
export const localAuthoritiesAccess = {
  open: [
    'Query.localAuthorities',
    'Query.localAuthority',
    'Region',
    'LocalAuthority',
    'LocalAuthorityCode',
    'LocalAuthorityConnection',
    'LocalAuthorityEdge',
  ],
} as const;
