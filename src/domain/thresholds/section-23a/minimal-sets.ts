import type { Answer } from '../answer';
import { choicesFromEach, combinations } from './combinations';
import type { CountedSetting } from './counted-settings';
import { groupedBy } from './grouped';
import { counting, eligible, perhapsCounting, routesOver, twoOrMore } from './routes';

/** Sets of settings, each of them one without which the rest would not do. Smallest first. */
export type MinimalSets = Iterable<readonly CountedSetting[]>;

const none: MinimalSets = [];

/*
 * Both routes together ask for two settings that count, of whatever subsidiaries. So for the result it does not matter
 * which settings they are, only how many count and how many may; for one route it matters how they lie by undertaking.
 */

/** Clearing them leaves the test not met, or not certain any more where it was met. */
export function toAnotherResultByClearing(isParent: Answer, settings: readonly CountedSetting[]): MinimalSets {
  const now = eligible(isParent, routesOver(settings));
  if (now === 'YES') return allButOne(counting(settings));
  return now === 'NOT_KNOWN' ? allButOne(perhapsCounting(settings)) : none;
}

/** Clearing them leaves the test not met. */
export function toNotMetByClearing(isParent: Answer, settings: readonly CountedSetting[]): MinimalSets {
  return eligible(isParent, routesOver(settings)) === 'NO' ? none : allButOne(perhapsCounting(settings));
}

/** Clearing them leaves route A not certain any more: one setting at most of each subsidiary that has two or more. */
export function closingRouteA(settings: readonly CountedSetting[]): MinimalSets {
  const crowded = [...byUndertaking(counting(settings)).values()].filter((own) => own.length >= twoOrMore);
  return crowded.length === 0 ? none : choicesFromEach(crowded.map((own) => () => allButOne(own)));
}

/** Clearing them leaves route B not certain any more: the settings of one subsidiary at most. */
export function closingRouteB(settings: readonly CountedSetting[]): MinimalSets {
  const all = counting(settings);
  const undertakings = byUndertaking(all);
  if (undertakings.size < twoOrMore) return none;
  return [...undertakings.keys()]
    .map((kept) => all.filter(({ undertaking }) => undertaking !== kept))
    .toSorted((a, b) => a.length - b.length);
}

/** Recording a suspicion of each makes the test met, or leaves it open where it was not met. */
export function toAnotherResultByAdding(isParent: Answer, settings: readonly CountedSetting[]): MinimalSets {
  const now = eligible(isParent, routesOver(settings));
  if (now === 'YES' || isParent === 'NO') return none;
  if (now === 'NOT_KNOWN') return toMetByAdding(isParent, settings);
  const possible = settings.filter((one) => one.counts === 'NO' && one.countsIfSuspected !== 'NO');
  return combinations(possible, twoOrMore - perhapsCounting(settings).length);
}

/** Recording a suspicion of each makes the test met. */
export function toMetByAdding(isParent: Answer, settings: readonly CountedSetting[]): MinimalSets {
  if (isParent !== 'YES') return none;
  const short = twoOrMore - counting(settings).length;
  return short > 0 ? combinations(couldCount(settings), short) : none;
}

/** Recording a suspicion of each opens route A for certain. */
export function openingRouteA(settings: readonly CountedSetting[]): MinimalSets {
  if (routesOver(settings).routeA === 'YES') return none;
  const had = byUndertaking(counting(settings));
  const short = (undertaking: string) => twoOrMore - (had.get(undertaking)?.length ?? 0);
  const ways = [...byUndertaking(couldCount(settings))].toSorted(([a], [b]) => short(a) - short(b));
  return inTurn(
    ways.map(
      ([undertaking, own]) =>
        () =>
          combinations(own, short(undertaking)),
    ),
  );
}

/** Recording a suspicion of each opens route B for certain. */
export function openingRouteB(settings: readonly CountedSetting[]): MinimalSets {
  const had = byUndertaking(counting(settings));
  if (had.size >= twoOrMore) return none;
  const elsewhere = couldCount(settings).filter(({ undertaking }) => undertaking !== null && !had.has(undertaking));
  return oneOfEach(combinations([...byUndertaking(elsewhere).values()], twoOrMore - had.size));
}

function* oneOfEach(series: Iterable<readonly (readonly CountedSetting[])[]>): Generator<readonly CountedSetting[]> {
  for (const lists of series) yield* choicesFromEach(lists.map((own) => () => combinations(own, 1)));
}

function* inTurn(series: readonly (() => MinimalSets)[]): Generator<readonly CountedSetting[]> {
  for (const one of series) yield* one();
}

function allButOne(settings: readonly CountedSetting[]): MinimalSets {
  return combinations(settings, settings.length - 1);
}

function couldCount(settings: readonly CountedSetting[]): readonly CountedSetting[] {
  return settings.filter(({ counts, countsIfSuspected }) => counts !== 'YES' && countsIfSuspected === 'YES');
}

function byUndertaking(settings: readonly CountedSetting[]): ReadonlyMap<string, readonly CountedSetting[]> {
  return groupedBy(settings, ({ undertaking }) => undertaking);
}
