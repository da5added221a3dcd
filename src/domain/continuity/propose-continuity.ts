import { compareDays, type Day } from '../values/day';
import { type CandidatePair, candidatePairs } from './candidate-pairs';
import { type ContinuityPolicy, continuityPolicyOn } from './continuity-policy';
import type { BegunRegistration, EndedRegistration } from './registration';
import { signalsBetween } from './setting-signals';
import { isNewGround, type Signal, scoreOf } from './signal';

/** What people decided of a pair, and what spoke for it then. */
export interface StandingDecision {
  from: number;
  to: number;
  status: 'CONFIRMED' | 'REJECTED';
  grounds: readonly string[];
}

export interface ContinuityCandidates {
  ended: readonly EndedRegistration[];
  begun: readonly BegunRegistration[];
  decided: readonly StandingDecision[];
}

export interface ContinuityProposal extends CandidatePair {
  signals: readonly Signal[];
  /** In hundredths. */
  score: number;
}

/** Best first; among equals, in the order in which they closed and opened, so that a row of homes is paired in order. */
function byRank(a: ContinuityProposal, b: ContinuityProposal): number {
  return (
    b.score - a.score ||
    compareDays(a.before.ended.notBefore, b.before.ended.notBefore) ||
    compareDays(a.after.began.notBefore, b.after.began.notBefore) ||
    (a.before.urn < b.before.urn ? -1 : Number(a.before.urn > b.before.urn)) ||
    (a.after.urn < b.after.urn ? -1 : Number(a.after.urn > b.after.urn))
  );
}

/** Every candidate pair with what was seen and its score, the best first, also below the cut. */
export function rankContinuity(
  { ended, begun }: Pick<ContinuityCandidates, 'ended' | 'begun'>,
  policy: ContinuityPolicy,
  day: Day,
): ContinuityProposal[] {
  const ranked: ContinuityProposal[] = [];
  for (const { before, after } of candidatePairs(ended, begun, policy)) {
    const signals = signalsBetween(before, after, policy, day);
    ranked.push({ before, after, signals, score: scoreOf(signals) });
  }
  return ranked.sort(byRank);
}

function pairKey(from: number, to: number): string {
  return `${from} ${to}`;
}

/**
 * What is put before a person: of the pairs at or above the cut the best for each, since a setting has one predecessor
 * and one successor. Nothing is ever linked by this.
 *
 * A confirmed pair keeps its place. A rejected one gives its place to the next best, and comes back only where
 * something speaks for it that did not when it was rejected.
 */
export function proposeContinuity(candidates: ContinuityCandidates, day: Day): readonly ContinuityProposal[] {
  const policy = continuityPolicyOn(day);
  const decided = new Map(candidates.decided.map((decision) => [pairKey(decision.from, decision.to), decision]));
  const confirmed = candidates.decided.filter(({ status }) => status === 'CONFIRMED');
  const [taken, given] = [new Set(confirmed.map(({ from }) => from)), new Set(confirmed.map(({ to }) => to))];
  return rankContinuity(candidates, policy, day).filter(({ before, after, signals, score }) => {
    const decision = decided.get(pairKey(before.id, after.id));
    if (decision?.status === 'CONFIRMED') return true;
    if (score < policy.cut || taken.has(before.id) || given.has(after.id)) return false;
    if (decision && !isNewGround(signals, decision.grounds)) return false;
    taken.add(before.id);
    given.add(after.id);
    return true;
  });
}
