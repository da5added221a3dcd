import { textScalar } from './scalars';

export const UrnScalar = textScalar(
  'Urn',
  "Ofsted's unique reference number: `SC` and six digits, or six or seven digits. Always text.",
  (text) => (/^(SC\d{6}|\d{6,7})$/.test(text.trim().toUpperCase()) ? text.trim().toUpperCase() : null),
  'a number such as "SC009423" or "2611190"',
);
