import type { NationFacts, SettingFacts } from '../../nation/facts';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { readOnceFor } from '../../nation/read-once';
import { type InspectionDue, inspectionDue } from '../../observations/inspection-cycle';
import { provisionTypes } from '../../register/vocabulary';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { addDays, type Day, writtenDay } from '../../values/day';
import { defineIndicator, type Finding, type FindingInputs } from '../indicator';
import { type Formulas, numbersFrom, numbersIn, onlyValueOf, sumOf } from '../recorded/formulas';
import { asListed, fewestToFallShort } from '../recorded/noted-settings';
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
  joiningCaveats,
  policyInput,
  shareFormulas,
  shareInputs,
  shareNumberMeanings,
} from '../recorded/share-numbers';
import { counted } from '../sentences';

const id = 'overdue-inspections';
const version = 2;
const policyValues = {
  publicationLagDays: policyValue(60),
  minimumSettings: policyValue(2),
  pseudoCount: policyValue(10),
};

interface OverdueSetting extends RecordedSetting {
  due: InspectionDue;
}

const dueOf = readOnceFor(String, (setting: SettingFacts, day: Day): InspectionDue | null =>
  inspectionDue(setting, day),
);

/** An inspection made in time may not be published yet: so many days are given for that. */
function readOn(day: Day): (setting: SettingFacts) => OverdueSetting | null {
  const lag = policyOn(policyValues.publicationLagDays, day);
  return (setting) => {
    const due = dueOf(setting, day);
    if (due === null || due.daysOver <= lag) return null;
    const last = setting.inspections
      .filter(({ inspectedOn, eventType }) => inspectedOn === due.countedFrom && eventType === 'FULL')
      .map(({ inspectionId }) => inspectionId);
    const since = last.length > 0 ? 'last full inspection on' : 'never inspected in full, registered on';
    return {
      setting,
      due,
      items: [itemOf(`setting ${setting.urn}`, { from: due.countedFrom, to: addDays(due.dueBy, 1) }, setting)],
      isSaidByOthers: true,
      inspectionIds: last,
      note:
        `${provisionTypes[setting.provisionType]}, ${since} ${writtenDay(due.countedFrom)}; due by ` +
        `${writtenDay(due.dueBy)}, ${due.daysOver} days ago: ${due.basis}`,
    };
  };
}

const sharesOf = recordedSharesOf({
  windowOn: () => null,
  readOn,
  couldBe: (setting, day) => dueOf(setting, day) !== null,
});

const formulas: Formulas = {
  ...shareFormulas,
  publicationLagDays: onlyValueOf('publicationLagDays', 'The policy value'),
  longestOver: {
    words: 'The most of the days',
    from: ['daysOver'],
    compute: (inputs) => Math.max(...numbersIn(inputs, 'daysOver')),
  },
  unverified: sumOf('unverified', 'The sum over the settings: 1 where the cycle is not verified law or guidance'),
};

function policyAt(day: Day) {
  return {
    pseudoCount: policyOn(policyValues.pseudoCount, day),
    minimumSettings: policyOn(policyValues.minimumSettings, day),
  };
}

function inputsOf(share: RecordedShare, overdue: readonly OverdueSetting[], day: Day): FindingInputs {
  const each = (value: (due: InspectionDue) => number) =>
    overdue.map(({ setting, due }) => ({ value: value(due), of: `setting ${setting.urn}`, asOf: day }));
  return {
    ...shareInputs(share, policyAt(day), day),
    publicationLagDays: policyInput(policyOn(policyValues.publicationLagDays, day)),
    daysOver: each(({ daysOver }) => daysOver),
    unverified: each(({ confidence }) => (confidence === 'verified' ? 0 : 1)),
  };
}

const notTheProviders =
  "It speaks of the regulator's own timetable and of how old what is known is, and of no failing of the provider.";

function caveatsOf(numbers: Finding['numbers']): readonly string[] {
  const unverified = Number(numbers['unverified']);
  return [
    notTheProviders,
    'Only inspections and visits that were published are known here; another may have been made.',
    ...(unverified === 0
      ? []
      : [`For ${unverified} of these the frequency is not verified in the law or guidance of the day: see each note.`]),
    ...joiningCaveats(numbers),
  ];
}

function findingOf(share: RecordedShare, { day }: NationFacts): Finding | null {
  const { minimumSettings } = policyAt(day);
  const read = readOn(day);
  const overdue = share.found.flatMap(({ setting }) => read(setting) ?? []);
  if (overdue.length < minimumSettings) return null;
  const clearing = fewestToFallShort(overdue, minimumSettings);
  const inputs = inputsOf(share, overdue, day);
  const numbers = numbersFrom(formulas, inputs);
  const n = share.settings.length;
  return {
    indicator: id,
    version,
    groupId: share.group.groupId,
    day,
    window: null,
    strength: 'EVIDENCE',
    sentence:
      `On ${writtenDay(day)} the regulator's own timetable had passed for ${counted(overdue.length, 'setting')} of ` +
      `${share.group.name}, of ${n} with one, by more than ${numbers['publicationLagDays']} days and by ` +
      `${numbers['longestOver']} at most${besideExpected(numbers)}. ${notTheProviders}`,
    wouldClear: `It would clear if ${clearing.length} of these ${counted(overdue.length, 'setting')} were inspected in full.`,
    settings: asListed(overdue),
    numbers,
    inputs,
    interval: clopperPearson(overdue.length, n),
    powers: [],
    caveats: caveatsOf(numbers),
    rank: 0,
  };
}

/** Groups with several settings that were not inspected within the regulator's own cycle. */
export const overdueInspections = defineIndicator({
  id,
  version,
  title: "Settings not inspected within the regulator's own cycle",
  sentence:
    'Reads when each setting was last inspected in full, and by when the frequency that stands on the day asked for the ' +
    'next inspection. It is evidence of how old the judgements are on which other rules rest.',
  example:
    "On 31 March 2025 the regulator's own timetable had passed for 4 settings of Example Care, of 14 with one, by more " +
    'than 60 days and by 410 at most; 0.9 would be expected from settings elsewhere of the same kind in the same region ' +
    `(probability of as many or more by chance 0.01). ${notTheProviders}`,
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering: shareOrdering,
  numbers: {
    ...shareNumberMeanings,
    n: 'Settings of the group that stand on the day and have a cycle',
    publicationLagDays: 'How many days are given for an inspection made in time to be published',
    longestOver: 'The most days by which a setting is over',
    unverified: 'For how many of them the frequency is not verified',
  },
  formulas,
  informs: [],
  detect(nation) {
    return findingsInOrder(sharesOf(nation, policyAt(nation.day)), (share) => findingOf(share, nation));
  },
});
