import type { NationFacts, SettingFacts } from '../../nation/facts';
import { heldWithin, isFormer } from '../../nation/held-settings';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { monthsTo, type Window } from '../../nation/window';
import { isStillVacant, type LongVacancy, longVacancies } from '../../observations/long-vacancies';
import { isSaidByOthers } from '../../observations/open-or-recent';
import { notRegisteredUnderPart2 } from '../../register/vocabulary';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { defineIndicator, type Finding, type FindingInputs } from '../indicator';
import { type Formulas, numbersFrom, numbersIn, onlyValueOf, sumOf } from '../recorded/formulas';
import { asListed, fewestToFallShort } from '../recorded/noted-settings';
import { evidenceWords, spanWords } from '../recorded/observation-notes';
import {
  findingsInOrder,
  itemOf,
  type RecordedSetting,
  type RecordedShare,
  recordedSharesOf,
  shareOrdering,
} from '../recorded/recorded-shares';
import {
  besideExpected,
  countingCaveats,
  joiningCaveats,
  policyInput,
  providerCaveats,
  settingsNeeded,
  shareFormulas,
  shareInputs,
  shareNumberMeanings,
} from '../recorded/share-numbers';
import { counted, percent } from '../sentences';

const id = 'manager-vacancies';
const version = 2;
const informs = ['IMPROVEMENT_PLAN_NOTICE'] as const;
const policyValues = {
  windowMonths: policyValue(12),
  vacancyDays: policyValue(56),
  minimumSettings: policyValue(2),
  minimumShare: policyValue(0.2),
  pseudoCount: policyValue(10),
};

function windowOn(day: Day): Window {
  return monthsTo(day, policyOn(policyValues.windowMonths, day));
}

/** Homes and agencies under Part 2 have registered managers; schools and colleges that are only inspected do not. */
function mayHaveManager({ provisionType }: SettingFacts): boolean {
  return !notRegisteredUnderPart2.includes(provisionType);
}

interface VacantSetting extends RecordedSetting {
  vacancies: readonly LongVacancy[];
}

function readOn(day: Day): (setting: SettingFacts) => VacantSetting | null {
  const minimumDays = policyOn(policyValues.vacancyDays, day);
  const window = windowOn(day);
  return (setting) => {
    const held = heldWithin(setting, window);
    const vacancies = [...longVacancies(setting.observations, held, minimumDays)].sort((first, second) =>
      first.observation.from + first.observation.observationId <
      second.observation.from + second.observation.observationId
        ? -1
        : 1,
    );
    if (vacancies.length === 0) return null;
    return {
      setting,
      vacancies,
      items: vacancies.map(({ observation }) =>
        itemOf(`observation ${observation.observationId}`, observation, setting),
      ),
      isSaidByOthers: vacancies.some(({ observation }) => isSaidByOthers(observation)),
      inspectionIds: [],
      note: vacancies
        .map(
          ({ observation, days }) =>
            `No registered manager for ${days} days, ${spanWords(observation, held.to)}${evidenceWords(observation)}`,
        )
        .join('; '),
    };
  };
}

const sharesOf = recordedSharesOf({ windowOn, readOn, couldBe: mayHaveManager });

const formulas: Formulas = {
  ...shareFormulas,
  minimumShare: onlyValueOf('minimumShare', 'The policy value'),
  vacancyDays: onlyValueOf('vacancyDays', 'The policy value'),
  vacant: sumOf('vacant', 'The sum over the settings: 1 where the vacancy is open on the day, and else 0'),
  longest: {
    words: 'The longest of the days',
    from: ['days'],
    compute: (inputs) => Math.max(...numbersIn(inputs, 'days')),
  },
};

function policyAt(day: Day) {
  return {
    pseudoCount: policyOn(policyValues.pseudoCount, day),
    minimumSettings: policyOn(policyValues.minimumSettings, day),
  };
}

