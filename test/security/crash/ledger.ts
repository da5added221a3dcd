import { EventEmitter, once } from 'node:events';

/** What one writer knows of one key: only what it was told. */
export interface Entry {
  key: string;
  /** How often it was sent. */
  attempts: number;
  /** The id in the answer; null while no answer said that it was done. */
  acknowledgedId: string | null;
  /** Whether the answer was that of an earlier attempt, whose own answer never came. */
  isReplay: boolean;
}

interface Acknowledgement {
  sentAt: number;
  at: number;
}

/** Every key that was sent, and every write that was acknowledged. It is kept outside of what is killed. */
export class Ledger {
  readonly entries = new Map<string, Entry>();
  /** What came instead of an acknowledgement, and how often. */
  readonly failures = new Map<string, number>();
  private readonly heard = new EventEmitter().setMaxListeners(100);
  acknowledged = 0;

  sending(key: string): Entry {
    const entry = this.entries.get(key) ?? { key, attempts: 0, acknowledgedId: null, isReplay: false };
    entry.attempts += 1;
    this.entries.set(key, entry);
    return entry;
  }

  acknowledge(entry: Entry, answer: { id: string; isReplay: boolean; sentAt: number }): void {
    entry.acknowledgedId = answer.id;
    entry.isReplay = answer.isReplay;
    this.acknowledged += 1;
    this.heard.emit('acknowledged', { sentAt: answer.sentAt, at: performance.now() } satisfies Acknowledgement);
  }

  fail(kind: string): void {
    this.failures.set(kind, (this.failures.get(kind) ?? 0) + 1);
  }

  /** Waits for so many more writes that were sent after now; answers when the last of them was acknowledged. */
  async more(count: number): Promise<number> {
    const from = performance.now();
    let at = from;
    for (let found = 0; found < count; ) {
      const [told] = (await once(this.heard, 'acknowledged')) as [Acknowledgement];
      if (told.sentAt < from) continue;
      found += 1;
      at = told.at;
    }
    return at;
  }
}
