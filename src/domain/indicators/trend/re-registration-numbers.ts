import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import type { Day } from '../../values/day';
import { asGiven, countOf, numbersOf, sumOf } from '../finding-inputs';
import type { FindingInputs, NumberFormula } from '../indicator';
import { clearingInputs } from './clearing-settings';
import { entriesThatAre, input } from './formula-pieces';
import { chanceOfFollowing, type ReRegistration, type ReRegistrationPolicy } from './re-registration';

export const reRegistrationNumberMeanings = {
  observed:
    'Settings that left so, each with a registration of the same kind by the group in the same council in its time',
  n: 'Settings of the group that left the register in the window after a judgement below good or a suspension',
  minimumPairs: 'How many such pairs make a finding',
  expected: 'How many pairs would be expected if the registrations of the group had fallen on any days',
  p: 'The probability of as many or more if they had (Poisson-binomial); shown, not tested',
  belowGood: 'How many of the n stood below good when they left',
  suspended: 'How many of the n were suspended when they left or shortly before',
  inherited: 'How many of the judgements below good were made before the setting is first known in the group',
  own: 'How many were made in the group',
  monthsBefore: 'How many months before the one left the other may have been registered',
  monthsAfter: 'How many months after',
  clearsWith: 'The fewest settings that, had they stood good and unsuspended when they left, would leave no finding',
} as const;

function chances(inputs: FindingInputs): readonly number[] {
  const [days, ofDays] = [numbersOf(inputs, 'followingDays'), numbersOf(inputs, 'ofDays')];
  return numbersOf(inputs, 'registrations').map((count, at) =>
    chanceOfFollowing(count, days[at] ?? 0, ofDays[at] ?? 1),
  );
}

const chanceInputs = ['registrations', 'followingDays', 'ofDays'];

/** How each number of serial re-registration follows from who left and who was registered. */
export const reRegistrationFormulas: Readonly<Record<keyof typeof reRegistrationNumberMeanings, NumberFormula>> = {
  observed: countOf('pairs', 'the count of the pairs'),
  n: countOf('left', 'the count of the settings that left'),
  minimumPairs: asGiven('minimumPairs', 'policy'),
  expected: {
    words: 'the sum, over those that left, of the chance that one of its registrations falls in the time',
    from: chanceInputs,
    compute: (inputs) => sumOf(chances(inputs)),
  },
  p: {
    words: 'the probability of as many or more, given those chances',
    from: ['pairs', ...chanceInputs],
    compute: (inputs) => poissonBinomialUpperTail((inputs['pairs'] ?? []).length, chances(inputs)),
  },
  belowGood: countOf('belowGood', 'the count of those below good'),
  suspended: countOf('suspended', 'the count of those suspended'),
  inherited: entriesThatAre('INHERITED', 'belowGood', 'the count of those judged before joining'),
  own: entriesThatAre('OWN', 'belowGood', 'the count of those judged in the group'),
  monthsBefore: asGiven('monthsBefore', 'policy'),
  monthsAfter: asGiven('monthsAfter', 'policy'),
  clearsWith: countOf('cleared', 'the count of the settings with which the rule, run again, found nothing'),
};

/** Everything from which the numbers of serial re-registration follow. */
export function reRegistrationInputs(
  { left, pairs, cleared }: ReRegistration,
  day: Day,
  policy: ReRegistrationPolicy,
): FindingInputs {
  const ofLeft = (value: number, at: number) => {
    const setting = left[at]?.left.setting;
    return input(value, `setting ${setting?.urn}`, setting?.leftGroupOn ?? null);
  };
  return {
    left: left.map(({ left: { setting } }) => input(setting.settingId, `setting ${setting.urn}`, setting.leftGroupOn)),
    pairs: pairs.map(({ left: one, begun }) =>
      input(one.setting.settingId, `setting ${begun.urn}`, begun.registeredOn),
    ),
    belowGood: left.flatMap(({ left: { setting, judgement } }) =>
      judgement === null
        ? []
        : [
            input(
              judgement.inspectedOn < setting.joinedGroupOn ? 'INHERITED' : 'OWN',
              `inspection ${judgement.inspectionId}`,
              judgement.inspectedOn,
            ),
          ],
    ),
    suspended: left.flatMap(({ left: { setting, suspendedFrom } }) =>
      suspendedFrom === null ? [] : [input(setting.settingId, `setting ${setting.urn}`, suspendedFrom)],
    ),
    registrations: left.map(({ registrations }, at) => ofLeft(registrations, at)),
    followingDays: left.map(({ days }, at) => ofLeft(days, at)),
    ofDays: left.map(({ ofDays }, at) => ofLeft(ofDays, at)),
    minimumPairs: [input(policy.minimumPairs, 'policy', day)],
    monthsBefore: [input(policy.monthsBefore, 'policy', day)],
    monthsAfter: [input(policy.monthsAfter, 'policy', day)],
    cleared: clearingInputs(cleared, day),
  };
}
