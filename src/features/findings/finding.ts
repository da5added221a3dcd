import type { Finding, FindingStrength, IndicatorId } from '../../domain/indicators/indicator';
import type { PowerCode } from '../../domain/law/powers';
import type { Day } from '../../domain/values/day';

/** What a run of detection read. */
export const evidenceRead = {
  PUBLISHED: 'What is published, and nothing else',
  ALL: 'What is published, and what the regulator, councils and providers recorded beside it',
} as const;
export type EvidenceRead = keyof typeof evidenceRead;

export interface DetectionRun {
  id: number;
  asOf: Day;
  definition: string;
  evidence: EvidenceRead;
  inputsHash: string;
  computedAt: string;
  groupsConsidered: number;
  settingsConsidered: number;
  /** The run on whose facts what to expect was fitted; null in runs that were made before that was kept. */
  modelFittedInRunId: number | null;
}

/** What a run found, as far as a list of it says. */
export type DetectedFinding = Pick<
  Finding,
  'indicator' | 'version' | 'groupId' | 'strength' | 'rank' | 'sentence' | 'wouldClear' | 'powers'
>;

export interface StoredFinding {
  id: number;
  runId: number;
  groupId: number;
  indicator: IndicatorId;
  indicatorVersion: number;
  strength: FindingStrength;
  rank: number;
  asOf: Day;
  windowFrom: Day | null;
  windowTo: Day | null;
  sentence: string;
  wouldClear: string;
  numbers: Readonly<Record<string, number | string | null>>;
  interval: { low: number; high: number; level: number } | null;
  powers: readonly PowerCode[];
  caveats: readonly string[];
}

export interface StoredFindingSetting {
  id: number;
  findingId: number;
  settingId: number;
  inspectionIds: readonly number[];
  note: string;
}

export interface FindingFilter {
  indicators?: readonly string[] | null;
  power?: string | null;
  groupId?: number | null;
  /** A code that a council carries or carried, or a name of it. */
  localAuthority?: string | null;
  region?: string | null;
  strengths?: readonly string[] | null;
}
