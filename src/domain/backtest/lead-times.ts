import { policyOn } from '../nation/policy';
import type { Interval } from '../statistics/clopper-pearson';
import { type Day, daysBetween } from '../values/day';
import { type Drawing, fewestGroupsForDraws, quantile } from './resampling';

/** A group that was flagged, and to which the outcome came. */
export interface Hit {
  groupId: string;
  replayedOn: Day;
  onset: Day;
}

/** Days from the first replay that flagged a group to the outcome. */
export interface LeadTimes {
  /** Outcomes, each counted once however many replays foresaw it. */
  outcomes: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  medianInterval: Interval | null;
}

interface Lead {
  groupId: string;
  days: number;
}

/** One lead for each outcome of each group, from the earliest of the replays whose window reaches it. */
export function leadsOf(hits: readonly Hit[]): readonly Lead[] {
  const leads = new Map<string, Lead>();
  for (const { groupId, replayedOn, onset } of hits) {
    const key = `${groupId} ${onset}`;
    const days = daysBetween(replayedOn, onset);
    if (days > (leads.get(key)?.days ?? -1)) leads.set(key, { groupId, days });
  }
  return [...leads.values()].sort((first, second) => first.days - second.days);
}

function medianOf(leads: readonly Lead[], times: Uint16Array): number | null {
  const drawn = leads.flatMap(({ days }, index) => new Array<number>(times[index] ?? 0).fill(days));
  return drawn.length === 0 ? null : quantile(drawn, 0.5);
}

/** Null where no hit was made. */
export function leadTimesOf(hits: readonly Hit[], { draws, day }: Drawing): LeadTimes | null {
  const leads = leadsOf(hits);
  if (leads.length === 0) return null;
  const days = leads.map((lead) => lead.days);
  const groups = new Set(leads.map(({ groupId }) => groupId)).size;
  return {
    outcomes: leads.length,
    lowerQuartile: quantile(days, 0.25),
    median: quantile(days, 0.5),
    upperQuartile: quantile(days, 0.75),
    medianInterval:
      groups < policyOn(fewestGroupsForDraws, day)
        ? null
        : draws.interval(
            leads.map(({ groupId }) => groupId),
            (times) => medianOf(leads, times),
          ),
  };
}
