import type { FindingStrength, IndicatorId } from '../../domain/indicators/indicator';
import type { PowerCode } from '../../domain/law/powers';
import type { Day } from '../../domain/values/day';

export interface DetectionRun {
  id: number;
  asOf: Day;
  definition: string;
  inputsHash: string;
  computedAt: string;
  groupsConsidered: number;
  settingsConsidered: number;
}

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
}
