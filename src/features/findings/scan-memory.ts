import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import type { KeptFindings } from '../../domain/indicators/kept-findings';
import type { Day } from '../../domain/values/day';
import type { Clock } from '../../platform/clock';
import type { EvidenceRead } from './finding';
import type { EffectsOfRun } from './group-effect.store';
import type { NationInMemory } from './nation-in-memory';

/** What a full scan fitted, with the hash of the facts that it was fitted on, and the run that read them. */
export interface RememberedFit {
  nation: FittedNation;
  factsHash: string;
  runId: number;
}

/** What a run left behind of each evidence, so that the next one need not do all of it again. */
export interface RememberedRun {
  kept: KeptFindings;
  /** What it keeps of every group; null where it found equal facts, and kept nothing new. */
  effects: EffectsOfRun | null;
}

/** A nation as it was read, by which rules, and when. */
export interface ReadNation {
  day: Day;
  definition: string;
  /** The hash of the rules by which it was read: under others nothing of it holds. */
  rules: string;
  /** The snapshot by which it was last read: what a later one shows beyond it has changed since. */
  moment: string;
  /** The day on which it was last read in full. */
  readInFullOn: Day;
  nation: NationInMemory;
}

/** What a scan knows of one nation, so that after a change it need not read all of it again. */
export interface RememberedNation extends ReadNation {
  /** What the last full scan fitted; null where that scan found equal facts and fitted nothing. */
  fitted: RememberedFit | null;
  runs: ReadonlyMap<EvidenceRead, RememberedRun>;
}

/**
 * What a process that scans keeps between scans: the last nation that it read by each definition.
 *
 * It is never authoritative. The database says what changed since it was read, what it does not hold is read from there,
 * and a scan that fails takes with it what was held of its definition. The first scan of a day reads and fits all anew.
 */
export class ScanMemory {
  private readonly kept = new Map<string, RememberedNation>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly clock: Pick<Clock, 'today'>) {}

  today(): Day {
    return this.clock.today();
  }

  /** What is held of the nation on the day, under these rules, where it was read in full today. */
  of(day: Day, definition: string, rules: string): RememberedNation | null {
    const known = this.kept.get(definition);
    const holds = known?.day === day && known.rules === rules && known.readInFullOn === this.today();
    return holds ? known : null;
  }

  keep(remembered: RememberedNation): void {
    this.kept.set(remembered.definition, remembered);
  }

  forget(definition: string): void {
    this.kept.delete(definition);
  }

  /** One scan of a definition at a time: a nation that is read again changes under whoever else holds it. */
  async inTurn<Result>(definition: string, scan: () => Promise<Result>): Promise<Result> {
    const before = this.turns.get(definition) ?? Promise.resolve();
    const turn = before.then(scan, scan);
    const over = () => undefined;
    this.turns.set(definition, turn.then(over, over));
    return turn;
  }
}
