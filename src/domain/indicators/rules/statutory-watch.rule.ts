import { cite } from '../../law/citation';
import type { GroupFacts } from '../../nation/facts';
import { detectionOwner } from '../../nation/policy';
import { readOnceFor } from '../../nation/read-once';
import { compareText } from '../../nation/settings-of';
import type { Day } from '../../values/day';
import { defineIndicator, type Finding } from '../indicator';
import {
  type JoiningReading,
  joiningPolicyValues,
  joiningReadingOf,
  joiningSplitMeanings,
  joiningSplitOf,
} from '../joining-split';
import {
  countByUndertaking,
  leadersAdverse,
  type ObservedSetting,
  type Section23AView,
  view,
  type WatchState,
  watchState,
} from '../section-23a-observations';
import { counted, judgementCaveats, judgementNote } from '../sentences';
import {
  leftAdverseMeanings,
  leftAdverseNumbers,
  leftAdversePolicyValues,
  leftAdverseSentence,
} from '../statutory-watch/left-adverse';
import { isRoute, settingsToClearWatch, settingsToLeaveRoute } from '../statutory-watch/watch-clearing';
import { watchFormulas } from '../statutory-watch/watch-formulas';
import { watchInputs } from '../statutory-watch/watch-inputs';

const id = 'statutory-watch';
const version = 2;
const powers = ['IMPROVEMENT_PLAN_NOTICE', 'COMPLIANCE_NOTICE', 'CANCEL_REGISTRATION'] as const;

const neverTheTest =
  'Grades are never the test: it is met only where a named officer records a reasonable suspicion of grounds for ' +
  'cancelling, setting by setting.';

const amounts: Readonly<Record<WatchState, string>> = {
  ROUTE_A: 'of which two or more are registered for one undertaking, as route A of s. 23A counts',
  ROUTE_B: 'registered for two or more undertakings, as route B of s. 23A counts',
  ROUTES_A_AND_B:
    'registered for two or more undertakings and two or more of them for one, as routes A and B of s. 23A count',
  ROUTE_B_NOT_ASSESSED:
    'each with a registrant of its own as far as is known, so that route A of s. 23A is not reached',
  ONE_SETTING_AWAY: 'one setting away from the number that s. 23A counts',
};

/** All but one of each undertaking first, so that the fewest settings take a route away. */
function inClearingOrder(observed: readonly ObservedSetting[]): readonly ObservedSetting[] {
  const seen = new Set<string>();
  const [firsts, others]: [ObservedSetting[], ObservedSetting[]] = [[], []];
  for (const one of observed) {
    const { undertakingKey } = one.setting;
    (seen.has(undertakingKey) ? others : firsts).push(one);
    seen.add(undertakingKey);
  }
  return [...others, ...firsts];
}

function wouldClear(observed: number, leavesRouteWith: number, clearsWith: number): string {
  if (observed === 1) return 'It would clear if this setting no longer stood adverse.';
  const clears = `${clearsWith} of these ${observed} settings no longer stood adverse`;
  if (leavesRouteWith === 0 || leavesRouteWith === clearsWith) return `It would clear if ${clears}.`;
  return `It would fall short of the routes if ${leavesRouteWith} of these ${observed} settings no longer stood adverse, and clear if ${clearsWith} did.`;
}

function caveatsOf(group: GroupFacts, { observed }: Section23AView, day: string): readonly string[] {
  const caveats: string[] = [];
  if (group.definition === 'OFSTED_PUBLISHED_OWNER') {
    caveats.push(
      'The group is one published owner name. Whether that owner is a parent undertaking, and these settings are those ' +
        'of its subsidiaries, the name does not show.',
    );
  }
  if (!group.canAssessRouteB) {
    caveats.push('Route B cannot be assessed: this definition of the group does not tell its undertakings apart.');
  }
  const unknown = observed.filter(({ setting }) => setting.registeredInParentsOwnName === null).length;
  if (unknown > 0) {
    caveats.push(
      `Settings registered in the parent's own name do not count; for ${unknown} of these ${observed.length} it is not known.`,
    );
  }
  const counts = observed.flatMap(({ setting, adverse }) => adverse.map((judgement) => ({ setting, judgement })));
  return [...caveats, ...judgementCaveats(counts, day)];
}

function numbersOf(
  group: GroupFacts,
  seen: Section23AView,
  state: WatchState,
  { day, ...reading }: WatchReading,
): Finding['numbers'] {
  const { eligible, observed } = seen;
  const counts = countByUndertaking(observed.map(({ setting }) => setting));
  const judgements = observed.flatMap(({ setting, adverse }) => adverse.map((judgement) => ({ setting, judgement })));
  return {
    observed: observed.length,
    n: eligible.length,
    state,
    undertakings: counts.size,
    mostInOneUndertaking: Math.max(...counts.values()),
    canAssessRouteB: group.canAssessRouteB ? 'yes' : 'no',
    leadersAdverse: leadersAdverse(eligible, day),
    outOfScope: group.settings.length - eligible.length,
    registrantUnknown: observed.filter(({ setting }) => setting.registeredInParentsOwnName === null).length,
    ...joiningSplitOf(judgements, reading),
    ...leftAdverseNumbers(group, day),
    leavesRouteWith: settingsToLeaveRoute(seen),
    clearsWith: settingsToClearWatch(seen),
  };
}

