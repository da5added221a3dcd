import { setImmediate as whatIsOnItsWay } from 'node:timers/promises';
import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import { detectByRule } from '../../domain/indicators/detect';
import { fitByOutcome, nationLook } from '../../domain/indicators/group-effect/nation-look';
import { KeptFindings } from '../../domain/indicators/kept-findings';
import type { NationFacts } from '../../domain/nation/facts';
import type { Transaction } from '../../platform/database/database';
import { effectsOfNation } from './effects-of-nation';
import { hashOfInputs } from './facts-hash';
import type { DetectedFinding, EvidenceRead } from './finding';
import { FindingStore } from './finding.store';
import type { EffectsUnderOutcome } from './group-effect';
import { type EffectsOfRun, GroupEffectStore, type RunOfEffects } from './group-effect.store';
import type { RememberedFit, RememberedRun } from './scan-memory';

/** What is read, and what is known from before. */
export interface Reading {
  definition: string;
  evidence: EvidenceRead;
  /** What was fitted before; null where it is to be fitted on what is read. */
  fit: FittedNation | null;
  /** The same where it was fitted on other facts: with it the same facts give other findings. */
  fittedOnOther: RememberedFit | null;
  /** The run that fitted it on these facts; null where this one does. */
  fittedInRunId: number | null;
  before: RememberedRun | undefined;
}

export interface Kept {
  outcome: { runId: number; isNew: boolean; findings: readonly DetectedFinding[] };
  /** What was fitted, or given; null where equal facts had been read before, and nothing was fitted. */
  fit: FittedNation | null;
  run: RememberedRun;
}

export function countsOf(nation: NationFacts) {
  return {
    groupsConsidered: nation.groups.length,
    settingsConsidered: nation.groups.reduce((sum, { settings }) => sum + settings.length, nation.ungrouped.length),
  };
}

/** Keeps what every rule finds, and what can be said of every group; adds nothing where the last run read the same. */
export async function keepRun(tx: Transaction, nation: NationFacts, reading: Reading): Promise<Kept> {
  const { definition, evidence, fit, fittedOnOther, before } = reading;
  const store = new FindingStore(tx);
  const inputsHash = hashOfInputs(nation, fittedOnOther?.nation ?? null);
  const last = await store.runOver(evidence, nation.day, definition);
  const kept = before?.kept ?? new KeptFindings();
  // Only the last run is sure to be there: one that it superseded may have been removed meanwhile.
  const effectsBefore = before?.effects?.runId === last?.id ? (before?.effects ?? null) : null;
  if (last?.inputsHash === inputsHash) {
    const findings = await store.detectedIn(last.id);
    return { outcome: { runId: last.id, isNew: false, findings }, fit, run: { kept, effects: effectsBefore } };
  }
  const modelFittedInRunId = fittedOnOther?.runId ?? reading.fittedInRunId;
  const run = { asOf: nation.day, definition, evidence, inputsHash, modelFittedInRunId, ...countsOf(nation) };
  const runId = await store.addRun(run);
  if (fit === null) await inTurns(fitByOutcome(nation));
  const fitted = nationLook(nation, fit).fitted;
  await whatIsOnItsWay();
  const underOutcomes = effectsOfNation(nation, fit);
  await whatIsOnItsWay();
  // The database takes in the effects while the rules are read.
  const [effects, findings] = await Promise.all([
    keepEffects(tx, { runId, evidence }, underOutcomes, effectsBefore),
    inTurns(detectByRule(nation, { fitted: fit, kept })),
  ]);
  await store.add(runId, evidence, findings);
  return {
    outcome: { runId, isNew: true, findings },
    fit: fitted,
    run: { kept, effects },
  };
}

/** Step by step, and in between whoever waits for this process has a turn. */
async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (;;) {
    await whatIsOnItsWay();
    const { done, value } = steps.next();
    if (done) return value;
  }
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
