import type { PartyId } from '../party';
import { type MatchSignal, type MatchSignalCode, signal, sumOf } from './match-signals';
import {
  type CompanyName,
  daysAlive,
  daysPublished,
  haveACommonDay,
  type MatchableCompany,
  type MatchableOwner,
} from './matchable';
import { type ComparableName, comparableName, nameSignals } from './name-signals';
import type { WordRarity } from './word-overlap';

/** A company beside a published owner: how alike, and everything that was seen. */
export interface ScoredCandidate {
  company: MatchableCompany;
  party: PartyId;
  /** The name of it that is most like the owner's, as of its time. */
  name: CompanyName;
  score: number;
  signals: readonly MatchSignal[];
}

/** Whether the candidate has the signal. */
export function hasSignal(
  { signals }: Pick<ScoredCandidate, 'signals'>,
  ...codes: readonly MatchSignalCode[]
): boolean {
  return signals.some(({ code }) => codes.includes(code));
}

/** What makes a name that of another company, however alike the rest. */
const contradictions: readonly MatchSignalCode[] = [
  'OTHER_NUMERALS',
  'OTHER_DIRECTION',
  'HOLDING_WORDS',
  'OTHER_LEGAL_FORM',
  'OTHER_WORDS',
];
/** Names share this much, in points of letters and words together, or they do not agree. */
const leastAgreement = 40;

/** A number in the text is not heard alone: where the name is another company's it may have been pasted by mistake. */
function numberAgainstName(signals: readonly MatchSignal[]): MatchSignal[] {
  const candidate = { signals };
  if (!hasSignal(candidate, 'COMPANY_NUMBER_IN_TEXT', 'POSSIBLE_NUMBER_IN_TEXT')) return [];
  const alike = signals.filter(({ code }) => code === 'LETTERS' || code === 'WORDS');
  const doAgree = sumOf(alike) >= leastAgreement && !hasSignal(candidate, ...contradictions);
  return doAgree ? [] : [signal('NUMBER_AGAINST_NAME')];
}

/** What the time says in which the company had the name. */
function timeOfName(owner: MatchableOwner, company: MatchableCompany, name: CompanyName): MatchSignal[] {
  if (!name.isDated) return [signal('UNDATED_NAME')];
  if (!haveACommonDay(name, daysPublished(owner))) return [signal('NAME_AT_ANOTHER_TIME')];
  const hasAnother = company.names.some(({ key, to, isDated }) => isDated && to === null && key !== name.key);
  return name.to !== null && hasAnother ? [signal('SINCE_RENAMED')] : [];
}

/** Whether the company was there while the owner was published. */
function lifetime(
  { publishedFrom, publishedTo }: MatchableOwner,
  { foundedOn, dissolvedOn }: MatchableCompany,
): MatchSignal[] {
  const found: MatchSignal[] = [];
  if (dissolvedOn !== null && dissolvedOn <= publishedFrom) found.push(signal('DISSOLVED_BEFORE'));
  else if (dissolvedOn !== null && (publishedTo === null || dissolvedOn < publishedTo)) {
    found.push(signal('DISSOLVED_WHILE_PUBLISHED'));
  }
  if (foundedOn !== null && publishedTo !== null && foundedOn >= publishedTo) found.push(signal('FOUNDED_AFTER'));
  else if (foundedOn !== null && foundedOn > publishedFrom) found.push(signal('FOUNDED_WHILE_PUBLISHED'));
  return found;
}

function numberSignals(owner: MatchableOwner, company: MatchableCompany): MatchSignal[] {
  const isNamed = (scheme: string, id: string) =>
    company.numbers.some((number) => number.scheme === scheme && number.id === id);
  if (owner.companyNumbers.some((id) => isNamed('GB-COH', id))) return [signal('COMPANY_NUMBER_IN_TEXT')];
  if (owner.companyNumbers.length > 0) return [signal('OTHER_NUMBER_IN_TEXT')];
  return owner.possibleNumbers.some(({ scheme, id }) => isNamed(scheme, id)) ? [signal('POSSIBLE_NUMBER_IN_TEXT')] : [];
}

function isAbroad({ jurisdiction }: MatchableCompany): boolean {
  return jurisdiction !== null && !/^GB(-|$)/.test(jurisdiction);
}

/** The equal name that the company had at the time goes before one that merely comes to the same sum. */
function isBetter(first: ScoredCandidate, second: ScoredCandidate): boolean {
  if (first.score !== second.score) return first.score > second.score;
  return first.name.key < second.name.key;
}

/** What every comparison needs: how rare words are, and the names taken apart, each once. */
export interface Comparison {
  rarity: WordRarity;
  nameOf(key: string): ComparableName;
}

/** Remembers the names it takes apart: one company is compared with many owners. */
export function comparison(rarity: WordRarity): Comparison {
  const known = new Map<string, ComparableName>();
  return {
    rarity,
    nameOf(key) {
      const name = known.get(key) ?? comparableName(key);
      known.set(key, name);
      return name;
    },
  };
}

/** Compares a published owner with a company by each name that it had, and keeps the one that fits best. */
export function scoreCandidate(
  owner: MatchableOwner,
  company: MatchableCompany,
  { rarity, nameOf }: Comparison,
): ScoredCandidate | null {
  const ofCompany = [
    ...numberSignals(owner, company),
    ...lifetime(owner, company),
    ...(isAbroad(company) ? [signal('ABROAD')] : []),
  ];
  let best: ScoredCandidate | null = null;
  for (const name of company.names) {
    const apart = [
      ...nameSignals(nameOf(owner.key), nameOf(name.key), rarity),
      ...timeOfName(owner, company, name),
      ...ofCompany,
    ];
    const signals = [...apart, ...numberAgainstName(apart)];
    const scored = { company, party: company.party, name, signals, score: sumOf(signals) };
    if (best === null || isBetter(scored, best)) best = scored;
  }
  return best;
}

/** Whether the company had a name on a day on which it was there and the owner was published. */
export function hadNameThen(owner: MatchableOwner, company: MatchableCompany, name: CompanyName): boolean {
  const days = daysPublished(owner);
  return name.isDated && haveACommonDay(name, days) && haveACommonDay(daysAlive(company), days);
}
