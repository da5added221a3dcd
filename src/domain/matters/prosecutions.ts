import { cite } from '../law/citation';
import type { Refusal } from '../law/refusal';
import { type Day, writtenDay } from '../values/day';
import type { GuardFacts } from './guard-facts';
import { must, type Particulars } from './particulars';

/** How a prosecution for one act stands, as recorded. Codes are stable once released. */
export const prosecutionStandings = {
  PENDING: 'Proceedings were begun and are not concluded',
  CONVICTED: 'The person was convicted',
  CONCLUDED_WITHOUT_CONVICTION: 'The proceedings were concluded without a conviction',
  RECORDED_IN_ERROR: 'What was recorded before was wrong, or of another act',
} as const;
export type ProsecutionStanding = keyof typeof prosecutionStandings;

/** What is recorded of a prosecution for the same act: how it stands, and by what it can be looked up. */
export const prosecutionFields = [
  must({ name: 'standing', title: 'How it stands', form: 'CODE', codes: Object.keys(prosecutionStandings) }),
  must({ name: 'reference', title: 'The court, and its number of the case', form: 'TEXT' }),
] as const;

export type ProsecutionFact = NonNullable<GuardFacts['prosecution']>;

const strongestFirst = [
  'CONVICTED',
  'CONCLUDED_WITHOUT_CONVICTION',
  'PENDING',
  'NONE_RECORDED',
] as const satisfies readonly ProsecutionFact[];

/** Of several records of one act the one that bars the most: a conviction is not undone by what another record leaves out. */
export function strongestOf(facts: readonly ProsecutionFact[]): ProsecutionFact {
  return strongestFirst.find((one) => facts.includes(one)) ?? 'NONE_RECORDED';
}

const saidBy: Readonly<Record<string, ProsecutionFact>> = {
  RECORD_CONVICTION: 'CONVICTED',
  RECORD_NO_CONVICTION: 'CONCLUDED_WITHOUT_CONVICTION',
};

/** What the last record of a matter says of a prosecution; `NONE_RECORDED` where it has none, or it was in error. */
export function standingOf(steps: readonly { step: string; particulars: Particulars }[]): ProsecutionFact {
  const latest = steps.findLast(({ step }) => step === 'RECORD_PROSECUTION' || Object.hasOwn(saidBy, step));
  const standing = latest && (saidBy[latest.step] ?? latest.particulars.standing);
  if (standing === 'PENDING' || standing === 'CONVICTED' || standing === 'CONCLUDED_WITHOUT_CONVICTION')
    return standing;
  return 'NONE_RECORDED';
}

/** A prosecution that is recorded of a setting: of which act, and with what result, it does not say. */
export interface ObservedProsecution {
  observationId: number;
  from: Day;
  /** Null while it is open. */
  to: Day | null;
}

/**
 * Those that may be for the same act, one refusal each: an officer who knows that one is for another act names it.
 *
 * One that was begun before the act is for another.
 */
export function barsOfObservations(
  observed: readonly ObservedProsecution[],
  actOn: Day | null,
  otherActs: readonly string[],
): readonly Refusal[] {
  return observed
    .filter(({ from }) => actOn === null || from >= actOn)
    .filter(({ observationId }) => !otherActs.includes(String(observationId)))
    .map(({ observationId, from, to }) => ({
      code: 'BARRED_BY_PROSECUTION',
      message: `Observation ${observationId} records a prosecution of the setting from ${writtenDay(from)}${to === null ? ', open' : ` to ${writtenDay(to)}`}; its result is not recorded. Where it is for another act, say so in \`otherActs\`.`,
      citation: cite('CSA_2000', 's. 30ZC(3)', 'verified'),
    }));
}
