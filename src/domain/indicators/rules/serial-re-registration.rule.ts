import { judgementValues } from '../../judgements/frameworks';
import type { NationFacts } from '../../nation/facts';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { leavesWindowOn, monthsTo, type Window } from '../../nation/window';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { defineIndicator, type Finding, type FindingSetting } from '../indicator';
import { approximately, counted, percent, probability } from '../sentences';
import { computedNumbers } from '../trend/computed-numbers';
import { type ReRegistration, type ReRegistrationPolicy, reRegistrations } from '../trend/re-registration';
import {
  reRegistrationFormulas,
  reRegistrationInputs,
  reRegistrationNumberMeanings,
} from '../trend/re-registration-numbers';
import type { InTurn, LeftRegister } from '../trend/registrations-in-turn';
import { compareBySureExcess } from '../trend/tested-groups';

const id = 'serial-re-registration';
const version = 2;
const powers = ['REFUSE_REGISTRATION', 'IMPOSE_CONDITION'] as const;
const policyValues = {
  windowMonths: policyValue(60),
  monthsBefore: policyValue(6),
  monthsAfter: policyValue(12),
  suspensionMonths: policyValue(12),
  openingMonths: policyValue(6),
  closedInOtherHandsMonths: policyValue(6),
  minimumPairs: policyValue(2),
};

function policyOf(day: Day): ReRegistrationPolicy {
  return {
    monthsBefore: policyOn(policyValues.monthsBefore, day),
    monthsAfter: policyOn(policyValues.monthsAfter, day),
    suspensionMonths: policyOn(policyValues.suspensionMonths, day),
    openingMonths: policyOn(policyValues.openingMonths, day),
    closedInOtherHandsMonths: policyOn(policyValues.closedInOtherHandsMonths, day),
    minimumPairs: policyOn(policyValues.minimumPairs, day),
  };
}

function leftNote({ setting, judgement, suspendedFrom, leftRegisterOn }: LeftRegister): string {
  const reasons = [
    ...(judgement === null
      ? []
      : [`${judgementValues[judgement.value]} overall since ${writtenDay(judgement.inspectedOn)}`]),
    ...(suspendedFrom === null ? [] : [`suspended from ${writtenDay(suspendedFrom)}`]),
  ];
  const left =
    leftRegisterOn === setting.leftGroupOn
      ? 'left the register'
      : `left the register on ${writtenDay(leftRegisterOn)} in other hands, and the group`;
  return `${left} on ${writtenDay(setting.leftGroupOn)}: ${reasons.join('; ')}`;
}

function pairOf({ left, begun }: InTurn): readonly FindingSetting[] {
  const { setting, judgement } = left;
  return [
    {
      settingId: setting.settingId,
      urn: setting.urn,
      inspectionIds: judgement === null ? [] : [judgement.inspectionId],
      note: leftNote(left),
    },
    {
      settingId: begun.settingId,
      urn: begun.urn,
      inspectionIds: [],
      note: `registered on ${writtenDay(begun.registeredOn ?? '')} in ${begun.localAuthority}, in the time of ${setting.urn}`,
    },
  ];
}

/** A setting that was registered in the time of one, and left in turn, is named once. */
function settingsOf(pairs: readonly InTurn[]): readonly FindingSetting[] {
  const named = new Map<string, FindingSetting>();
  for (const one of pairs.flatMap(pairOf)) {
    const before = named.get(one.settingId);
    const inspectionIds = [...(before?.inspectionIds ?? []), ...one.inspectionIds];
    named.set(one.settingId, before ? { ...one, inspectionIds, note: `${before.note}; ${one.note}` } : one);
  }
  return [...named.values()];
}

function wouldClear({ left }: ReRegistration, numbers: Finding['numbers'], day: Day): string {
  const minimum = policyOn(policyValues.minimumPairs, day);
  const last = left.map((one) => one.left.setting.leftGroupOn).at(-minimum) ?? day;
  const lapse = leavesWindowOn(last, policyOn(policyValues.windowMonths, day));
  return (
    `It would clear if, of these ${counted(left.length, 'setting')} that left, ${numbers['clearsWith']} had stood good and not been ` +
    `suspended; with nothing new, it lapses on ${writtenDay(lapse)} at the latest.`
  );
}

