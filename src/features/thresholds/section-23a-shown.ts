import type { Answer } from '../../domain/thresholds/answer';
import type { CountedSetting } from '../../domain/thresholds/section-23a/counted-settings';
import type { Section23ATest } from '../../domain/thresholds/section-23a/section-23a-test';
import type { Day } from '../../domain/values/day';
import type { CounterfactualSetType, CounterfactualSettingType, CounterfactualType } from './section-23a.type';

/** Suspicions of one setting that are listed. */
const mostSuspicions = 20;

export type ShownCountedSetting = CountedSetting & { suspicionIds: readonly string[]; asOf: Day };
export type ShownSet = CounterfactualSetType & { members: readonly CounterfactualSettingType[] };

/** What is particular to the test of s. 23A, for one addressee. */
export interface ShownSection23A {
  addressee: string;
  asOf: Day;
  routeA: Answer;
  routeB: Answer;
  counted: readonly ShownCountedSetting[];
  qualifying: readonly { undertakingId: string; byRouteA: boolean; byRouteB: boolean }[];
  counterfactuals: readonly (Omit<CounterfactualType, 'sets'> & { sets: readonly ShownSet[] })[];
}

/** The test as it is shown; settings of a set go by number and name. */
export function shownSection23A(
  { addressee, asOf, routes, settings, qualifying, counterfactuals }: Section23ATest,
  suspicionIds: ReadonlyMap<string, readonly string[]>,
): ShownSection23A {
  const byId = new Map(settings.map((setting) => [setting.settingId, setting]));
  const named = (id: string) => ({ urn: byId.get(id)?.urn ?? id, name: byId.get(id)?.name ?? id });
  const subsidiaries = [...new Set([...qualifying.routeA, ...qualifying.routeB])].toSorted();
  return {
    addressee,
    asOf,
    ...routes,
    counted: settings.map((setting) => ({
      ...setting,
      asOf,
      suspicionIds: (suspicionIds.get(setting.settingId) ?? []).slice(-mostSuspicions).toReversed(),
    })),
    qualifying: subsidiaries.map((undertakingId) => ({
      undertakingId,
      byRouteA: qualifying.routeA.includes(undertakingId),
      byRouteB: qualifying.routeB.includes(undertakingId),
    })),
    counterfactuals: counterfactuals.map(({ sets, ...one }) => ({
      ...one,
      sets: sets.map(({ settings: ids, resultThen, routesThen }) => ({
        size: ids.length,
        resultThen,
        routeAThen: routesThen.routeA,
        routeBThen: routesThen.routeB,
        members: ids.map(named),
      })),
    })),
  };
}
