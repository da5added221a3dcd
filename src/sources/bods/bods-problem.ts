import type { OwnershipRecord, RecordProblem } from '../../domain/ownership/records';

/** An ERROR refuses the file; a WARNING is told. */
export type BodsSeverity = 'ERROR' | 'WARNING';

export interface BodsProblem extends RecordProblem {
  severity: BodsSeverity;
}

export interface BodsRecordItem {
  kind: 'RECORD';
  record: OwnershipRecord;
  /** What of the statement is not kept, by name, such as `birthDate`; empty for what is not a person. */
  leftOut: readonly string[];
}

export interface BodsProblemItem {
  kind: 'PROBLEM';
  problem: BodsProblem;
}

/** Comes once, last. */
export interface BodsEndItem {
  kind: 'END';
  statements: number;
  /** All there were, also those beyond the bound that were counted and not told. */
  errors: number;
  warnings: number;
  untold: number;
  /** How often each field of persons was left out. */
  leftOut: Readonly<Record<string, number>>;
}

export type BodsItem = BodsRecordItem | BodsProblemItem | BodsEndItem;

export interface BodsOptions {
  /**
   * WHOLE: a package, in which every reference must be answered by a statement that stands before. PART: one or some
   * statements of a stream whose others were published before: what the file does not hold is told and not refused.
   */
  completeness: 'WHOLE' | 'PART';
  /** Nothing is said to have happened after it. */
  today: string;
  /** How many problems are told one by one; the rest are counted. 1,000 unless told otherwise. */
  toldProblems?: number;
}
