import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import type { KeptFindings } from '../../domain/indicators/kept-findings';
import type { Day } from '../../domain/values/day';
import type { EvidenceRead } from './finding';
import type { EffectsOfRun } from './group-effect.store';
import type { NationInMemory } from './nation-in-memory';

/** What a full scan fitted, with the hash of the facts that it was fitted on. */
export interface RememberedFit {
  nation: FittedNation;
  factsHash: string;
}

/** What a run left behind of each evidence, so that the next one need not do all of it again. */
export interface RememberedRun {
  kept: KeptFindings;
  /** What it keeps of every group; null where it found equal facts, and kept nothing new. */
  effects: EffectsOfRun | null;
}

/** What a scan knows of one nation, so that after a change it need not read all of it again. */
export interface RememberedNation {
  day: Day;
  definition: string;
  /** The hash of the rules by which it was read: under others nothing of it holds. */
  rules: string;
  nation: NationInMemory;
  /** What the last full scan fitted; null where that scan found equal facts and fitted nothing. */
  fitted: RememberedFit | null;
  runs: ReadonlyMap<EvidenceRead, RememberedRun>;
}

/**
 * What a process that scans keeps between scans: the last nation that it read by each definition.
 *
 * It is never authoritative. What it does not hold is read from the database, and a scan that fails takes with it what
 * was held of its definition. Whoever scans with it says which settings changed since; without that, all is read.
 */
export class ScanMemory {
  private readonly kept = new Map<string, RememberedNation>();

  /** What is held of the nation on the day, under these rules. */
  of(day: Day, definition: string, rules: string): RememberedNation | null {
    const known = this.kept.get(definition);
    return known !== undefined && known.day === day && known.rules === rules ? known : null;
  }

  keep(remembered: RememberedNation): void {
    this.kept.set(remembered.definition, remembered);
  }

  forget(definition: string): void {
    this.kept.delete(definition);
  }
}
