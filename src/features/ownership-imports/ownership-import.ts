import type { OwnershipRecord } from '../../domain/ownership/records';
import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';
import type { OwnershipSource } from './ownership-source';

/** Something about a file that was taken all the same, and that whoever brought it should know. */
export interface ImportNotice {
  /** `line 17`, `[3]`, `row 4`. */
  place: string;
  /** Short code, such as `earlier-ends-when-later-begins`. */
  rule: string;
  message: string;
}

export interface OwnershipImportProgress {
  records: number;
  doing: string;
}

export interface OwnershipImportOptions {
  source: OwnershipSource;
  /** What the file is, such as `psc-snapshot`: what a complete file does not name is gone among facts of its layout only. */
  layout: string;
  records: AsyncIterable<readonly OwnershipRecord[]>;
  /** The day the file describes. */
  contentOn: Day;
  retrievedOn: Day;
  /** Whether what the file does not name is held to be gone; asked when all of it has been read. */
  isComplete: boolean | (() => boolean);
  fileName: string;
  fileHash: string;
  /** Do everything, then keep nothing. */
  dryRun: boolean;
  /** Key of the hash by which a person is known again; never stored beside what it hashes. */
  samePerson: Buffer;
  /**
   * Given for layouts whose statements are kept word for word: reads one back. Such layouts are strict: statements that
   * contradict each other are refused, where a register's are settled and told.
   */
  ofStatement?: (statement: Readonly<Record<string, unknown>>) => OwnershipRecord;
  /** Take a complete file that holds far fewer records than the one before it. */
  acceptFewer?: boolean;
  /** Bodies whose interests are changed by decision only: differences are put up as proposals. */
  watched?: (tx: Transaction) => Promise<ReadonlySet<number>>;
  /** What else must follow before it is committed, such as read models. */
  thenFollow?: (tx: Transaction, done: { importId: number }) => Promise<void>;
  onProgress?: (progress: OwnershipImportProgress) => void;
}

/** What a file came to. */
export interface OwnershipImportCounts {
  records: number;
  partiesAdded: number;
  identifiersAdded: number;
  versionsAdded: number;
  versionsClosed: number;
  interestsAdded: number;
  interestsClosed: number;
  statementsAdded: number;
  changesProposed: number;
  changesOvertaken: number;
}

export interface OwnershipImportOutcome {
  status: 'COMPLETED' | 'UNCHANGED' | 'DRY_RUN';
  /** Null for a dry run; that of the first time for a file that was taken before. */
  importId: number | null;
  counts: OwnershipImportCounts;
  notices: readonly ImportNotice[];
  /** How many there were: only the first are listed. */
  noticeCount: number;
}
