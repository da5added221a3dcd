import type { ExpectedTrial } from '../../expectation/expected-trial';
import { effectOrdering } from '../../group-effect/effect-order';
import type { GroupFacts, NationFacts } from '../../nation/facts';
import { detectionOwner } from '../../nation/policy';
import { compareText } from '../../nation/settings-of';
import { monthsTo, type Window } from '../../nation/window';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { formerCaveats, formerNumbers, leavingNote } from '../former-settings';
import { type FoundGroup, foundGroups } from '../group-effect/found-group';
import { groupEffectFormulas } from '../group-effect/group-effect-formulas';
import { groupEffectInputs } from '../group-effect/group-effect-inputs';
import { groupEffectMeanings, groupEffectNumbers } from '../group-effect/group-effect-numbers';
import { type GroupEffectRulePolicy, groupEffectPolicyValues } from '../group-effect/group-effect-policy';
import { groupEffectSentence } from '../group-effect/group-effect-sentences';
import { nationLook } from '../group-effect/nation-look';
import { defineIndicator, type Finding, type FindingSetting } from '../indicator';
import { counted, judgementCaveats, judgementNote } from '../sentences';

const id = 'group-effect';
const version = 2;
const powers = ['IMPROVEMENT_PLAN_NOTICE', 'COMPLIANCE_NOTICE'] as const;

interface Reading {
  nation: NationFacts;
  window: Window;
  policy: GroupEffectRulePolicy;
  modelVersion: string;
}

/** The hits of the outcomes that are beyond chance. */
function hitsOf({ test, other }: FoundGroup): readonly ExpectedTrial[] {
  const also = other.isFound ? other.test.trials : [];
  return [...test.trials, ...also].filter(({ isHit }) => isHit);
}

/** Every setting with a hit, in the order in which clearing them is tried. */
function settingsFound(found: FoundGroup): readonly FindingSetting[] {
  const all = [...found.test.trials, ...found.other.test.trials].filter(({ isHit }) => isHit);
  const order = new Map(found.clearing.map((settingId, place) => [settingId, place]));
  const placeOf = (settingId: string) => order.get(settingId) ?? order.size;
  const settings = new Map(all.map(({ setting }) => [setting.settingId, setting]));
  return [...settings.values()]
    .sort((a, b) => placeOf(a.settingId) - placeOf(b.settingId) || compareText(a.settingId, b.settingId))
    .map((setting) => {
      const own = all.filter((trial) => trial.setting.settingId === setting.settingId);
      return {
        settingId: setting.settingId,
        urn: setting.urn,
        inspectionIds: [...new Set(own.map(({ judgement }) => judgement.inspectionId))],
        note:
          [...new Set(own.map(({ judgement }) => judgementNote(setting, judgement)))].join('; ') + leavingNote(setting),
      };
    });
}

function caveatsOf(found: FoundGroup, group: GroupFacts, { nation, modelVersion }: Reading): readonly string[] {
  const { test, effect, ownAlone } = found;
  const judged = new Set(test.trials.map(({ setting }) => setting.settingId));
  const notJudged = group.settings.filter(({ settingId }) => !judged.has(settingId)).length;
  const caveats = [
    'An excess beyond chance is not a cause: it says where to look, and not why.',
    'A judgement is evidence only: it is no ground for cancelling, and no power follows from it by itself.',
    `What is expected comes from a model (${modelVersion}) that no inspection of this group had a part in.`,
  ];
  if (effect.shrunken.interval95.low <= 1) {
    caveats.push(
      'Drawn towards other groups, it may be no worse than expected: the lower end of the interval is not above 1.',
    );
  }
  if (!ownAlone.isFound) {
    caveats.push('With what was surely judged in the group alone, this outcome would not be found.');
  }
  if (notJudged > 0) {
    caveats.push(`${counted(notJudged, 'more setting has', 'more settings have')} no full inspection in the window.`);
  }
  const former = formerNumbers(test.trials.map(({ setting }) => setting));
  return [...caveats, ...formerCaveats(former), ...judgementCaveats(hitsOf(found), nation.day)];
}

function wouldClearOf({ clearing }: FoundGroup, settings: readonly FindingSetting[]): string {
  return (
    `It would clear if the latest full inspection of ${clearing.length} of these ${counted(settings.length, 'setting')} had ` +
    'gone well, with what is expected of every group as it is.'
  );
}

function findingOf(found: FoundGroup, group: GroupFacts, reading: Reading, rank: number): Finding {
  const { nation, window, policy, modelVersion } = reading;
  const settings = settingsFound(found);
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day: nation.day,
    window,
    strength: 'BEYOND_CHANCE',
    sentence: groupEffectSentence(group.name, found, window, policy.windowMonths),
    wouldClear: wouldClearOf(found, settings),
    settings,
    numbers: groupEffectNumbers(found, modelVersion),
    inputs: groupEffectInputs(found, policy, modelVersion, nation.day),
    interval: clopperPearson(found.effect.observed, found.effect.n),
    powers,
    caveats: caveatsOf(found, group, reading),
    rank,
  };
}

/** Groups whose settings do worse than settings like them, beyond what chance explains. */
export const groupEffect = defineIndicator({
  id,
  version,
  title: 'More than is expected of settings like them',
  sentence:
    'Reads the latest full inspection of each setting in the window, of one that left the group within it the latest while ' +
    'the group had it, and compares how many of a group ended below good, ' +
    'or on the lowest point of the scale, with how many a model expects of settings of the same kind, size, region, age ' +
    'and history in other groups.',
  example:
    '9 of 31 settings of Example Care were judged below good at their latest full inspection in the 24 months to 31 March ' +
    '2025; 95 in 100 chances put 1 to 8 where 4.2 are expected from settings like them; by chance this many or more would ' +
    'come about in 1 of 58 groups like it (q 0.04 over 812 groups). Its count in the long run lies between 1.1 and 3.5 ' +
    'times the expected (95% interval), or between 0.93 and 2.3 times once drawn towards other groups.',
  citation: 'policy',
  owner: detectionOwner,
  policyValues: groupEffectPolicyValues,
  ordering: effectOrdering,
  numbers: groupEffectMeanings,
  formulas: groupEffectFormulas,
  informs: powers,
  detect(nation, fitted = null) {
    const { policy, look, precisions, modelVersion } = nationLook(nation, fitted);
    const reading = { nation, window: monthsTo(nation.day, policy.windowMonths), policy, modelVersion };
    const groups = new Map(nation.groups.map((group) => [group.groupId, group]));
    return foundGroups(look, policy, precisions).flatMap((found, index) => {
      const group = groups.get(found.groupId);
      return group === undefined ? [] : [findingOf(found, group, reading, index + 1)];
    });
  },
});
