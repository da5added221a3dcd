/** The events of s. 30A(2) of which local authorities must be told. Codes are stable once released. */
export const limbCodes = ['CANCELLATION', 'SUSPENSION', 'URGENT_SUSPENSION', 'PROCEEDINGS', 'RESTRICTION'] as const;
export type NotifiableLimb = (typeof limbCodes)[number];
