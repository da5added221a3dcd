import type { Checkpoint } from './checkpoint';

/** What can be wrong with the chain. */
export type Fault =
  | 'NOT_A_SEAL'
  | 'SEAL_MISSING'
  | 'ENTRY_MISSING'
  | 'SEALED_TWICE'
  | 'ENTRY_CHANGED'
  | 'SEAL_CHANGED'
  | 'CHAIN_BROKEN'
  | 'CHAIN_REWRITTEN'
  | 'TAIL_CUT'
  | 'CHECKPOINT_BAD'
  | 'CHECKPOINT_GONE'
  | 'ENTRY_UNKNOWN';

/** The first place where the trail is not what was recorded. */
export interface BadRow {
  readonly fault: Fault;
  readonly sequence: number | null;
  readonly entryId: number | null;
  readonly sentence: string;
}

export interface AuditReport {
  /** Entries found sealed and unchanged, and the sequence up to which that holds. */
  readonly entries: number;
  readonly sequence: number;
  readonly checkpoints: number;
  readonly checkpoint: Checkpoint | null;
  readonly bad: BadRow | null;
  readonly warnings: readonly string[];
}

/** A number, grouped as it is read in Britain. */
export function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
