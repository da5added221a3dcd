import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import type { Window } from '../../nation/window';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { settingsToClear } from './clearing-settings';
import { expectedArrivals, type Growth, groupsOfLikeSize, growthOfAll } from './growth';
import { belowGoodIn, type StandingSetting, StandingSettings } from './standing-settings';

export interface GrowthPolicy {
  openingMonths: number;
  minimumArrivals: number;
  minimumBelowGood: number;
  /** The highest chance of as many below good: each group by itself, as this is a warning and no more. */
  maximumP: number;
  /** Groups are of like size up to so many times as many settings. */
  likeSizeRatio: number;
  pseudoCount: number;
}

/** A group that grew more than others of its size while its own settings stood below good more than others'. */
export interface GrowingGroup {
  group: GroupFacts;
  growth: Growth;
  like: readonly Growth[];
  /**
   * Settings whose standing judgement was made while they were in the group, and that have others to be compared with;
   * those that left it within the window stand as they did when they left.
   */
  own: readonly (StandingSetting & { probability: number })[];
  /** All that were judged, whenever. */
  standing: readonly StandingSetting[];
  cleared: readonly SettingFacts[];
}

function isFailing(own: GrowingGroup['own'], gone: ReadonlySet<string>, policy: GrowthPolicy): boolean {
  const observed = own.filter((one) => one.isBelowGood && !gone.has(one.setting.settingId)).length;
  if (observed < policy.minimumBelowGood) return false;
  const probabilities = own.map(({ probability }) => probability);
  return poissonBinomialUpperTail(observed, probabilities) <= policy.maximumP;
}

function isGrowing({ sizeBefore, arrivals }: Growth, like: readonly Growth[], minimum: number): boolean {
  if (arrivals.length < minimum) return false;
  const expected = expectedArrivals(
    sizeBefore,
    like.map((one) => one.sizeBefore),
    like.map((one) => one.arrivals.length),
  );
  return expected === null || arrivals.length > expected;
}

/** Growth and failing are found apart, and read together: neither says anything of the other's cause. */
export function growingWhileFailing(
  nation: NationFacts,
  window: Window,
  policy: GrowthPolicy,
): readonly GrowingGroup[] {
  const all = growthOfAll(nation, window, policy.openingMonths);
  const standing = new StandingSettings(nation, window, policy.pseudoCount, policy.openingMonths);
  return nation.groups.flatMap((group, at) => {
    const growth = all[at];
    if (growth === undefined || growth.arrivals.length < policy.minimumArrivals) return [];
    if (belowGoodIn(group, window) < policy.minimumBelowGood) return [];
    const judged = standing.of(group);
    const own = judged.flatMap((one) =>
      one.attribution === 'OWN' && one.probability !== null ? [{ ...one, probability: one.probability }] : [],
    );
    if (!isFailing(own, new Set(), policy)) return [];
    const like = groupsOfLikeSize(growth, all, policy.likeSizeRatio);
    const isFound = (gone: ReadonlySet<string>) =>
      isGrowing(growth, like, policy.minimumArrivals) && isFailing(own, gone, policy);
    if (!isFound(new Set())) return [];
    const failing = own.filter(({ isBelowGood }) => isBelowGood).map(({ setting }) => setting);
    return [{ group, growth, like, own, standing: judged, cleared: settingsToClear(failing, isFound) }];
  });
}
