import type { PowerCode } from '../../../law/powers';
import { type StandardOfProof, standardsOfProof } from '../../../thresholds/recorded-answer';
import type { Day } from '../../../values/day';
import type { PastStep } from '../../guard';
import type { Particular, Particulars } from '../../particulars';
import { type ProsecutionFact, standingOf } from '../../prosecutions';
import { day, text } from '../../read-particulars';
import { penaltyStandsIn } from '../penalty.machine';
import { basisOf, isPenaltyBasis, type PartTwoOffence, type PenaltyBasisCode, partTwoOffences } from './bases';
import { amountDue, amountPaid, areConsidered, intentionDrafts, repliesTaken } from './past';

type Step = Pick<PastStep, 'step' | 'on' | 'particulars'>;

/** What the steps of a penalty add up to, of those that are seen: what was not shown is null. */
export interface PenaltyRecord {
  basis: PenaltyBasisCode | null;
  power: PowerCode | null;
  standard: StandardOfProof | null;
  person: string | null;
  act: string | null;
  actOn: Day | null;
  setting: string | null;
  offence: PartTwoOffence | null;
  reasons: readonly string[];
  intendedAmount: number | null;
  intentionServedOn: Day | null;
  representations: number;
  isEveryRepresentationConsidered: boolean;
  imposedOn: Day | null;
  amount: number | null;
  paid: number;
  cancelledOn: Day | null;
  publishedOn: Day | null;
  /** Of the same act, as this matter records it. */
  prosecution: ProsecutionFact;
  stands: boolean;
  /** Whether nobody may be convicted for the same act while it stands (s. 30ZC(4)). */
  barsConviction: boolean;
}

const whole = (value: Particular | undefined) => (typeof value === 'number' ? value : null);

function latest(steps: readonly Step[], names: readonly string[]): Step | null {
  return steps.findLast(({ step }) => names.includes(step)) ?? null;
}

function isOffence(value: Particular | undefined): value is PartTwoOffence {
  return typeof value === 'string' && Object.hasOwn(partTwoOffences, value);
}

function isStandard(value: Particular | undefined): value is StandardOfProof {
  return typeof value === 'string' && Object.hasOwn(standardsOfProof, value);
}

/** What the penalty is for: the draft where it is seen, or the notice as it was served. */
function rested(said: Particulars) {
  const { basis, reasons } = said;
  return {
    basis: isPenaltyBasis(basis) ? basis : null,
    power: basisOf(basis)?.power ?? null,
    standard: isStandard(said.standard) ? said.standard : null,
    person: text(said.person),
    act: text(said.act),
    actOn: day(said.actOn),
    setting: text(said.setting),
    offence: isOffence(said.offence) ? said.offence : null,
    reasons: Array.isArray(reasons) ? (reasons as readonly string[]) : [],
    intendedAmount: whole(said.amount),
  };
}

/** Folds the steps of a penalty, oldest first, with the state in which they end. */
export function penaltyRecordOf(steps: readonly Step[], state: string): PenaltyRecord {
  const drafted = latest(steps, intentionDrafts);
  const served = latest(steps, ['SERVE_INTENTION']);
  const imposed = latest(steps, ['IMPOSE_PENALTY']);
  const stands = (penaltyStandsIn as readonly string[]).includes(state);
  const restsOn = rested({ ...served?.particulars, ...drafted?.particulars });
  return {
    ...restsOn,
    intentionServedOn: served?.on ?? null,
    representations: steps.filter(({ step }) => (repliesTaken as readonly string[]).includes(step)).length,
    isEveryRepresentationConsidered: areConsidered(steps),
    imposedOn: imposed?.on ?? null,
    amount: imposed === null ? null : amountDue(steps),
    paid: amountPaid(steps),
    cancelledOn: latest(steps, ['CANCEL_PENALTY', 'CANCEL_ON_APPEAL'])?.on ?? null,
    publishedOn: latest(steps, ['PUBLISH_PENALTY'])?.on ?? null,
    prosecution: standingOf(steps),
    stands,
    barsConviction: stands && restsOn.power === 'PENALTY_OFFENCE',
  };
}
