import type { FittedModels } from '../../domain/expectation/expectation-model';
import { detectAll } from '../../domain/indicators/detect';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import { nationLook } from '../../domain/indicators/group-effect/nation-look';
import type { NationFacts } from '../../domain/nation/facts';
import type { Day } from '../../domain/values/day';
import type { Database, Transaction } from '../../platform/database/database';
import { effectsOfNation } from './effects-of-nation';
import { FactsStore } from './facts.store';
import { hashOfFacts, hashOfInputs, hashOfRules } from './facts-hash';
import type { DetectedFinding, EvidenceRead } from './finding';
import { FindingStore } from './finding.store';
import { GroupEffectStore } from './group-effect.store';
import { NationInMemory } from './nation-in-memory';
import type { RememberedModels, RememberedNation, ScanMemory } from './scan-memory';
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
   * What is expected is then said by the models of the last full scan. Without them everything is read and fitted anew.
   */
  changedSettings?: readonly number[];
}

interface Kept {
  runId: number;
  isNew: boolean;
  findings: readonly DetectedFinding[];
  /** What said what is expected; null where equal facts had been read before, and nothing was fitted. */
  models: FittedModels | null;
}

function countsOf(nation: NationFacts) {
  return {
    groupsConsidered: nation.groups.length,
    settingsConsidered: nation.groups.reduce((sum, { settings }) => sum + settings.length, nation.ungrouped.length),
  };
}

/** What is read, and by what is said what is expected of it. */
interface Reading {
  definition: string;
  evidence: EvidenceRead;
  /** Models to be used; null where they are to be fitted on what is read. */
  models: FittedModels | null;
  /** Those of them that were fitted on other facts: with them the same facts give other findings. */
  fittedOnOther: FittedModels | null;
}

async function keepRun(tx: Transaction, nation: NationFacts, reading: Reading): Promise<Kept> {
  const { definition, evidence, models, fittedOnOther } = reading;
  const store = new FindingStore(tx);
  const inputsHash = hashOfInputs(nation, fittedOnOther);
  const before = await store.runOver(evidence, nation.day, definition);
  if (before?.inputsHash === inputsHash) {
    return { runId: before.id, isNew: false, findings: await store.detectedIn(before.id), models };
  }
  const findings = detectAll(nation, models);
  const runId = await store.addRun({ asOf: nation.day, definition, evidence, inputsHash, ...countsOf(nation) });
  await store.add(runId, findings);
  await new GroupEffectStore(tx).add(runId, effectsOfNation(nation, models));
  return { runId, isNew: true, findings, models: nationLook(nation, models).models };
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
  fitted: RememberedModels | null;
}

/** The run over what is published, and over all that is recorded where anything is. */
async function keepRuns(
  tx: Transaction,
  nation: NationFacts,
  definition: string,
  fitted: RememberedModels | null,
  { observationsOn }: DetectionOptions,
): Promise<KeptRuns> {
  const { day } = nation;
  const factsHash = hashOfFacts(nation);
  const isFittedOnOther = fitted !== null && fitted.factsHash !== factsHash;
  const by = { definition, models: fitted?.models ?? null, fittedOnOther: isFittedOnOther ? fitted.models : null };
  const { models, ...published } = await keepRun(tx, nation, { ...by, evidence: 'PUBLISHED' });
  const kept = fitted ?? (models === null ? null : { models, factsHash });
  const observations = await observationsOn?.(tx, day);
  const outcome = { ...published, runOverAllId: null, ...countsOf(nation) };
  // Where all that was recorded has been withdrawn, a run says so: the one before it would stand otherwise.
  const isMoreHeld = (observations?.size ?? 0) > 0;
  if (observations === undefined) return { outcome, fitted: kept };
  if (!isMoreHeld && (await new FindingStore(tx).runOver('ALL', day, definition)) === null)
    return { outcome, fitted: kept };
  // What is recorded beside inspections has no part in what is expected: the models are the same.
  const all = await keepRun(tx, withObservations(nation, observations), { ...by, models, evidence: 'ALL' });
  return {
    outcome: { ...outcome, runOverAllId: all.runId, isNew: published.isNew || all.isNew },
    fitted: kept,
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
    return await db.transaction(async (tx) => {
      const nation = await nationIn(tx, { day, definition }, remembered, changedSettings ?? []);
      const before = remembered?.fitted ?? null;
      const { outcome, fitted } = await keepRuns(tx, nation.facts(), definition, before, options);
      memory?.keep({ day, definition, rules, nation, fitted });
      return outcome;
    });
  } catch (error) {
    memory?.forget(definition);
    throw error;
  }
}
