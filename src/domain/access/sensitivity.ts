/** How much harm a leak of a field or record would do. Codes are stable once released. */
export const sensitivities = {
  OPEN: 'Published already, or worked out of what is published.',
  OFFICIAL: 'The work of the regulator, the Department or a council before it is decided or published.',
  COMMERCIAL: 'What one party to a contract would not tell its rivals, such as what a council pays.',
  MARKET_SENSITIVE: 'What could move a market or hasten a failure, such as the money troubles of a group.',
  PERSONAL: 'About a person who can be told from it.',
} as const;
export type Sensitivity = keyof typeof sensitivities;
