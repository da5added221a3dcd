/** For what a caller asks. It is said with the request and must be one that a legal scope of the caller names. */
export const purposes = {
  PUBLIC_INFORMATION: 'To know what is published.',
  MARKET_ANALYSIS: 'To understand the market as a whole.',
  QUALITY_OVERSIGHT: 'To oversee the quality of groups.',
  FINANCIAL_OVERSIGHT: 'To watch the money of groups.',
  COMMISSIONING: 'To decide on placements and contracts.',
  OWN_RECORDS: 'To see and answer what is recorded about oneself.',
  AUDIT: 'To check who did and who saw what.',
  ADMINISTRATION: 'To look after the service.',
} as const;
export type Purpose = keyof typeof purposes;

export function isPurpose(text: string): text is Purpose {
  return Object.hasOwn(purposes, text);
}
