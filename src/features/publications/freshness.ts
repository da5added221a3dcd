import { type DatedValue, valueOn } from '../../domain/law/dated-values';
import { type Day, daysBetween } from '../../domain/values/day';
import type { Dataset } from '../../sources/ofsted/records';

/** The latest release of a dataset of which an import stands. */
export interface LatestRelease {
  dataset: Dataset;
  asAt: Day;
  /** When its latest import was finished. */
  importedAt: string;
}

export interface DatasetFreshness extends LatestRelease {
  /** From the day the release speaks of to today. */
  ageInDays: number;
  isStale: boolean;
}

export interface DataFreshness {
  /** `stale` when any dataset is; `none` before the first import. */
  data: 'fresh' | 'stale' | 'none';
  datasets: readonly DatasetFreshness[];
}

/**
 * A year, and the eight months within which a yearly publication as at 31 March is to have come out and been loaded.
 *
 * Counted from the day it speaks of: with less, every register would be called stale before its successor exists.
 */
const yearly: readonly DatedValue<number>[] = [{ from: '2000-01-01', value: 610, source: 'policy' }];

/** At what age a dataset's latest release is stale. Ours, from how often each is published; see docs/sources.md. */
const staleAfterDays: Readonly<Record<Dataset, readonly DatedValue<number>[]>> = {
  PROVIDER_REGISTER: yearly,
  PROVIDERS_AND_PLACES: yearly,
  IN_YEAR_INSPECTIONS: yearly,
  JOINERS_AND_LEAVERS: yearly,
  SUPPORTED_ACCOMMODATION_PREMISES: yearly,
  COUNCIL_JUDGEMENTS: yearly,
  COUNCIL_INSPECTIONS_IN_YEAR: yearly,
  COUNCIL_INSPECTION_HISTORY: yearly,
};

/** How fresh the data is on the day, source by source. */
export function freshnessOn(latest: readonly LatestRelease[], today: Day): DataFreshness {
  const datasets = latest.map((release) => {
    const ageInDays = daysBetween(release.asAt, today);
    const most = valueOn(staleAfterDays[release.dataset], today);
    return { ...release, ageInDays, isStale: most !== null && ageInDays > most };
  });
  if (datasets.length === 0) return { data: 'none', datasets };
  return { data: datasets.some(({ isStale }) => isStale) ? 'stale' : 'fresh', datasets };
}
