import type { BadRow, Fault } from './audit-report';
import { chainStart, sealHash } from './entry-text';
import { parseSealLine, type SealLine } from './seal-line';
import { SeenIds } from './seen-ids';

/** A seal whose hash does not follow. The next one tells whether it or its entry was changed. */
interface Suspect {
  readonly seal: SealLine;
  readonly computed: string;
}

function bad(fault: Fault, { sequence, entryId }: Pick<BadRow, 'sequence' | 'entryId'>, sentence: string): BadRow {
  return { fault, sequence, entryId, sentence };
}

/** Follows the chain seal by seal; holds one hash, and a bit for each entry. */
export class ChainWalk {
  sequence = 0;
  hash = chainStart;
  private readonly seen = new SeenIds();
  private suspect: Suspect | null = null;

  /** Whether a seal waits for the next one to say what is wrong with it. */
  get isDoubtful(): boolean {
    return this.suspect !== null;
  }

  /** What is wrong with the line, or with the one before it; null while all is well. */
  step(line: string): BadRow | null {
    const seal = parseSealLine(line);
    if (this.suspect) return this.explain(this.suspect, seal);
    if (!seal) {
      const sentence = `What follows sequence ${this.sequence} is not a seal with its entry.`;
      return { fault: 'NOT_A_SEAL', sequence: this.sequence + 1, entryId: null, sentence };
    }
    return this.place(seal) ?? this.follow(seal);
  }

  /** When no further seal comes. `vouched` is the hash that a signed checkpoint gives for the last one, if any does. */
  end(vouched: string | null): BadRow | null {
    if (!this.suspect) return null;
    const { seal, computed } = this.suspect;
    if (vouched === seal.hash) return this.entryChanged(seal);
    return vouched === computed ? this.sealChanged(seal) : this.broken(seal);
  }

  private place(seal: SealLine): BadRow | null {
    const { sequence, entryId, text } = seal;
    const next = this.sequence + 1;
    if (sequence !== next) {
      const sentence = `Seal ${next} is missing: after sequence ${this.sequence} comes ${sequence}.`;
      return bad('SEAL_MISSING', { sequence: next, entryId: null }, sentence);
    }
    if (text === null) return bad('ENTRY_MISSING', seal, `Entry ${entryId}, sealed at sequence ${sequence}, is gone.`);
    if (!this.seen.add(entryId))
      return bad('SEALED_TWICE', seal, `Entry ${entryId} is sealed again at sequence ${sequence}.`);
    return null;
  }

  private follow(seal: SealLine): BadRow | null {
    const computed = sealHash(this.hash, seal.text ?? '');
    if (computed !== seal.hash) {
      this.suspect = { seal, computed };
      return null;
    }
    this.sequence = seal.sequence;
    this.hash = computed;
    return null;
  }

  /** The seal after the suspect was made on what the suspect's hash was at the time. */
  private explain({ seal, computed }: Suspect, next: SealLine | null): BadRow {
    const text = next?.text ?? null;
    if (next && text !== null) {
      if (sealHash(seal.hash, text) === next.hash) return this.entryChanged(seal);
      if (sealHash(computed, text) === next.hash) return this.sealChanged(seal);
    }
    return this.broken(seal);
  }

  /** A row taken out, with the rest moved up, looks no different from here. */
  private entryChanged(seal: SealLine): BadRow {
    const sentence = `Entry ${seal.entryId} is not what was sealed at sequence ${seal.sequence}: it was changed, or a row before it was taken out.`;
    return bad('ENTRY_CHANGED', seal, sentence);
  }

  private sealChanged(seal: SealLine): BadRow {
    return bad(
      'SEAL_CHANGED',
      seal,
      `The hash of seal ${seal.sequence} was changed; its entry ${seal.entryId} was not.`,
    );
  }

  private broken(seal: SealLine): BadRow {
    const sentence = `The chain breaks at sequence ${seal.sequence}: entry ${seal.entryId} or its seal was changed, put in or moved.`;
    return bad('CHAIN_BROKEN', seal, sentence);
  }
}
