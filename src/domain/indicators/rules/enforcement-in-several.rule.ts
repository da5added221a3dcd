import { type PowerCode, powerOf } from '../../law/powers';
import type { NationFacts, SettingFacts } from '../../nation/facts';
import { heldWithin, isFormer } from '../../nation/held-settings';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { monthsTo, type Window } from '../../nation/window';
import { type EnforcementAction, enforcementActions, type RecordedObservation } from '../../observations/observation';
import { isOpenOn, isOpenOrRecent, isSaidByOthers, type Span } from '../../observations/open-or-recent';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { defineIndicator, type Finding, type FindingInputs } from '../indicator';
import { type Formulas, lengthOf, numbersFrom, sumOf } from '../recorded/formulas';
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
  providerCaveats,
  shareFormulas,
  shareInputs,
  shareNumberMeanings,
} from '../recorded/share-numbers';
import { counted } from '../sentences';

const id = 'enforcement-in-several';
const version = 2;
const policyValues = { windowMonths: policyValue(12), minimumSettings: policyValue(2), pseudoCount: policyValue(10) };

/** The power of each action. A prosecution may be for any of several offences: no one power is named for it. */
const powerFor: Readonly<Record<EnforcementAction, PowerCode | null>> = {
  COMPLIANCE_NOTICE: 'COMPLIANCE_NOTICE',
  RESTRICT_ACCOMMODATION: 'RESTRICT_ACCOMMODATION',
  IMPOSE_CONDITION: 'IMPOSE_CONDITION',
  REFUSE_REGISTRATION: 'REFUSE_REGISTRATION',
  SUSPEND_REGISTRATION: 'SUSPEND_REGISTRATION',
  CANCEL_REGISTRATION: 'CANCEL_REGISTRATION',
  PROSECUTION: null,
};

const informs = [
  'IMPROVEMENT_PLAN_NOTICE',
  'COMPLIANCE_NOTICE',
  'RESTRICT_ACCOMMODATION',
  'IMPOSE_CONDITION',
  'REFUSE_REGISTRATION',
  'SUSPEND_REGISTRATION',
  'CANCEL_REGISTRATION',
] as const satisfies readonly PowerCode[];

/** A step recorded of the setting, or its registration standing suspended as the register shows it. */
interface Action {
  action: EnforcementAction;
  of: string;
  span: Span;
  isSaidByOthers: boolean;
  words: string;
}

function recordedAction(observation: RecordedObservation): Action | null {
  const { kind, action, observationId, from, to } = observation;
  if (kind !== 'ENFORCEMENT_ACTION' || action === null) return null;
  return {
    action,
    of: `observation ${observationId}`,
    span: { from, to },
    isSaidByOthers: isSaidByOthers(observation),
    words: evidenceWords(observation),
  };
}

/** A suspension in the register that is also recorded as an action of the same day is one. */
function actionsOf({ observations, suspensions, urn }: SettingFacts, window: Window): readonly Action[] {
  const recorded = observations.flatMap((one) => recordedAction(one) ?? []);
  const suspended = suspensions.map(
    (span): Action => ({
      action: 'SUSPEND_REGISTRATION',
      of: `suspension of ${urn}`,
      span,
      isSaidByOthers: true,
      words: ' (as the register shows it)',
    }),
  );
  const isRecorded = ({ span }: Action): boolean =>
    recorded.some((one) => one.isSaidByOthers && one.action === 'SUSPEND_REGISTRATION' && one.span.from === span.from);
  return [...recorded, ...suspended.filter((one) => !isRecorded(one))]
    .filter(({ span }) => isOpenOrRecent(span, window))
    .sort((first, second) => (first.span.from + first.of < second.span.from + second.of ? -1 : 1));
}

interface EnforcedSetting extends RecordedSetting {
  actions: readonly Action[];
}

function windowOn(day: Day): Window {
  return monthsTo(day, policyOn(policyValues.windowMonths, day));
}

function readOn(day: Day): (setting: SettingFacts) => EnforcedSetting | null {
  const window = windowOn(day);
  return (setting) => {
    const held = heldWithin(setting, window);
    const actions = actionsOf(setting, held);
    if (actions.length === 0) return null;
    return {
      setting,
      actions,
      items: actions.map(({ of, span }) => itemOf(of, span, setting)),
      isSaidByOthers: actions.some((one) => one.isSaidByOthers),
      inspectionIds: [],
      note: actions
        .map(({ action, span, words }) => `${enforcementActions[action]}, ${spanWords(span, held.to)}${words}`)
        .join('; '),
    };
  };
}

