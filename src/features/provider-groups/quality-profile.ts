import { scales } from '../../domain/judgements/frameworks';
import type { QualityCell } from './provider-group';

export interface ValueCount {
  scale: string;
  value: string;
  settings: number;
  places: number;
}

export interface JudgementCounts {
  key: string;
  judged: number;
  notYetJudged: number;
  values: readonly ValueCount[];
}

export interface QualitySlice {
  /** Code of the slice: a kind, a region, or a council's name. */
  code: string;
  settings: number;
  places: number;
  notYetInspected: number;
  values: readonly ValueCount[];
}

export interface QualityProfile {
  settings: number;
  places: number;
  inspected: number;
  notYetInspected: number;
  sentence: string;
  judgements: readonly JudgementCounts[];
  byProvisionType: readonly QualitySlice[];
  byRegion: readonly QualitySlice[];
  byLocalAuthority: readonly QualitySlice[];
}

const scaleOrder = Object.entries(scales).flatMap(([scale, values]) => values.map((value) => `${scale}:${value}`));

function countValues(cells: readonly QualityCell[]): ValueCount[] {
  const counts = new Map<string, ValueCount>();
  for (const { scale, value, settings, places } of cells) {
    if (scale === null || value === null) continue;
    const count = counts.get(`${scale}:${value}`) ?? { scale, value, settings: 0, places: 0 };
    counts.set(`${scale}:${value}`, { ...count, settings: count.settings + settings, places: count.places + places });
  }
  return [...counts.entries()]
    .sort(([a], [b]) => scaleOrder.indexOf(a) - scaleOrder.indexOf(b))
    .map(([, count]) => count);
}

function sum(cells: readonly QualityCell[], of: 'settings' | 'places'): number {
  return cells.reduce((total, cell) => total + cell[of], 0);
}

function slices(cells: readonly QualityCell[], codeOf: (cell: QualityCell) => string): QualitySlice[] {
  const grouped = new Map<string, QualityCell[]>();
  for (const cell of cells) {
    const list = grouped.get(codeOf(cell));
    if (list) list.push(cell);
    else grouped.set(codeOf(cell), [cell]);
  }
  return [...grouped.entries()]
    .map(([code, of]) => ({
      code,
      settings: sum(of, 'settings'),
      places: sum(of, 'places'),
      notYetInspected: sum(
        of.filter(({ value }) => value === null),
        'settings',
      ),
      values: countValues(of),
    }))
    .sort((a, b) => b.settings - a.settings || (a.code < b.code ? -1 : 1));
}

/** Sums the cells of one group into its profile. Counts only: ordinal judgements are never averaged. */
export function qualityProfile(cells: readonly QualityCell[]): QualityProfile {
  const overall = cells.filter(({ key }) => key === 'OVERALL');
  const settings = sum(overall, 'settings');
  const inspected = sum(overall.filter(isJudged), 'settings');
  const keys = [...new Set(cells.map(({ key }) => key))].sort();
  return {
    settings,
    places: sum(overall, 'places'),
    inspected,
    notYetInspected: settings - inspected,
    sentence: `${inspected} of ${settings} settings have a standing overall judgement; ${settings - inspected} have none yet.`,
    judgements: keys.map((key) => {
      const judged = cells.filter((cell) => cell.key === key && isJudged(cell));
      const count = sum(judged, 'settings');
      return { key, judged: count, notYetJudged: settings - count, values: countValues(judged) };
    }),
    byProvisionType: slices(overall, ({ provisionType }) => provisionType),
    byRegion: slices(overall, ({ regionCode }) => regionCode ?? 'NOT_PUBLISHED'),
    byLocalAuthority: slices(overall, ({ localAuthorityName }) => localAuthorityName),
  };
}

function isJudged({ value }: QualityCell): boolean {
  return value !== null;
}
