import { clopperPearson, type Interval } from '../statistics/clopper-pearson';

/** Groups on days, by whether they were flagged and whether the outcome came. Baselines have parts of alarms. */
export interface Tally {
  /** Flagged, and the outcome came. */
  hits: number;
  /** Not flagged, and the outcome came. */
  misses: number;
  /** Flagged, and it did not come. */
  falseAlarms: number;
  /** Not flagged, and it did not come. */
  quiet: number;
}

/** One group on one replay day. */
export interface Sighting {
  groupId: string;
  /** 1 where it is flagged, 0 where not; between where a baseline shares out its alarms. */
  alarm: number;
  hasOutcome: boolean;
}

export function tallyOf(sightings: readonly Sighting[]): Tally {
  const tally = { hits: 0, misses: 0, falseAlarms: 0, quiet: 0 };
  for (const { alarm, hasOutcome } of sightings) {
    tally[hasOutcome ? 'hits' : 'falseAlarms'] += alarm;
    tally[hasOutcome ? 'misses' : 'quiet'] += 1 - alarm;
  }
  return tally;
}

export function tallyByGroup(sightings: readonly Sighting[]): ReadonlyMap<string, Tally> {
  const lists = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const list = lists.get(sighting.groupId);
    if (list) list.push(sighting);
    else lists.set(sighting.groupId, [sighting]);
  }
  return new Map([...lists].map(([groupId, list]) => [groupId, tallyOf(list)]));
}

/** A share of counts, null where there is nothing to take it of. */
export interface Share {
  value: number | null;
  interval: Interval | null;
}

export const shareIds = ['precision', 'recall', 'falseAlarmRate'] as const;
export type ShareId = (typeof shareIds)[number];

/** What each share is of, and what it is among. */
export const shareMeanings: Readonly<Record<ShareId, string>> = {
  precision: 'Of the groups flagged, how many had the outcome',
  recall: 'Of the groups that had the outcome, how many were flagged',
  falseAlarmRate: 'Of the groups that did not have the outcome, how many were flagged',
};

/** The count and what it is among, for each share. */
export const partsOf: Readonly<Record<ShareId, (tally: Tally) => readonly [k: number, n: number]>> = {
  precision: ({ hits, falseAlarms }) => [hits, hits + falseAlarms],
  recall: ({ hits, misses }) => [hits, hits + misses],
  falseAlarmRate: ({ falseAlarms, quiet }) => [falseAlarms, falseAlarms + quiet],
};

export function shareValue(share: ShareId, tally: Tally): number | null {
  const [k, n] = partsOf[share](tally);
  return n === 0 ? null : k / n;
}

/** A share with its exact (Clopper-Pearson) interval; for whole counts only. */
export function shareOf(share: ShareId, tally: Tally): Share {
  const [k, n] = partsOf[share](tally);
  return n === 0 ? { value: null, interval: null } : { value: k / n, interval: clopperPearson(k, n) };
}
