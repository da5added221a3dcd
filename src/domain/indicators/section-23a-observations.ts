import { isAdverse } from '../judgements/frameworks';
import type { GroupFacts, SettingFacts } from '../nation/facts';
import { type FullJudgement, standingJudgement } from '../nation/full-judgements';
import { compareText } from '../nation/settings-of';
import { notRegisteredUnderPart2, type Sector } from '../register/vocabulary';
import type { Day } from '../values/day';

/** A setting with a standing adverse judgement, overall or for how well children are helped and protected. */
export interface ObservedSetting {
  setting: SettingFacts;
  adverse: readonly FullJudgement[];
}

/** Which setting it is, and for whom it is registered. */
export type RegisteredSetting = Pick<SettingFacts, 'settingId' | 'undertakingKey'>;

/** What the number of a route is counted in. */
export interface CountedSettings {
  canAssessRouteB: boolean;
  eligible: readonly Pick<SettingFacts, 'undertakingKey'>[];
  observed: readonly { setting: RegisteredSetting }[];
}

/** The settings of a group as s. 23A would see them. An observation is never a suspicion. */
export interface Section23AView {
  canAssessRouteB: boolean;
  /** Settings that could count: registered under Part 2, private or voluntary, not in the parent's own name. */
  eligible: readonly SettingFacts[];
  observed: readonly ObservedSetting[];
}

/** The scope words are private or voluntary groups. */
const sectorsInScope: readonly Sector[] = ['PRIVATE', 'VOLUNTARY'];

/** "Two or more" establishments or agencies, or subsidiaries. See Care Standards Act 2000, s. 23A(2) and (3). */
const twoOrMore = 2;

/** Whether the setting could count under s. 23A. An unknown registrant counts, and the finding says so. */
export function couldCount(setting: SettingFacts): boolean {
  return (
    sectorsInScope.includes(setting.sector) &&
    !notRegisteredUnderPart2.includes(setting.provisionType) &&
    setting.registeredInParentsOwnName !== true
  );
}

export function view(group: GroupFacts, day: Day): Section23AView {
  const eligible = group.settings.filter(couldCount).sort((a, b) => compareText(a.settingId, b.settingId));
  const observed = eligible
    .map((setting) => ({ setting, adverse: standingAdverse(setting, day) }))
    .filter(({ adverse }) => adverse.length > 0);
  return { canAssessRouteB: group.canAssessRouteB, eligible, observed };
}

/** Which of its standing judgements, overall or for how well children are helped and protected, are adverse. */
export function standingAdverse(setting: SettingFacts, day: Day): readonly FullJudgement[] {
  return (['OVERALL', 'HELPED_AND_PROTECTED'] as const).flatMap((key) => {
    const judgement = standingJudgement(setting, key, day);
    return judgement !== null && isAdverse(judgement.value) ? [judgement] : [];
  });
}

export function countByUndertaking(settings: readonly RegisteredSetting[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { undertakingKey } of settings) counts.set(undertakingKey, (counts.get(undertakingKey) ?? 0) + 1);
  return counts;
}

export type WatchState = 'ROUTE_A' | 'ROUTE_B' | 'ROUTES_A_AND_B' | 'ROUTE_B_NOT_ASSESSED' | 'ONE_SETTING_AWAY';

/** Route A: one subsidiary with two or more such settings. See Care Standards Act 2000, s. 23A(2). */
function isRouteA(observedByUndertaking: ReadonlyMap<string, number>): boolean {
  return [...observedByUndertaking.values()].some((count) => count >= twoOrMore);
}

/** Route B: two or more subsidiaries with one or more such settings each. See Care Standards Act 2000, s. 23A(3). */
function isRouteB(observedByUndertaking: ReadonlyMap<string, number>): boolean {
  return observedByUndertaking.size >= twoOrMore;
}

/** One more such setting would make a route, and the group has one that is not observed yet. */
function isOneSettingAway({ canAssessRouteB, eligible, observed }: CountedSettings): boolean {
  const [only] = observed;
  if (only === undefined || observed.length > 1) return false;
  const completing = eligible.filter(
    ({ undertakingKey }) => canAssessRouteB || undertakingKey === only.setting.undertakingKey,
  );
  return completing.length >= twoOrMore;
}

/** What the observations amount to, or null. Grades are never the test: it counts recorded suspicions. */
export function watchState(group: CountedSettings): WatchState | null {
  const counts = countByUndertaking(group.observed.map(({ setting }) => setting));
  const [isA, severalUndertakings] = [isRouteA(counts), isRouteB(counts)];
  if (severalUndertakings && group.canAssessRouteB) return isA ? 'ROUTES_A_AND_B' : 'ROUTE_B';
  if (isA) return 'ROUTE_A';
  if (severalUndertakings) return 'ROUTE_B_NOT_ASSESSED';
  return isOneSettingAway(group) ? 'ONE_SETTING_AWAY' : null;
}

/** Which settings stand adverse for leaders and managers: evidence of a shared cause, counted apart. */
export function adverseForLeaders(eligible: readonly SettingFacts[], day: Day): readonly SettingFacts[] {
  return eligible.filter((setting) => {
    const judgement = standingJudgement(setting, 'LEADERS_AND_MANAGERS', day);
    return judgement !== null && isAdverse(judgement.value);
  });
}

/** How many they are. */
export function leadersAdverse(eligible: readonly SettingFacts[], day: Day): number {
  return adverseForLeaders(eligible, day).length;
}
