import { startClock } from '../calendar/clock';
import { clockRuleOf } from '../calendar/clock-rules';
import { foldClock } from '../calendar/fold-clock';
import { type CancellationGroundCode, cancellationGrounds } from '../law/grounds';
import type { Particular, Particulars } from '../matters/particulars';
import type { Day } from '../values/day';

/** What a suspicion points at. */
export interface EvidenceNamed {
  kind: string;
  target: string;
  /** The day of the step that names it. */
  namedOn: Day;
}

/** A named officer's suspicion, folded from its steps. */
export interface Suspicion {
  grounds: readonly CancellationGroundCode[];
  /** In the words of the officer. */
  why: string;
  evidence: readonly EvidenceNamed[];
  heldFrom: Day;
  amendedOn: Day | null;
  reviewedOn: Day | null;
  /** Why it was still held when last reviewed. */
  stillHeld: string | null;
  /** The last day for looking at it again; null once it is withdrawn. */
  reviewDue: Day | null;
  withdrawnOn: Day | null;
  /** Why it is no longer held. */
  noLongerHeld: string | null;
}

interface TakenStep {
  step: string;
  on: Day;
  particulars: Particulars;
}

function textOf(value: Particular | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function groundsIn({ grounds }: Particulars): readonly CancellationGroundCode[] {
  if (!Array.isArray(grounds)) return [];
  return grounds.filter(
    (one): one is CancellationGroundCode => typeof one === 'string' && Object.hasOwn(cancellationGrounds, one),
  );
}

function evidenceIn({ on, particulars: { links } }: TakenStep): readonly EvidenceNamed[] {
  if (!Array.isArray(links)) return [];
  return (links as readonly Particulars[]).flatMap(({ kind, target }) =>
    typeof kind === 'string' && typeof target === 'string' ? [{ kind, target, namedOn: on }] : [],
  );
}

/** The suspicion that the steps add up to, oldest first; null where those seen say no suspicion. */
export function suspicionOf(steps: readonly TakenStep[]): Suspicion | null {
  const lastOf = (...codes: readonly string[]) => steps.findLast(({ step }) => codes.includes(step));
  const [first, said] = [steps[0], lastOf('RECORD_SUSPICION', 'AMEND_SUSPICION')];
  if (first === undefined || said === undefined) return null;
  const reviewed = lastOf('REVIEW_SUSPICION');
  const withdrawn = lastOf('WITHDRAW_SUSPICION');
  const reviewClock = startClock(clockRuleOf('SUSPICION_REVIEW'), (reviewed ?? first).on);
  const since = steps.slice(steps.indexOf(said));
  return {
    grounds: groundsIn(said.particulars),
    why: textOf(said.particulars.why) ?? '',
    evidence: since.flatMap(evidenceIn),
    heldFrom: first.on,
    amendedOn: lastOf('AMEND_SUSPICION')?.on ?? null,
    reviewedOn: reviewed?.on ?? null,
    stillHeld: textOf(reviewed?.particulars.still),
    reviewDue: withdrawn === undefined ? foldClock(reviewClock).lastDay : null,
    withdrawnOn: withdrawn?.on ?? null,
    noLongerHeld: textOf(withdrawn?.particulars.noLonger),
  };
}