interface WatchReading extends JoiningReading {
  day: Day;
}

function keyOfReading({ day, knownFrom, openingMonths }: WatchReading): string {
  return `${day} ${knownFrom} ${openingMonths}`;
}

/** Nothing but the group is read. */
const findingOf = readOnceFor(keyOfReading, (group: GroupFacts, given: WatchReading): Finding | null => {
  const { day } = given;
  const asListed = view(group, day);
  const seen = { ...asListed, observed: inClearingOrder(asListed.observed) };
  const state = watchState(seen);
  if (state === null) return null;
  const { observed } = seen;
  const numbers = numbersOf(group, seen, state, given);
  const leaders = Number(numbers['leadersAdverse']);
  const shared =
    leaders < 2
      ? ''
      : ` ${leaders} settings stand adverse for leaders and managers, which may point to a shared cause.`;
  return {
    indicator: id,
    version,
    groupId: group.groupId,
    day,
    window: null,
    strength: isRoute(state) ? 'ROUTE_OBSERVED' : 'NEAR',
    sentence:
      `${counted(observed.length, 'setting')} of ${group.name}, of ${seen.eligible.length} that could count, ` +
      `${observed.length === 1 ? 'stands' : 'stand'} adverse, overall or for how well children are helped and protected: ` +
      `${amounts[state]}. ${neverTheTest}${shared}${leftAdverseSentence(numbers, day)}`,
    wouldClear: wouldClear(observed.length, Number(numbers['leavesRouteWith']), Number(numbers['clearsWith'])),
    settings: observed.map(({ setting, adverse }) => ({
      settingId: setting.settingId,
      urn: setting.urn,
      inspectionIds: [...new Set(adverse.map(({ inspectionId }) => inspectionId))],
      note: adverse.map((judgement) => judgementNote(setting, judgement)).join('; '),
    })),
    numbers,
    inputs: watchInputs(group, seen, given, day),
    interval: null,
    powers,
    caveats: caveatsOf(group, seen, day),
    rank: 0,
  };
});

/** Routes first, then the number of settings, then evidence of a shared cause. */
function compareFindings(first: Finding, second: Finding): number {
  const by = (name: string): number => Number(second.numbers[name]) - Number(first.numbers[name]);
  const byRoute = Number(second.strength === 'ROUTE_OBSERVED') - Number(first.strength === 'ROUTE_OBSERVED');
  return byRoute || by('observed') || by('leadersAdverse') || compareText(first.groupId, second.groupId);
}

/**
 * Groups whose observations make a named officer's look under s. 23A worth while.
 *
 * The statute counts reasonable suspicions of grounds for cancelling, which a rule cannot have.
 * See Care Standards Act 2000, s. 23A(1)-(3).
 */
export const statutoryWatch = defineIndicator({
  id,
  version,
  title: 'Groups at, or one setting from, the number that s. 23A counts',
  sentence:
    'Reads which settings of each undertaking stand adverse, overall or for how well children are helped and ' +
    'protected, and counts them as routes A and B of s. 23A would count suspicions. Grades are never the test. Only ' +
    'registrations that stand are counted; how many stood adverse when they closed or left is said beside.',
  example:
    '2 settings of Example Care, of 9 that could count, stand adverse, overall or for how well children are helped and ' +
    'protected: of which two or more are registered for one undertaking, as route A of s. 23A counts. ' +
    neverTheTest,
  citation: cite('CSA_2000', 's. 23A(1)-(3)', 'verified'),
  owner: detectionOwner,
  policyValues: { ...leftAdversePolicyValues, ...joiningPolicyValues },
  ordering:
    'Routes observed before those one setting away; then by the number of settings; then by the number adverse for ' +
    'leaders and managers; then by group.',
  numbers: {
    observed: 'Settings that could count and stand adverse',
    n: "Settings that could count: private or voluntary, registered under Part 2, not in the parent's own name",
    state: 'ROUTE_A, ROUTE_B, ROUTES_A_AND_B, ROUTE_B_NOT_ASSESSED or ONE_SETTING_AWAY',
    undertakings: 'How many undertakings they are registered for',
    mostInOneUndertaking: 'The most of them registered for one undertaking',
    canAssessRouteB: 'Whether the definition of the group tells its undertakings apart: yes or no',
    leadersAdverse: 'Settings that could count and stand adverse for leaders and managers; not counted towards a route',
    outOfScope: 'Settings of the group that could not count',
    registrantUnknown: "How many of the observed may be registered in the parent's own name, as far as is known",
    ...joiningSplitMeanings,
    ...leftAdverseMeanings,
    leavesRouteWith:
      'The fewest settings that, no longer adverse, would leave no route: the first ones listed; 0 when there is none',
    clearsWith: 'The fewest settings that, no longer adverse, would leave no finding: the first ones listed',
  },
  formulas: watchFormulas,
  informs: powers,
  detect(nation) {
    const given = { day: nation.day, ...joiningReadingOf(nation) };
    return nation.groups
      .flatMap((group) => findingOf(group, given) ?? [])
      .sort(compareFindings)
      .map((finding, index) => ({ ...finding, rank: index + 1 }));
  },
});
