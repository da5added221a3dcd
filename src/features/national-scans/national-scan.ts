import type { ScanError, ScanReason, ScanStatus } from '../../domain/casework/national-scans';
import type { Problem } from '../../domain/casework/problem';
import type { Day } from '../../domain/values/day';

export interface NationalScan {
  id: number;
  asOf: Day;
  definitions: readonly string[];
  reason: ScanReason;
  status: ScanStatus;
  stepsDone: number;
  stepsTotal: number;
  doing: string | null;
  attempt: number;
  error: ScanError | null;
  runIds: readonly number[];
  requestedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

/** The run of detection that a definition of a scan made, or found made before. */
export interface ScanRun {
  id: number;
  asOf: Day;
  definition: string;
  computedAt: string;
  groupsConsidered: number;
  settingsConsidered: number;
  modelFittedInRunId: number | null;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface ScanReply {
  scan: NationalScan | null;
  /** Whether an equal scan was live already, and is answered. */
  wasLive: boolean;
  problems: readonly Problem[];
}
