import type { GroupFacts } from '../../nation/facts';
import { settingsLeft } from '../../nation/held-settings';
import { policyOn, policyValue } from '../../nation/policy';
import { readOnceFor } from '../../nation/read-once';
import { monthsTo } from '../../nation/window';
import { type Day, writtenDay } from '../../values/day';
import { asGiven, listOf, numberOf } from '../finding-inputs';
import type { Finding, FindingInput, NumberFormula } from '../indicator';
import { couldCount, standingAdverse } from '../section-23a-observations';
import { counted } from '../sentences';

export const leftAdversePolicyValues = { leftWithinMonths: policyValue(12) };

/** Said beside what s. 23A counts: registrations that are not there any more count towards no route. */
export const leftAdverseMeanings = {
  closedAdverse: 'How many more stood adverse when they left the group within the window, and are off the register',
  leftAdverse: 'How many more stood adverse when they left the group within the window, and are on the register still',
  leftWithinMonths: 'The window, in months up to the day',
} as const;

const readLeft = readOnceFor(String, (group: GroupFacts, day: Day): readonly FindingInput[] =>
  settingsLeft(group, monthsTo(day, policyOn(leftAdversePolicyValues.leftWithinMonths, day)))
    .filter((setting) => couldCount(setting) && standingAdverse(setting, day).length > 0)
    .map(
      ({ urn, leftGroupOn, isOnRegister }): FindingInput => ({
        value: isOnRegister ? 'LEFT' : 'CLOSED',
        of: `setting ${urn}`,
        asOf: leftGroupOn,
      }),
    )
    .sort((first, second) => (first.of < second.of ? -1 : 1)),
);

/** Settings that stood adverse when they left: what became of each, and as of which day it left. */
export function leftAdverseInputs(
  group: GroupFacts,
  day: Day,
): {
  leftStandingAdverse: readonly FindingInput[];
  leftWithinMonths: readonly FindingInput[];
} {
  const months = policyOn(leftAdversePolicyValues.leftWithinMonths, day);
  return {
    leftStandingAdverse: readLeft(group, day),
    leftWithinMonths: [{ value: months, of: 'policy', asOf: day }],
  };
}

function thatAre(code: string): NumberFormula {
  return {
    words: `How many of those listed are ${code}`,
    from: ['leftStandingAdverse'],
    compute: (inputs) => listOf(inputs, 'leftStandingAdverse').filter(({ value }) => value === code).length,
  };
}

/** How those numbers follow from `leftAdverseInputs`. */
export const leftAdverseFormulas: Readonly<Record<keyof typeof leftAdverseMeanings, NumberFormula>> = {
  closedAdverse: thatAre('CLOSED'),
  leftAdverse: thatAre('LEFT'),
  leftWithinMonths: asGiven('leftWithinMonths', 'The policy value that stands on the day'),
};

/** The same as numbers. */
export function leftAdverseNumbers(group: GroupFacts, day: Day): Record<keyof typeof leftAdverseMeanings, number> {
  const inputs = leftAdverseInputs(group, day);
  return {
    closedAdverse: Number(leftAdverseFormulas.closedAdverse.compute(inputs)),
    leftAdverse: Number(leftAdverseFormulas.leftAdverse.compute(inputs)),
    leftWithinMonths: numberOf(inputs, 'leftWithinMonths'),
  };
}

/** ` 3 more stood adverse when they closed or left the group since 1 April 2024 …`; nothing where there are none. */
export function leftAdverseSentence(numbers: Finding['numbers'], day: Day): string {
  const [closed, left] = [Number(numbers['closedAdverse']), Number(numbers['leftAdverse'])];
  if (closed + left === 0) return '';
  const { from } = monthsTo(day, Number(numbers['leftWithinMonths']));
  return (
    ` ${counted(closed + left, 'more setting', 'more settings')} stood adverse when they closed or left the group since ` +
    `${writtenDay(from)} (${closed} off the register, ${left} still on it): s. 23A counts registrations that stand.`
  );
}
