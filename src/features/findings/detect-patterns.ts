import { createHash } from 'node:crypto';
import { expectationModelVersion } from '../../domain/expectation/expectation-model';
import { expectationPolicyValues } from '../../domain/expectation/expectation-policy';
import { detectAll } from '../../domain/indicators/detect';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import { groupEffectPolicyValues } from '../../domain/indicators/group-effect/group-effect-policy';
import { indicators } from '../../domain/indicators/indicators';
import type { NationFacts } from '../../domain/nation/facts';
import type { RecordedObservation } from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';
import type { Database, Transaction } from '../../platform/database/database';
import { effectsOfNation } from './effects-of-nation';
import { FactsStore } from './facts.store';
import type { DetectedFinding, EvidenceRead } from './finding';
import { FindingStore } from './finding.store';
import { GroupEffectStore } from './group-effect.store';

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
  observationsOn?: (tx: Transaction, day: Day) => Promise<ReadonlyMap<number, readonly RecordedObservation[]>>;
}

/** Equal for equal facts under equal rules. */
function hashOf(nation: NationFacts): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(indicators.map(({ id, version, policyValues }) => [id, version, policyValues])));
  // What is expected of every group is stored with the findings, and follows from the model as well.
  hash.update(JSON.stringify([expectationModelVersion, expectationPolicyValues, groupEffectPolicyValues]));
  for (const group of nation.groups) hash.update(JSON.stringify(group));
  hash.update(JSON.stringify(nation.ungrouped));
  return hash.digest('hex');
}

interface Kept {
  runId: number;
  isNew: boolean;
  findings: readonly DetectedFinding[];
}

function countsOf(nation: NationFacts) {
  return {
    groupsConsidered: nation.groups.length,
    settingsConsidered: nation.groups.reduce((sum, { settings }) => sum + settings.length, nation.ungrouped.length),
  };
}

async function keepRun(
  tx: Transaction,
  nation: NationFacts,
  definition: string,
  evidence: EvidenceRead,
): Promise<Kept> {
  const store = new FindingStore(tx);
  const inputsHash = hashOf(nation);
  const before = await store.runOver(evidence, nation.day, definition);
  if (before?.inputsHash === inputsHash) {
    return { runId: before.id, isNew: false, findings: await store.detectedIn(before.id) };
  }
  const findings = detectAll(nation);
  const runId = await store.addRun({ asOf: nation.day, definition, evidence, inputsHash, ...countsOf(nation) });
  await store.add(runId, findings);
  const effects = new GroupEffectStore(tx);
  for (const underOutcome of effectsOfNation(nation)) await effects.add(runId, underOutcome);
  return { runId, isNew: true, findings };
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
  { observationsOn }: DetectionOptions = {},
): Promise<DetectionOutcome> {
  if (!detectableDefinitions.some((id) => id === definition)) {
    throw new Error(
      `Patterns are not read of groups by ${definition}. Expected one of ${detectableDefinitions.join(', ')}.`,
    );
  }
  return db.transaction(async (tx) => {
    const facts = new FactsStore(tx);
    const nation = await facts.nationOn(day, definition);
    const published = await keepRun(tx, nation, definition, 'PUBLISHED');
    const observations = await observationsOn?.(tx, day);
    const outcome = { ...published, runOverAllId: null, ...countsOf(nation) };
    // Where all that was recorded has been withdrawn, a run says so: the one before it would stand otherwise.
    const isMoreHeld = (observations?.size ?? 0) > 0;
    if (observations === undefined) return outcome;
    if (!isMoreHeld && (await new FindingStore(tx).runOver('ALL', day, definition)) === null) return outcome;
    const all = await keepRun(tx, await facts.nationOn(day, definition, { observations }), definition, 'ALL');
    return { ...outcome, runOverAllId: all.runId, isNew: published.isNew || all.isNew };
  });
}
