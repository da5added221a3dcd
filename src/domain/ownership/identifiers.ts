/**
 * Normal forms of the numbers by which bodies are known. Every reader brings a number into its normal form before it is
 * compared; a text that cannot be such a number has none.
 */

/**
 * Prefixes of company numbers, each with six characters after it. Sources: the pattern of Companies House's own
 * services and its list of prefixes; `OE` is the register of overseas entities. `ZX` is none of them: it begins the invented numbers of
 * the demonstration.
 */
const companyPrefixes = new Set(
  (
    'AC BR CE CS EN ES FC FE GE GN GS IC IP LP NA NC NF NI NL NO NP NR NV NZ OC OE PC R0 RC RS SA SC SE SF SG SI SL SO SP ' +
    'SR SZ ZC ZX'
  ).split(' '),
);

const eightDigits = /^\d{8}$/;
const onlyDigits = /^\d+$/;
const prefixAndDigits = /^([A-Z][A-Z0])(\d{1,6})$/;
/** Societies and a few partnerships end in letters: `IP12345R`, `SP2724RS`, `SL00012A`. */
const withLettersAtTheEnd = /^(IP|SP|RS|SL)\d{4,5}[A-Z]{1,2}$/;
/** Words that people write before the number. */
const wordsBefore = /^(?:(?:REGISTERED|REGISTRATION|COMPANY|COMPANIES|NUMBER|REG|CRN)(?:NO)?)+|^NO(?=\d{7,8}$)/;

/** What people write between the parts of a number. Whatever else is in a text is no part of one. */
const separators = /[\s\-–./:,()]/g;

/** `390616` is `00390616`, `sc 12345` is `SC012345`; null for what cannot be a number of Companies House. */
export function companyNumberOf(text: string): string | null {
  if (eightDigits.test(text)) return text === '00000000' ? null : text;
  const close = text.toUpperCase().replace(separators, '').replace(wordsBefore, '');
  if (onlyDigits.test(close)) return paddedDigits(close, 8);
  if (close.length === 8 && withLettersAtTheEnd.test(close)) return close;
  const match = prefixAndDigits.exec(close);
  if (!match) return null;
  const [, prefix = '', digits = ''] = match;
  const padded = companyPrefixes.has(prefix) ? paddedDigits(digits, 6) : null;
  return padded === null ? null : prefix + padded;
}

/** Digits to so many places; null where there are more of them, or nothing but zeros. */
function paddedDigits(digits: string, places: number): string | null {
  const significant = digits.replace(/^0+/, '');
  return significant === '' || significant.length > places ? null : significant.padStart(places, '0');
}

const leiForm = /^[0-9A-Z]{18}\d\d$/;

/** Whether the check digits of a legal entity identifier hold: ISO 17442, by ISO 7064 mod 97-10. */
function checkDigitsHold(lei: string): boolean {
  let remainder = 0;
  for (let index = 0; index < lei.length; index += 1) {
    const code = lei.charCodeAt(index);
    const value = code >= 65 ? code - 55 : code - 48;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** A legal entity identifier in its normal form; null where the form or the check digits are wrong. */
export function leiOf(text: string): string | null {
  const close = text.replace(/\s/g, '').toUpperCase();
  return leiForm.test(close) && checkDigitsHold(close) ? close : null;
}

/** A number of the Charity Commission for England and Wales: digits, with `-n` for a linked charity. */
export function charityNumberOf(text: string): string | null {
  const match = /^0*([1-9]\d{5,6})(?:-0*(\d{1,3}))?$/.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  const [, number = '', linked] = match;
  return linked === undefined || linked === '' ? number : `${number}-${linked}`;
}

/** A number of the Scottish charity register: `SC` and six digits. */
export function scottishCharityNumberOf(text: string): string | null {
  const match = /^SC(\d{1,6})$/.exec(text.replace(/[\s-]/g, '').toUpperCase());
  const digits = match ? paddedDigits(match[1] ?? '', 6) : null;
  return digits === null ? null : `SC${digits}`;
}

/** A number of the Charity Commission for Northern Ireland: six digits, as written with or without `NIC` before them. */
export function northernIrishCharityNumberOf(text: string): string | null {
  const match = /^(?:NIC)?(1\d{5})$/.exec(text.replace(/[\s-]/g, '').toUpperCase());
  return match?.[1] ?? null;
}
