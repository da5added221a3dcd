/** Ofsted's unique reference number for a registration: `SC` and six digits, or seven digits. Always text. */
export type Urn = string;

/** Trims and upper-cases; never pads and never strips zeros. */
export function normaliseUrn(text: string): Urn {
  return text.trim().toUpperCase();
}

/** Six digits are allowed because four secure training centres carried them in 2015. */
export function isUrn(text: string): boolean {
  return /^(SC\d{6}|\d{6,7})$/.test(text);
}
