import type { FindingStrength, IndicatorId } from '../../domain/indicators/indicator';
import type { Day } from '../../domain/values/day';
import type { ScanRun } from './national-scan';

/** What became of a finding from one run to another. Codes are stable once released. */
export const findingChangeKinds = {
  NEW: 'The rule finds something in the group where it found nothing.',
  STRONGER: 'What it finds says more than before.',
  CHANGED: 'It says as much as before, in other words or numbers.',
  WEAKER: 'What it finds says less than before.',
  GONE: 'The rule finds nothing in the group any more.',
} as const;
export type FindingChangeKind = keyof typeof findingChangeKinds;

export interface FindingChange {
  kind: FindingChangeKind;
  groupId: number;
  /** The day as of which the group is shown: that of the run in which the rule last found something. */
  asOf: Day;
  indicatorId: IndicatorId;
  /** Of several that a rule finds in one group, which; by their ranks. */
  nth: number;
  findingIdBefore: number | null;
  findingIdNow: number | null;
  strengthBefore: FindingStrength | null;
  strengthNow: FindingStrength | null;
  sentenceBefore: string | null;
  sentenceNow: string | null;
}

/** Two runs by one definition; null where there was none. */
export interface RunPair {
  before: ScanRun | null;
  now: ScanRun | null;
}

/** Where a change stands in the list: by kind, then by group and rule. */
export type ChangePlace = readonly [kind: number, groupId: number, indicatorId: string, nth: number];
