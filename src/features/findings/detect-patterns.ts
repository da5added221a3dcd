import type { FittedNation } from '../../domain/group-effect/fitted-nation';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import type { Day } from '../../domain/values/day';
import type { Database, Transaction } from '../../platform/database/database';
import { hashOfFacts, hashOfRules } from './facts-hash';
import type { DetectedFinding, EvidenceRead } from './finding';
import { FindingStore } from './finding.store';
import { countsOf, keepRun, type Reading } from './keep-run';
import { type NationAtHand, readNation } from './read-nation';
import type { RememberedFit, RememberedRun, ScanMemory } from './scan-memory';
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
  /**
   * What the process keeps between scans. With it only what changed since the last one is read again, and what is
   * expected is said by the fit of the last full scan. Without it everything is read and fitted anew.
   */
  memory?: ScanMemory;
}

interface KeptRuns {
  outcome: DetectionOutcome;
  fitted: RememberedFit | null;
  runs: ReadonlyMap<EvidenceRead, RememberedRun>;
}

/** The run over what is published, and over all that is recorded where anything is. */
async function keepRuns(
  tx: Transaction,
  { day, definition, nation: read, remembered }: NationAtHand,
  { observationsOn }: DetectionOptions,
): Promise<KeptRuns> {
  const nation = read.facts();
  const factsHash = hashOfFacts(nation);
  const before = remembered?.fitted ?? null;
  const fittedOnOther = before !== null && before.factsHash !== factsHash ? before : null;
  const reading = (evidence: EvidenceRead, fit: FittedNation | null, fittedInRunId: number | null): Reading => ({
    definition,
    evidence,
    fit,
    fittedOnOther,
    fittedInRunId,
    before: remembered?.runs.get(evidence),
  });
  const published = await keepRun(tx, nation, reading('PUBLISHED', before?.nation ?? null, null));
  const { fit } = published;
  const { runId } = published.outcome;
  const fitted = before ?? (fit === null ? null : { nation: fit, factsHash, runId });
  const outcome = { ...published.outcome, runOverAllId: null, ...countsOf(nation) };
  const observations = await observationsOn?.(tx, day);
  // Where all that was recorded has been withdrawn, a run says so: the one before it would stand otherwise.
  const isAnyHeld = (observations?.size ?? 0) > 0;
  const isRead =
    observations !== undefined && (isAnyHeld || (await new FindingStore(tx).runOver('ALL', day, definition)) !== null);
  if (!isRead) return { outcome, fitted, runs: new Map([['PUBLISHED', published.run]]) };
  // What is recorded beside inspections has no part in what is expected: the fit is the same.
  const all = await keepRun(tx, withObservations(nation, observations), reading('ALL', fit, runId));
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
  const { memory } = options;
  const asked = { day, definition, rules: hashOfRules() };
  const scan = () =>
    db.transaction(
      async (tx) => {
        await new FindingStore(tx).takeTurn();
        const { remembered, ...read } = await readNation(tx, asked, memory);
        const { outcome, fitted, runs } = await keepRuns(tx, { ...read, remembered }, options);
        return { outcome, remember: { ...read, fitted, runs } };
      },
      // What is read in several statements is of one moment, whatever is imported meanwhile.
      { isolation: 'repeatable read' },
    );
  if (memory === undefined) return (await scan()).outcome;
  return memory.inTurn(definition, async () => {
    try {
      const { outcome, remember } = await scan();
      memory.keep(remember);
      return outcome;
    } catch (error) {
      memory.forget(definition);
      throw error;
    }
  });
}
