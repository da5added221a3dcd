/** Spellings of legal forms as `ownerNameKey` leaves them at the end of a name. */
export const legalForms = ['ltd', 'plc', 'llp', 'lp', 'cic', 'cio', 'inc', 'unlimited'] as const;
export type LegalForm = (typeof legalForms)[number];

/** Words that companies which hold others, and run nothing themselves, are named by. */
export const holdingWords: ReadonlySet<string> = new Set(
  'bidco finco group groups holdco holding holdings investments midco parent topco'.split(' '),
);

/** Words by which the parts of one business are told from each other. */
export const directionWords: ReadonlySet<string> = new Set(
  (
    'central east eastern england london lower midland midlands north northern northeast northwest scotland south ' +
    'southern southeast southwest upper wales west western'
  ).split(' '),
);

/** Words that so many owners of these settings share that they tell none from another. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'a and adolescent agency association autism board care caring centre centres charity child childcare children ' +
    'childrens college communities community company council education educational families family for foster ' +
    'fostering foundation health healthcare home homes house houses in international learning life living ltd national ' +
    'of people persons placements project projects provision residential school schools service services social ' +
    'society solutions specialist support supported team the therapeutic trading trust uk with young youth youths'
  ).split(' '),
);

/** What is left out of a name before its letters are looked up: words that tell nobody apart, or only parts of one. */
export function isLeftOutOfCore(word: string): boolean {
  return commonWords.has(word) || holdingWords.has(word) || directionWords.has(word);
}

/** All words that are left out of a core, for the database, which makes cores of millions of names by itself. */
export const wordsLeftOutOfCore: readonly string[] = [
  ...new Set([...commonWords, ...holdingWords, ...directionWords]),
].sort();

/** Number words, which name a company as figures do: `Care One` is not `Care Two`. */
export const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
