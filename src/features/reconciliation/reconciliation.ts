import type { InspectionEventType, JudgementValue } from '../../domain/judgements/frameworks';
import type { Coverage } from '../../domain/register/registration-facts';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { PublishedKind } from '../../sources/ofsted/published-totals';
import type { RuleId } from './explanation-rules';

/** One thing that a published figure counts: a setting on the register, or an inspection. */
export interface CountedRow {
  /** Equal for one setting, or one inspection, wherever it is counted. */
  key: string;
  urn: Urn;
  provisionType: ProvisionType;
  /** Places where a table counts places; otherwise 1. */
  weight: number;
  grade: JudgementValue | null;
  eventType: InspectionEventType | null;
  inspectedOn: Day | null;
  publishedOn: Day | null;
  /** The day of the latest release that says so. */
  releasedAsAt: Day | null;
}

/** What the release said of one thing before an import took it back or changed it. */
export interface FormerRow extends CountedRow {
  importId: number;
  fileName: string;
}

/** Between which days other releases show a setting that a release leaves out. */
export interface OtherSightings {
  firstOn: Day;
  lastOn: Day;
}

/** All that a published row of a day or a year is compared with. */
export interface Evidence {
  kind: PublishedKind;
  /** What our facts say as of the day. */
  ours: readonly CountedRow[];
  /** What the rows of the release of that day say. */
  listed: readonly CountedRow[];
  former: readonly FormerRow[];
  others: ReadonlyMap<Urn, OtherSightings>;
  covers: Coverage;
  /** Rows of the release's files that an import could not take. */
  rejected: readonly string[];
}

/** A setting or inspection that we count and the release does not, or the other way round. */
export interface RowBehind {
  urn: Urn;
  /** How much more, or less, it makes ours. */
  contribution: number;
  rule: RuleId | null;
  why: string;
}

/**
 * `RELEASE_NOT_WHOLE`: our figure is the printed one, but only because another publication says what a missing row of
 * the release would have said.
 */
export type CellOutcome = 'EQUAL' | 'EXPLAINED' | 'DIFFERENT' | 'RELEASE_NOT_WHOLE' | 'UNKNOWN_COLUMN' | 'NO_FIGURE';

export interface ComparedCell {
  column: string;
  outcome: CellOutcome;
  ours: number | null;
  published: number | null;
  /** Ours less the published one. */
  difference: number | null;
  /** How much of the difference no stated rule explains. */
  unexplained: number;
  /** What the release's own rows add up to. */
  listed: number | null;
  /** The rule that explains the whole figure, where no rows of it can be shown. */
  rule: RuleId | null;
  rows: readonly RowBehind[];
  /** What is to be said of the cell as a whole. */
  remarks: readonly string[];
}

export interface ComparedRow {
  label: string;
  /** The day, or the last day of the year, that the row describes. */
  day: Day | null;
  isOfTheRelease: boolean;
  /** Why nothing of the row was compared; null when it was. */
  notCompared: string | null;
  cells: readonly ComparedCell[];
  remarks: readonly string[];
}

export interface ComparedTable {
  id: string;
  title: string;
  kind: PublishedKind;
  rows: readonly ComparedRow[];
}

export interface Reconciliation {
  /** The day of the newest row: the release whose figures decide. */
  releaseDay: Day;
  decidesBy: 'RELEASE' | 'ALL_YEARS';
  tables: readonly ComparedTable[];
  /** How many figures came to what, of the rows that decide and of the others. */
  deciding: Readonly<Record<CellOutcome, number>>;
  informative: Readonly<Record<CellOutcome, number>>;
  isReconciled: boolean;
  verdict: string;
}
