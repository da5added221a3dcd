import type { Interest } from '../interest';

/** What a control «via company rules or articles» rests on: the standard has one word for two limbs of the Act. */
export type RulesOfControl = 'ARTICLES' | 'AGREEMENT' | 'NOT_TOLD';

const articleWords = /\b(articles?|constitution|memorandum|by-?laws)\b/i;
const agreementWords = /\bagreements?\b/i;

/** Which of the two its details name; not told where they name neither or both. */
export function rulesOfControl({ details }: Interest): RulesOfControl {
  if (details === null) return 'NOT_TOLD';
  const isArticles = articleWords.test(details);
  const isAgreement = agreementWords.test(details);
  if (isArticles === isAgreement) return 'NOT_TOLD';
  return isArticles ? 'ARTICLES' : 'AGREEMENT';
}
