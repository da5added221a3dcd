import { type DatedValue, valueOn } from '../law/dated-values';
import type { Day } from '../values/day';

interface SignalFacts {
  /** What it says, in general. */
  is: string;
  /** What it adds to the score, in hundredths; less than 0 where it speaks against. */
  weights: readonly DatedValue<number>[];
}

function signal(is: string, weight: number): SignalFacts {
  return { is, weights: [{ from: '2000-01-01', value: weight, source: 'policy' }] };
}

/** Signals that one setting goes on as another. */
export const settingSignals = {
  SAME_PREMISES: signal('Both are at one address, as far as its keyed hash tells.', 60),
  CROWDED_PREMISES: signal('Both are at one address, and so are several others: offices under one roof.', 10),
  DIFFERENT_PREMISES: signal('Both addresses are known to us as hashes, and differ.', -5),
  NUMBER_MENTIONED: signal('What is published of the one names the number of the other.', 55),
  SAME_EDUCATION_URN: signal('Both are linked to one school by its number.', 45),
  SHARED_CONTROLLERS: signal('Other companies own them, and the same people or bodies are behind both companies.', 30),
  SAME_NAME: signal('Both were published under one name.', 20),
  NEAR_NAME: signal('Both were published under much the same name.', 10),
  DIFFERENT_NAME: signal('They were published under names that are not alike.', -5),
  SAME_OWNER: signal('One owner has both: a plain new registration, or another home of the same owner.', 15),
  OWNER_CHANGED: signal('They were published under different owners.', 0),
  NEW_OWNER: signal('The owner of the later one had nothing on the register before.', 15),
  STANDING_OWNER: signal('The owner of the later one had other settings long before.', -15),
  NEAR_IN_TIME: signal('The later one opened close upon the closing of the earlier.', 15),
  WITHIN_WINDOW: signal('The later one opened within a year of the closing, or no closer day is known.', 5),
  SAME_COUNCIL: signal('Both lie in one council.', 10),
  DIFFERENT_COUNCIL: signal('They lie in different councils.', -25),
  SAME_KIND: signal('Both are of one kind.', 5),
  DIFFERENT_KIND: signal('They are of different kinds.', -20),
  SAME_PLACES: signal('Both have the same number of places.', 10),
  NEAR_PLACES: signal('Their numbers of places differ by one.', 5),
} as const satisfies Readonly<Record<string, SignalFacts>>;
export type SettingSignalCode = keyof typeof settingSignals;

/** Signals that one operator goes on as another. */
export const operatorSignals = {
  ALL_CONTROLLERS: signal('Everyone known to be behind the earlier one is behind the later one.', 35),
  SOME_CONTROLLERS: signal('Someone behind the earlier one is behind the later one.', 25),
  MOST_CLOSED: signal('The earlier one closed all or most of its settings within a year.', 25),
  ONLY_ONE_CLOSED: signal('The earlier one closed the one setting that it had.', 15),
  SOME_CLOSED: signal('The earlier one closed some settings and goes on with most.', -20),
  NEW_OPERATOR: signal('The later one had nothing on the register before.', 15),
  STANDING_OPERATOR: signal('The later one had settings long before.', -15),
  SAME_COUNCILS: signal('All that the later one opened lies in councils that the earlier one left.', 15),
  SOME_COUNCILS: signal('Some of what the later one opened lies in councils that the earlier one left.', 5),
  SAME_KINDS: signal('What it opened is of kinds that the earlier one closed.', 5),
  LIKE_NUMBER: signal('It opened about as many as the earlier one closed: half as many to twice as many.', 10),
  SETTINGS_GO_ON: signal('A setting of the earlier one is itself proposed to go on as one of the later.', 15),
} as const satisfies Readonly<Record<string, SignalFacts>>;
export type OperatorSignalCode = keyof typeof operatorSignals;

export type SignalCode = SettingSignalCode | OperatorSignalCode;

/** The published table: every signal, what it says, and what it adds. */
export const signalTable: Readonly<Record<SignalCode, SignalFacts>> = { ...settingSignals, ...operatorSignals };

/** What a signal adds on the day, in hundredths. */
export function weightOn(code: SignalCode, day: Day): number {
  const weight = valueOn(signalTable[code].weights, day);
  if (weight === null) throw new RangeError(`No weight of ${code} stands on ${day}.`);
  return weight;
}