function inputsOf(share: RecordedShare, vacant: readonly VacantSetting[], day: Day): FindingInputs {
  return {
    ...shareInputs(share, policyAt(day), day),
    minimumShare: policyInput(policyOn(policyValues.minimumShare, day)),
    vacancyDays: policyInput(policyOn(policyValues.vacancyDays, day)),
    vacant: vacant.map(({ setting, vacancies }) => ({
      value: !isFormer(setting) && vacancies.some((one) => isStillVacant(one, day)) ? 1 : 0,
      of: `setting ${setting.urn}`,
      asOf: day,
    })),
    days: vacant.flatMap(({ vacancies }) =>
      vacancies.map(({ observation, days }) => ({
        value: days,
        of: `observation ${observation.observationId}`,
        asOf: day,
      })),
    ),
  };
}

function sentenceOf(name: string, numbers: Finding['numbers'], { from, to }: Window): string {
  const [observed, n] = [Number(numbers['observed']), Number(numbers['n'])];
  return (
    `${counted(observed, 'setting')} of ${name}, of ${n} (${percent(observed / n)}), were without a registered manager ` +
    `for ${numbers['vacancyDays']} days or more between ${writtenDay(from)} and ${writtenDay(to)}, ${numbers['vacant']} ` +
    `of them still on the last day${besideExpected(numbers)}.`
  );
}

function findingOf(share: RecordedShare, { day }: NationFacts): Finding | null {
  const read = readOn(day);
  const vacant = share.found.flatMap(({ setting }) => read(setting) ?? []);
  const inputs = inputsOf(share, vacant, day);
  const needed = settingsNeeded(inputs);
  if (vacant.length < needed) return null;
  const clearing = fewestToFallShort(vacant, needed);
  const numbers = numbersFrom(formulas, inputs);
  return {
    indicator: id,
    version,
    groupId: share.group.groupId,
    day,
    window: windowOn(day),
    strength: 'EARLY',
    sentence: sentenceOf(share.group.name, numbers, windowOn(day)),
    wouldClear:
      `It would clear if ${clearing.length} of these ${counted(vacant.length, 'setting')} had no such vacancy in the window; ` +
      'a vacancy that is filled leaves the window in time.',
    settings: asListed(vacant),
    numbers,
    inputs,
    interval: clopperPearson(vacant.length, share.settings.length),
    powers: informs,
    caveats: [
      'A vacancy is a warning of what may come, and no ground for any step that was read in the law.',
      'Vacancies are known only where someone reported them: groups that report more seem to have more.',
      ...providerCaveats(numbers),
      ...joiningCaveats(numbers),
      ...countingCaveats(numbers),
    ],
    rank: 0,
  };
}

/** Groups with long vacancies of registered managers in a share of their settings. */
export const managerVacancies = defineIndicator({
  id,
  version,
  title: 'Long vacancies of registered managers',
  sentence:
    'Reads the share of settings of a group that were without a registered manager for longer than a number of days, ' +
    'on the day or in the window, by whoever reports it. The share is of settings that were ever judged at an inspection, ' +
    'those that left the group within the window included, and of those in which it is seen.',
  example:
    '5 settings of Example Care, of 14 (36%), were without a registered manager for 56 days or more between 1 April ' +
    '2024 and 31 March 2025, 2 of them still on the last day; 1.1 would be expected from settings elsewhere of the same ' +
    'kind in the same region (probability of as many or more by chance 0.004).',
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering: shareOrdering,
  numbers: {
    ...shareNumberMeanings,
    minimumShare: 'Which share of the settings makes a finding, at least',
    vacancyDays: 'How many days make a vacancy long',
    vacant: 'In how many of the settings the vacancy is open on the day, those that left the group not counted',
    longest: 'Days of the longest vacancy, up to the day',
  },
  formulas,
  informs,
  readsInspections: false,
  detect(nation) {
    return findingsInOrder(sharesOf(nation, policyAt(nation.day)), (share) => findingOf(share, nation));
  },
});
