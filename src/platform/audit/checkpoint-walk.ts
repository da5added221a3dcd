import type { KeyObject } from 'node:crypto';
import type { BadRow, Fault } from './audit-report';
import { type Checkpoint, lineHash, noCheckpoint, readCheckpointLine } from './checkpoint';

/** What the database remembers of a line. */
export interface CheckpointCopy {
  readonly sequence: number;
  readonly lineHash: string;
}

/** Lines from the outside, the keys they are signed with, and what the database remembers of them, in their order. */
export interface CheckpointEvidence {
  readonly lines: AsyncIterable<string>;
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly copies: AsyncIterable<CheckpointCopy>;
}

/** Goes through the checkpoints one at a time: each signed, after the one before, linked to it, and none left out. */
export class CheckpointWalk {
  /** The checkpoint that the chain has still to reach. */
  next: Checkpoint | null = null;
  newest: Checkpoint | null = null;
  count = 0;
  private previous = noCheckpoint;
  private copy: CheckpointCopy | null = null;
  private readonly lines: AsyncIterator<string>;
  private readonly copies: AsyncIterator<CheckpointCopy>;

  constructor(private readonly evidence: CheckpointEvidence) {
    this.lines = evidence.lines[Symbol.asyncIterator]();
    this.copies = evidence.copies[Symbol.asyncIterator]();
  }

  /** Takes the first checkpoint, or the one after `next`; what is wrong with it, if anything is. */
  async advance(): Promise<BadRow | null> {
    if (this.next === null) await this.nextCopy();
    const { value: line, done } = await this.lines.next();
    const reached = this.next?.sequence ?? 0;
    this.next = null;
    if (done) return this.copy ? this.gone(this.copy.sequence) : null;
    this.count += 1;
    const read = readCheckpointLine(line, this.evidence.keys);
    if (typeof read === 'string') return this.fault('CHECKPOINT_BAD', null, read);
    if (read.previous !== this.previous)
      return this.fault('CHECKPOINT_GONE', read.sequence, 'it does not follow the line before it');
    if (read.sequence <= reached)
      return this.fault('CHECKPOINT_BAD', read.sequence, `it goes back to sequence ${read.sequence} from ${reached}`);
    this.previous = lineHash(line);
    this.next = read;
    this.newest = read;
    return this.compareCopy(read);
  }

  private async compareCopy({ sequence }: Checkpoint): Promise<BadRow | null> {
    if (!this.copy || this.copy.sequence > sequence) return null;
    if (this.copy.sequence < sequence) return this.gone(this.copy.sequence);
    if (this.copy.lineHash !== this.previous)
      return this.fault('CHECKPOINT_BAD', sequence, 'it is not the line that was written');
    await this.nextCopy();
    return null;
  }

  private async nextCopy(): Promise<void> {
    const { value, done } = await this.copies.next();
    this.copy = done ? null : value;
  }

  private gone(sequence: number): BadRow {
    const sentence = `The checkpoint of sequence ${sequence} was written and is gone: the checkpoints were rolled back.`;
    return { fault: 'CHECKPOINT_GONE', sequence, entryId: null, sentence };
  }

  private fault(fault: Fault, sequence: number | null, why: string): BadRow {
    return { fault, sequence, entryId: null, sentence: `Checkpoint line ${this.count} is bad: ${why}.` };
  }
}
