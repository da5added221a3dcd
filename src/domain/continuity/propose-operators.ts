import { addDays, type Day } from '../values/day';
import { type ContinuityPolicy, continuityPolicyOn } from './continuity-policy';
import type { ClosingOperator, OpeningOperator } from './operator';
import { operatorSignalsBetween } from './operator-signals';
import type { ContinuityProposal, StandingDecision } from './propose-continuity';
import { isNewGround, type Signal, scoreOf } from './signal';
import type { SignalCode } from './signal-table';
import type { ContinuityKind } from './vocabulary';

export interface OperatorCandidates {
  closing: readonly ClosingOperator[];
  opening: readonly OpeningOperator[];
  /** What is proposed or confirmed of their settings. */
  settings: readonly ContinuityProposal[];
  decided: readonly StandingDecision[];
}

export interface OperatorProposal {
  kind: Extract<ContinuityKind, 'SAME_OPERATOR' | 'SAME_CONTROLLERS'>;
  before: ClosingOperator;
  after: OpeningOperator;
  signals: readonly Signal[];
  score: number;
}

const gaveUp: readonly SignalCode[] = ['MOST_CLOSED', 'ONLY_ONE_CLOSED'];
const inCouncils: readonly SignalCode[] = ['SAME_COUNCILS', 'SOME_COUNCILS'];

/** One operator, where it gave up what it had and came back where it was; the same people only, where less is seen. */
function kindOf(signals: readonly Signal[]): OperatorProposal['kind'] {
  const has = (codes: readonly SignalCode[]) => signals.some(({ code }) => codes.includes(code));
  return has(gaveUp) && has(inCouncils) ? 'SAME_OPERATOR' : 'SAME_CONTROLLERS';
}

function areInTime(before: ClosingOperator, after: OpeningOperator, { soonest, latest }: ContinuityPolicy): boolean {
  return (
    after.settings.some(({ on }) => on >= addDays(before.firstClosedOn, soonest)) &&
    after.firstOpenedOn <= addDays(before.lastClosedOn, latest)
  );
}

function areOneCompany(before: ClosingOperator, after: OpeningOperator): boolean {
  return before.owner === after.owner || (before.company !== null && before.company === after.company);
}

/** Pairs of operators under a controller in common, each once. Without one nothing is said of two operators. */
function* pairs({ closing, opening }: OperatorCandidates, policy: ContinuityPolicy) {
  const under = new Map<number, OpeningOperator[]>();
  for (const after of opening) {
    for (const controller of after.controllers) under.set(controller, [...(under.get(controller) ?? []), after]);
  }
  for (const before of closing) {
    const met = new Set<number>();
    for (const after of before.controllers.flatMap((controller) => under.get(controller) ?? [])) {
      if (met.has(after.owner) || areOneCompany(before, after)) continue;
      met.add(after.owner);
      if (areInTime(before, after, policy)) yield { before, after };
    }
  }
}

/** Operators that may go on as others, best first. Nothing is ever linked by this. */
export function proposeOperators(candidates: OperatorCandidates, day: Day): readonly OperatorProposal[] {
  const policy = continuityPolicyOn(day);
  const goOn = new Map<string, number>();
  for (const { before, after } of candidates.settings) {
    const key = `${before.owner} ${after.owner}`;
    goOn.set(key, (goOn.get(key) ?? 0) + 1);
  }
  const decided = new Map(candidates.decided.map((decision) => [`${decision.from} ${decision.to}`, decision]));
  const found: OperatorProposal[] = [];
  for (const { before, after } of pairs(candidates, policy)) {
    const key = `${before.owner} ${after.owner}`;
    const signals = operatorSignalsBetween(before, after, goOn.get(key) ?? 0, policy, day);
    const decision = decided.get(key);
    const isAnswered = decision?.status === 'REJECTED' && !isNewGround(signals, decision.grounds);
    const score = scoreOf(signals);
    if (decision?.status !== 'CONFIRMED' && (score < policy.cut || isAnswered)) continue;
    found.push({ kind: kindOf(signals), before, after, signals, score });
  }
  return found.sort((a, b) => b.score - a.score || a.before.owner - b.before.owner || a.after.owner - b.after.owner);
}
