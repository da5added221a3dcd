import type { PartyId } from '../party';
import { leastProposedScore, type MatchSignalCode, signal } from './match-signals';
import { daysAlive, daysPublished, haveACommonDay, type MatchableOwner } from './matchable';
import { nameParts } from './name-parts';
import { hadNameThen, hasSignal, type ScoredCandidate } from './score-candidate';

/** Why a published owner is held to be a company. Codes are stable once released. */
export const linkBases = {
  DECISION: 'A person decided that the owner is this company.',
  COMPANY_NUMBER_IN_TEXT: 'The published text carries the number of this company, and the name agrees.',
  EXACT_UNIQUE_NAME: 'This company alone had exactly this name while the owner was published.',
  EXACT_UNIQUE_FORMER_NAME:
    'This company alone had exactly this name while the owner was published; it has another name now.',
} as const;
export type LinkBasis = keyof typeof linkBases;
export type AutomaticBasis = Exclude<LinkBasis, 'DECISION'>;

export interface MatchResult {
  outcome: 'LINKED' | 'PROPOSED' | 'NONE';
  /** Set where it is linked. */
  party: PartyId | null;
  basis: AutomaticBasis | null;
  /** Best first. Where it is linked they say why; otherwise they are for a person to judge. */
  candidates: readonly ScoredCandidate[];
}

/** Best first; equal ones in the order of our numbers of them, so that the order never depends on that of the search. */
function byScore(first: ScoredCandidate, second: ScoredCandidate): number {
  return second.score - first.score || first.party - second.party;
}

/**
 * Companies that could be meant by exactly this name on the days on which it is published. A text without a legal
 * ending could mean any company that is called so but for the ending.
 */
function bearersOf(owner: MatchableOwner, candidates: readonly ScoredCandidate[]): ScoredCandidate[] {
  const wanted = nameParts(owner.key);
  const isMeant = (key: string) =>
    wanted.legalForm === null ? nameParts(key).bare === wanted.bare : key === owner.key;
  return candidates.filter(({ company }) => {
    if (!haveACommonDay(daysAlive(company), daysPublished(owner))) return false;
    return company.names.some((name) => isMeant(name.key) && (!name.isDated || hadNameThen(owner, company, name)));
  });
}

/** Whether the one bearer of the name is beyond doubt: a dated, equal name, there from the first day on, no other number. */
function isBeyondDoubt(owner: MatchableOwner, { company, ...candidate }: ScoredCandidate): boolean {
  return (
    company.names.some((name) => name.key === owner.key && hadNameThen(owner, company, name)) &&
    !hasSignal(candidate, 'FOUNDED_WHILE_PUBLISHED', 'OTHER_NUMBER_IN_TEXT')
  );
}

/** What keeps a company whose number is in the text from being linked by it. */
const againstNumber: readonly MatchSignalCode[] = ['NUMBER_AGAINST_NAME', 'DISSOLVED_BEFORE', 'FOUNDED_AFTER'];

function linkByNumber(owner: MatchableOwner, ranked: readonly ScoredCandidate[], bearers: readonly ScoredCandidate[]) {
  const numbered = ranked.filter((candidate) => hasSignal(candidate, 'COMPANY_NUMBER_IN_TEXT'));
  const [only] = numbered;
  if (!only || numbered.length > 1 || owner.companyNumbers.length > 1 || hasSignal(only, ...againstNumber)) return null;
  const isNameOfAnother = bearers.length > 0 && !bearers.includes(only);
  return isNameOfAnother ? null : { party: only.party, basis: 'COMPANY_NUMBER_IN_TEXT' as const };
}

function linkByName(owner: MatchableOwner, ranked: readonly ScoredCandidate[], bearers: readonly ScoredCandidate[]) {
  const [only] = bearers;
  if (!only || bearers.length > 1 || owner.companyNumbers.length > 1 || !isBeyondDoubt(owner, only)) return null;
  const isNumberOfAnother =
    !hasSignal(only, 'POSSIBLE_NUMBER_IN_TEXT') && ranked.some((other) => hasSignal(other, 'POSSIBLE_NUMBER_IN_TEXT'));
  if (isNumberOfAnother) return null;
  const isFormer = hasSignal(only, 'SINCE_RENAMED');
  return {
    party: only.party,
    basis: isFormer ? ('EXACT_UNIQUE_FORMER_NAME' as const) : ('EXACT_UNIQUE_NAME' as const),
  };
}

function sayWhoSharesTheName(bearers: readonly ScoredCandidate[]) {
  return (candidate: ScoredCandidate): ScoredCandidate =>
    bearers.length > 1 && bearers.includes(candidate)
      ? { ...candidate, signals: [...candidate.signals, signal('SHARED_NAME')] }
      : candidate;
}

/** Other numbers rule a name out, whatever else is alike; only the number of a company in the text is heard against it. */
function isRuledOut(candidate: ScoredCandidate): boolean {
  return (
    hasSignal(candidate, 'OTHER_NUMERALS') && !hasSignal(candidate, 'COMPANY_NUMBER_IN_TEXT', 'POSSIBLE_NUMBER_IN_TEXT')
  );
}

/**
 * Says which company a published owner is, where that is beyond doubt, and otherwise which it may be.
 *
 * `candidates` must hold every company that was ever called so but for the legal ending, and every one whose number is
 * in the text: what is not among them cannot speak against. What a person `rejected` is not linked, nor is another linked
 * in its stead because one fewer is left.
 */
export function decideMatch(
  owner: MatchableOwner,
  candidates: readonly ScoredCandidate[],
  rejected: ReadonlySet<PartyId> = new Set(),
): MatchResult {
  const ranked = [...candidates].sort(byScore);
  const bearers = bearersOf(owner, ranked);
  const link = linkByNumber(owner, ranked, bearers) ?? linkByName(owner, ranked, bearers);
  if (link && !rejected.has(link.party)) {
    return { outcome: 'LINKED', ...link, candidates: ranked.filter(({ party }) => party === link.party) };
  }
  const proposed = ranked
    .filter((candidate) => !isRuledOut(candidate))
    .filter((candidate) => candidate.score >= leastProposedScore || hasSignal(candidate, 'COMPANY_NUMBER_IN_TEXT'))
    .map(sayWhoSharesTheName(bearers));
  return { outcome: proposed.length > 0 ? 'PROPOSED' : 'NONE', party: null, basis: null, candidates: proposed };
}