const sharesOf = recordedSharesOf({ windowOn, readOn });

function powersFor(enforced: readonly EnforcedSetting[]): readonly PowerCode[] {
  const named = new Set(
    enforced.flatMap(({ setting, actions }) =>
      actions.flatMap(({ action }) => {
        const power = powerFor[action];
        const kinds = power === null ? null : powerOf(power).applicableTo;
        return power !== null && (kinds === null || kinds.includes(setting.provisionType)) ? [power] : [];
      }),
    ),
  );
  return informs.filter((power) => power === 'IMPROVEMENT_PLAN_NOTICE' || named.has(power));
}

/** `compliance notice in 2, registration suspended in 1`. */
function tally(enforced: readonly EnforcedSetting[]): string {
  return (Object.keys(enforcementActions) as EnforcementAction[])
    .map((action) => ({
      action,
      count: enforced.filter(({ actions }) => actions.some((one) => one.action === action)).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ action, count }) => `${enforcementActions[action].toLowerCase()} in ${count}`)
    .join(', ');
}

const formulas: Formulas = {
  ...shareFormulas,
  actions: lengthOf('joining', 'The number of actions'),
  open: sumOf('open', 'The sum over the actions: 1 where it is open on the day in a setting of the group, and else 0'),
};

function inputsOf(share: RecordedShare, enforced: readonly EnforcedSetting[], day: Day): FindingInputs {
  return {
    ...shareInputs(share, policyAt(day), day),
    open: enforced.flatMap(({ setting, actions }) =>
      actions.map(({ of, span }) => ({
        value: !isFormer(setting) && isOpenOn(span, day) ? 1 : 0,
        of,
        asOf: span.from,
      })),
    ),
  };
}

function policyAt(day: Day) {
  return {
    pseudoCount: policyOn(policyValues.pseudoCount, day),
    minimumSettings: policyOn(policyValues.minimumSettings, day),
  };
}

function findingOf(share: RecordedShare, { day }: NationFacts): Finding | null {
  const window = windowOn(day);
  const { minimumSettings } = policyAt(day);
  const { group } = share;
  const read = readOn(day);
  const enforced = share.found.flatMap(({ setting }) => read(setting) ?? []);
  if (enforced.length < minimumSettings) return null;
  const clearing = fewestToFallShort(enforced, minimumSettings);
  const inputs = inputsOf(share, enforced, day);
  const numbers = numbersFrom(formulas, inputs);
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day,
    window,
    strength: 'REPEATED',
    sentence:
      `${counted(enforced.length, 'setting')} of ${group.name}, of ${share.settings.length}, had enforcement action open on ` +
      `${writtenDay(day)} or taken since ${writtenDay(window.from)}: ${tally(enforced)}${besideExpected(numbers)}.`,
    wouldClear:
      `It would clear if ${clearing.length} of these ${counted(enforced.length, 'setting')} had no such action that is open or ` +
      'in the window.',
    settings: asListed(enforced),
    numbers,
    inputs,
    interval: clopperPearson(enforced.length, share.settings.length),
    powers: powersFor(enforced),
    caveats: [
      'Chance is shown and is not the test: in a large group two actions in a year are not remarkable.',
      'An action at one setting is under its own test. For s. 23A it is evidence of issues there, and no suspicion of grounds.',
      ...providerCaveats(numbers),
      ...joiningCaveats(numbers),
      ...countingCaveats(numbers),
    ],
    rank: 0,
  };
}

/** Groups with enforcement action at several settings. */
export const enforcementInSeveral = defineIndicator({
  id,
  version,
  title: 'Enforcement action in several settings',
  sentence:
    'Reads steps taken against the registrations of different settings of one group, recorded suspensions included, ' +
    'that are open on the day or were taken in the window. A setting that left the group within the window counts with ' +
    'what was open or taken while the group had it.',
  example:
    '3 settings of Example Care, of 14, had enforcement action open on 31 March 2025 or taken since 1 April 2024: ' +
    'compliance notice in 2, registration suspended in 1; 0.6 would be expected from settings elsewhere of the same ' +
    'kind in the same region (probability of as many or more by chance 0.02).',
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering: shareOrdering,
  numbers: {
    ...shareNumberMeanings,
    actions: 'Actions in those settings, each counted once',
    open: 'How many of the actions are open on the day, in settings of the group',
  },
  formulas,
  informs,
  readsInspections: false,
  detect(nation) {
    return findingsInOrder(sharesOf(nation, policyAt(nation.day)), (share) => findingOf(share, nation));
  },
});
