import { type Answer, allOf, anyOf, between } from '../answer';
import type { CountedSetting } from './counted-settings';
import { groupedBy } from './grouped';

/** "Two or more" establishments or agencies, or subsidiaries. See Care Standards Act 2000, s. 23A(2) and (3). */
export const twoOrMore = 2;

/** What the routes read of a setting. */
export type Countable = Pick<CountedSetting, 'undertaking' | 'counts'>;

/** Whether each route is open on the settings that count. */
export interface Routes {
  /** One subsidiary with two or more such settings. See Care Standards Act 2000, s. 23A(2). */
  routeA: Answer;
  /** Two or more subsidiaries with one or more such settings each. See Care Standards Act 2000, s. 23A(3). */
  routeB: Answer;
}

/** How many settings each undertaking has; those without a known undertaking are left out. */
export function countByUndertaking(settings: readonly Countable[]): ReadonlyMap<string, number> {
  const groups = groupedBy(settings, ({ undertaking }) => undertaking);
  return new Map([...groups].map(([undertaking, own]) => [undertaking, own.length]));
}

/** The settings that certainly count. */
export function counting<T extends Countable>(settings: readonly T[]): readonly T[] {
  return settings.filter(({ counts }) => counts === 'YES');
}

/** The settings that count or may. */
export function perhapsCounting<T extends Countable>(settings: readonly T[]): readonly T[] {
  return settings.filter(({ counts }) => counts !== 'NO');
}

/**
 * Which routes are open: yes if so whatever turns out, no if so on no reading of what is not known.
 *
 * A setting whose registrant is not known may be of any subsidiary, so it may make either route.
 */
export function routesOver(settings: readonly Countable[]): Routes {
  const certain = countByUndertaking(counting(settings));
  const perhaps = perhapsCounting(settings);
  const possible = countByUndertaking(perhaps);
  const unplaced = perhaps.filter(({ undertaking }) => undertaking === null).length;
  const most = Math.max(0, ...possible.values());
  return {
    routeA: between(
      [...certain.values()].some((count) => count >= twoOrMore),
      most + unplaced >= twoOrMore,
    ),
    routeB: between(certain.size >= twoOrMore, possible.size + unplaced >= twoOrMore),
  };
}

/** Whether a notice may be served: on a parent undertaking, by either route. */
export function eligible(isParentUndertaking: Answer, { routeA, routeB }: Routes): Answer {
  return allOf([isParentUndertaking, anyOf([routeA, routeB])]);
}

/** `route A`, `route B`, `routes A and B`, or nothing. */
export function routesInWords({ routeA, routeB }: Routes): string {
  if (routeA === 'YES' && routeB === 'YES') return 'routes A and B';
  if (routeA === 'YES') return 'route A';
  return routeB === 'YES' ? 'route B' : '';
}
