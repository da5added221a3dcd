import type { ExpectedTrial } from '../expectation/expected-trial';
import { type JoiningTag, joiningTag } from '../register/joining';
import { addMonths, type Day } from '../values/day';

/** Whose a judgement is: the group's own, inherited, or not to be told. */
export type Attribution = 'own' | 'inherited' | 'uncertain';

const byTag: Readonly<Record<JoiningTag, Attribution>> = {
  AFTER_JOINING: 'own',
  BEFORE_JOINING: 'inherited',
  UNCERTAIN: 'uncertain',
};

/**
 * Whose a judgement of the day is, where the setting is first known in its group from `joinedOn`.
 *
 * Owners are published from time to time only: a setting may have come any day since the publication before.
 */
export function attributionOn(inspectedOn: Day, joinedOn: Day, uncertainMonths: number): Attribution {
  return byTag[joiningTag(inspectedOn, { joinedOn, joinedNotBefore: addMonths(joinedOn, -uncertainMonths) })];
}

/** Whose the judgement of a trial is. */
export function attributionOf({ judgement, setting }: ExpectedTrial, uncertainMonths: number): Attribution {
  return attributionOn(judgement.inspectedOn, setting.joinedGroupOn, uncertainMonths);
}

/** How many of the hits are whose. */
export function attributionOfHits(
  trials: readonly ExpectedTrial[],
  uncertainMonths: number,
): Readonly<Record<Attribution, number>> {
  const counts = { own: 0, inherited: 0, uncertain: 0 };
  for (const trial of trials) if (trial.isHit) counts[attributionOf(trial, uncertainMonths)] += 1;
  return counts;
}
