import { readOwnerName } from '../../register/owner-name';
import { charityNumberOf, companyNumberOf } from '../identifiers';
import type { RegisteredNumber } from './matchable';

const numberAtTheEnd = /(?<![A-Za-z0-9])([A-Z]{2}\d{6}|R\d{6,7}|\d{6,8})\)?\s*$/;

/** Numbers in the texts of one owner: those of companies, and those that may be of companies or charities. */
export function numbersIn(texts: readonly string[]): { companyNumbers: string[]; possibleNumbers: RegisteredNumber[] } {
  const certain = new Set<string>();
  const possible = new Map<string, RegisteredNumber>();
  for (const text of texts) {
    const found = readOwnerName(text)?.companyNumberInText ?? null;
    if (found !== null) {
      certain.add(found);
      continue;
    }
    const written = numberAtTheEnd.exec(text)?.[1];
    if (written === undefined) continue;
    const company = companyNumberOf(written);
    if (company !== null) possible.set(`GB-COH ${company}`, { scheme: 'GB-COH', id: company });
    const charity = charityNumberOf(written);
    if (charity !== null) possible.set(`GB-CHC ${charity}`, { scheme: 'GB-CHC', id: charity });
  }
  return { companyNumbers: [...certain].sort(), possibleNumbers: [...possible.values()] };
}
