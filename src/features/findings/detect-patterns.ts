import { setImmediate as whatIsOnItsWay } from 'node:timers/promises';
import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import { type DetectedBefore, detectAll } from '../../domain/indicators/detect';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import { nationLook } from '../../domain/indicators/group-effect/nation-look';
import type { Finding } from '../../domain/indicators/indicator';
import { KeptFindings } from '../../domain/indicators/kept-findings';
import type { NationFacts } from '../../domain/nation/facts';
import type { Day } from '../../domain/values/day';
import type { Database, Transaction } from '../../platform/database/database';
import { effectsOfNation } from './effects-of-nation';
import { FactsStore } from './facts.store';
import { hashOfFacts, hashOfInputs, hashOfRules } from './facts-hash';
import type { DetectedFinding, EvidenceRead } from './finding';
import { FindingStore } from './finding.store';
import type { EffectsUnderOutcome } from './group-effect';
import { type EffectsOfRun, GroupEffectStore, type RunOfEffects } from './group-effect.store';
import { NationInMemory } from './nation-in-memory';
import type { RememberedFit, RememberedNation, RememberedRun, ScanMemory } from './scan-memory';
import { type RecordedOfSettings, withObservations } from './with-observations';

export interface DetectionOutcome {
  /** Of the run over what is published. */
  runId: number;
  /** Of the run over all evidence; null where nothing but what is published is held. */
  runOverAllId: number | null;
  /** False when equal facts under equal rules had been read before: nothing was added. */
  isNew: boolean;
  groupsConsidered: number;
  settingsConsidered: number;
  /** What is found in what is published, strongest first. */
  findings: readonly DetectedFinding[];
}

export interface DetectionOptions {
  /** What is recorded of settings by the day beside what is published. Feature `observations` reads it; `app` hands it over. */
  observationsOn?: (tx: Transaction, day: Day) => Promise<RecordedOfSettings>;
  /** What the process keeps between scans. */
  memory?: ScanMemory;
  /**
   * Every setting of which anything published changed since `memory` last read the nation: only these are read again.
   * What is expected is then said by the fit of the last full scan. Without them everything is read and fitted anew.
   */
  changedSettings?: readonly number[];
}

interface Kept {
  outcome: { runId: number; isNew: boolean; findings: readonly DetectedFinding[] };
  /** What was fitted, or given; null where equal facts had been read before, and nothing was fitted. */
  fit: FittedNation | null;
  run: RememberedRun;
}

function countsOf(nation: NationFacts) {
  return {
    groupsConsidered: nation.groups.length,
    settingsConsidered: nation.groups.reduce((sum, { settings }) => sum + settings.length, nation.ungrouped.length),
  };
}

/** What is read, and what is known from before. */
interface Reading {
  definition: string;
  evidence: EvidenceRead;
  /** What was fitted before; null where it is to be fitted on what is read. */
  fit: FittedNation | null;
  /** The same where it was fitted on other facts: with it the same facts give other findings. */
  fittedOnOther: FittedNation | null;
  before: RememberedRun | undefined;
}

async function keepRun(tx: Transaction, nation: NationFacts, reading: Reading): Promise<Kept> {
  const { definition, evidence, fit, fittedOnOther, before } = reading;
  const store = new FindingStore(tx);
  const inputsHash = hashOfInputs(nation, fittedOnOther);
  const last = await store.runOver(evidence, nation.day, definition);
  const kept = before?.kept ?? new KeptFindings();
  if (last?.inputsHash === inputsHash) {
    const effects = before?.effects?.runId === last.id ? before.effects : null;
    const findings = await store.detectedIn(last.id);
    return { outcome: { runId: last.id, isNew: false, findings }, fit, run: { kept, effects } };
  }
  const runId = await store.addRun({ asOf: nation.day, definition, evidence, inputsHash, ...countsOf(nation) });
  // The database takes in the effects while the rules are read.
  const [effects, findings] = await Promise.all([
    keepEffects(tx, { runId, evidence }, effectsOfNation(nation, fit), before?.effects ?? null),
    detectLater(nation, { fitted: fit, kept }),
  ]);
  await store.add(runId, evidence, findings);
  return {
    outcome: { runId, isNew: true, findings },
    fit: nationLook(nation, fit).fitted,
    run: { kept, effects },
  };
}

/** Once what is to be written is on its way. */
async function detectLater(nation: NationFacts, before: DetectedBefore): Promise<readonly Finding[]> {
  await whatIsOnItsWay();
  return detectAll(nation, before);
}