function sentenceOf({ group, pairs }: ReRegistration, window: Window, numbers: Finding['numbers']): string {
  const interval = clopperPearson(Number(numbers['observed']), Number(numbers['n']));
  const councils = [...new Set(pairs.map(({ begun }) => begun.localAuthority))].sort();
  return (
    `Between ${writtenDay(window.from)} and ${writtenDay(window.to)}, ${counted(Number(numbers['n']), 'setting')} of ${group.name} ` +
    `left the register below good or after a suspension. Beside ${numbers['observed']} of them (between ${percent(interval.low)} and ` +
    `${percent(interval.high)}, 95% interval) the group registered one of the same kind in the same council, up to ` +
    `${numbers['monthsBefore']} months before or ${numbers['monthsAfter']} months after: in ${councils.join(', ')}. If its registrations ` +
    `had fallen on any days, ${approximately(Number(numbers['expected']))} would be expected (probability of as many or more ` +
    `${probability(Number(numbers['p']))}).`
  );
}

function findingOf(found: ReRegistration, window: Window, day: Day): Finding {
  const inputs = reRegistrationInputs(found, day, policyOf(day));
  const numbers = computedNumbers(reRegistrationFormulas, inputs);
  const inherited = Number(numbers.inherited);
  return {
    indicator: id,
    version,
    groupId: found.group.groupId,
    day,
    window,
    strength: 'REPEATED',
    sentence: sentenceOf(found, window, numbers),
    wouldClear: wouldClear(found, numbers, day),
    settings: settingsOf(found.pairs),
    numbers,
    inputs,
    interval: clopperPearson(Number(numbers.observed), Number(numbers.n)),
    powers,
    caveats: [
      'Only published facts are read: that the one goes on as the other is not said here. A proposal of continuity needs a person to decide it.',
      'Closing a setting that fails and opening one in its place may be how it is put right. Registering a home is no failing.',
      'Chance is shown and is not the test: a group that registers many settings in one council will have such pairs.',
      ...(inherited === 0
        ? []
        : [`${inherited} of these judgements were made before the setting is first known in this group.`]),
    ],
    rank: 0,
  };
}

/** Groups that, again and again, registered a setting like one that left the register below good or after a suspension. */
export const serialReRegistration = defineIndicator({
  id,
  version,
  title: 'Settings left the register below good while others like them were registered',
  sentence:
    'Reads settings that left the register below good or after a suspension, each beside a setting of the same kind that the same ' +
    'group registered in the same council in its time, where there are several such pairs. One that the group passed on, and ' +
    'that left the register soon after in other hands, is read as well.',
  example:
    'Between 1 April 2020 and 31 March 2025, 4 settings of Example Care left the register below good or after a suspension. ' +
    'Beside 3 of them (between 19% and 99%, 95% interval) the group registered one of the same kind in the same council, up to ' +
    '6 months before or 12 months after: in Lancashire, Salford. If its registrations had fallen on any days, 1.1 would be ' +
    'expected (probability of as many or more 0.062).',
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering: 'By the lower end of the interval, as a count, less the count expected, highest first; then by group.',
  numbers: reRegistrationNumberMeanings,
  formulas: reRegistrationFormulas,
  informs: powers,
  detect(nation: NationFacts) {
    const { day } = nation;
    const window = monthsTo(day, policyOn(policyValues.windowMonths, day));
    return reRegistrations(nation, window, policyOf(day))
      .map((found) => findingOf(found, window, day))
      .map((finding) => ({
        finding,
        groupId: finding.groupId,
        observed: Number(finding.numbers['observed']),
        n: Number(finding.numbers['n']),
        expected: Number(finding.numbers['expected']),
      }))
      .sort(compareBySureExcess)
      .map(({ finding }, index) => ({ ...finding, rank: index + 1 }));
  },
});
