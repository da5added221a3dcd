import { createHash } from 'node:crypto';
import { detectAll } from '../../domain/indicators/detect';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import type { Finding, NationFacts } from '../../domain/indicators/indicator';
import { indicators } from '../../domain/indicators/indicators';
import type { Day } from '../../domain/values/day';
import type { Database } from '../../platform/database/database';
import { FactsStore } from './facts.store';
import { FindingStore } from './finding.store';

export interface DetectionOutcome {
  runId: number;
  /** False when equal facts under equal rules had been read before: nothing was added. */
  isNew: boolean;
  groupsConsidered: number;
  settingsConsidered: number;
  findings: readonly Finding[];
}

/** Equal for equal facts under equal rules. */
function hashOf(nation: NationFacts): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(indicators.map(({ id, version, policyValues }) => [id, version, policyValues])));
  for (const group of nation.groups) hash.update(JSON.stringify(group));
  hash.update(JSON.stringify(nation.ungrouped));
  return hash.digest('hex');
}

/**
 * Runs every indicator over the nation as of a day and keeps what it finds.
 *
 * Running it again over the same facts changes nothing. Earlier runs stay: what was found then stays found then.
 */
export async function detectPatterns(db: Database, day: Day, definition: string): Promise<DetectionOutcome> {
  if (!detectableDefinitions.some((id) => id === definition)) {
    throw new Error(
      `Patterns are not read of groups by ${definition}. Expected one of ${detectableDefinitions.join(', ')}.`,
    );
  }
  return db.transaction(async (tx) => {
    const nation = await new FactsStore(tx).nationOn(day, definition);
    const findings = detectAll(nation);
    const store = new FindingStore(tx);
    const inputsHash = hashOf(nation);
    const counts = {
      groupsConsidered: nation.groups.length,
      settingsConsidered: nation.groups.reduce((sum, { settings }) => sum + settings.length, nation.ungrouped.length),
    };
    const before = await store.runFor(day, definition);
    if (before?.asOf === day && before.inputsHash === inputsHash) {
      return { runId: before.id, isNew: false, ...counts, findings };
    }
    const runId = await store.addRun({ asOf: day, definition, inputsHash, ...counts });
    await store.add(runId, findings);
    return { runId, isNew: true, ...counts, findings };
  });
}