async function keepEffects(
  tx: Transaction,
  run: RunOfEffects,
  underOutcomes: readonly EffectsUnderOutcome[],
  before: EffectsOfRun | null,
): Promise<EffectsOfRun> {
  const store = new GroupEffectStore(tx);
  if (before === null) await store.add(run, underOutcomes);
  else await store.addChanged(run, before, underOutcomes);
  return { runId: run.runId, effects: new Set(underOutcomes.flatMap(({ effects }) => effects)) };
}

/** Reads the nation, or what of it changed since it was remembered. */
async function nationIn(
  tx: Transaction,
  { day, definition }: RunOf,
  remembered: RememberedNation | null,
  changed: readonly number[],
): Promise<NationInMemory> {
  const facts = new FactsStore(tx);
  if (remembered === null) return new NationInMemory(day, definition, await facts.rowsOn(day, definition));
  const rows = await facts.rowsOn(day, definition, { settingIds: changed });
  remembered.nation.replace(changed, rows);
  return remembered.nation;
}

interface RunOf {
  day: Day;
  definition: string;
}

interface KeptRuns {
  outcome: DetectionOutcome;
  fitted: RememberedFit | null;
  runs: ReadonlyMap<EvidenceRead, RememberedRun>;
}

/** The run over what is published, and over all that is recorded where anything is. */
async function keepRuns(
  tx: Transaction,
  nation: NationFacts,
  { definition, remembered }: { definition: string; remembered: RememberedNation | null },
  { observationsOn }: DetectionOptions,
): Promise<KeptRuns> {
  const { day } = nation;
  const factsHash = hashOfFacts(nation);
  const before = remembered?.fitted ?? null;
  const fittedOnOther = before !== null && before.factsHash !== factsHash ? before.nation : null;
  const reading = (evidence: EvidenceRead, fit: FittedNation | null): Reading => ({
    definition,
    evidence,
    fit,
    fittedOnOther,
    before: remembered?.runs.get(evidence),
  });
  const published = await keepRun(tx, nation, reading('PUBLISHED', before?.nation ?? null));
  const { fit } = published;
  const fitted = before ?? (fit === null ? null : { nation: fit, factsHash });
  const outcome = { ...published.outcome, runOverAllId: null, ...countsOf(nation) };
  const observations = await observationsOn?.(tx, day);
  // Where all that was recorded has been withdrawn, a run says so: the one before it would stand otherwise.
  const isAnyHeld = (observations?.size ?? 0) > 0;
  const isRead =
    observations !== undefined && (isAnyHeld || (await new FindingStore(tx).runOver('ALL', day, definition)) !== null);
  if (!isRead) return { outcome, fitted, runs: new Map([['PUBLISHED', published.run]]) };
  // What is recorded beside inspections has no part in what is expected: the fit is the same.
  const all = await keepRun(tx, withObservations(nation, observations), reading('ALL', fit));
  return {
    outcome: { ...outcome, runOverAllId: all.outcome.runId, isNew: outcome.isNew || all.outcome.isNew },
    fitted,
    runs: new Map([
      ['PUBLISHED', published.run],
      ['ALL', all.run],
    ]),
  };
}

/**
 * Runs every indicator over the nation as of a day and keeps what it finds: once over what is published, for everybody;
 * and, where more is recorded, once over all of it, for those who may read all that is recorded. So nobody can tell from
 * a finding what stands in a lane that is closed to them.
 *
 * Running it again over the same facts changes nothing. Earlier runs stay: what was found then stays found then.
 */
export async function detectPatterns(
  db: Database,
  day: Day,
  definition: string,
  options: DetectionOptions = {},
): Promise<DetectionOutcome> {
  if (!detectableDefinitions.some((id) => id === definition)) {
    throw new Error(
      `Patterns are not read of groups by ${definition}. Expected one of ${detectableDefinitions.join(', ')}.`,
    );
  }
  const { memory, changedSettings } = options;
  const rules = hashOfRules();
  const remembered = changedSettings === undefined ? null : (memory?.of(day, definition, rules) ?? null);
  try {
    return await db.transaction(
      async (tx) => {
        await new FindingStore(tx).takeTurn();
        const nation = await nationIn(tx, { day, definition }, remembered, changedSettings ?? []);
        const { outcome, fitted, runs } = await keepRuns(tx, nation.facts(), { definition, remembered }, options);
        memory?.keep({ day, definition, rules, nation, fitted, runs });
        return outcome;
        // What is read in several statements is of one moment, whatever is imported meanwhile.
      },
      { isolation: 'repeatable read' },
    );
  } catch (error) {
    memory?.forget(definition);
    throw error;
  }
}
