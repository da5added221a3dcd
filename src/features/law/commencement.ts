import type { CommencementStanding } from '../../domain/casework/commencements';
import type { Problem } from '../../domain/casework/problem';
import type { ScenarioCommencement } from '../../domain/law/commencement-scenario';
import type { PowerCode } from '../../domain/law/powers';

/** A recorded commencement, as it is known now or was at a moment. */
export interface Commencement extends ScenarioCommencement {
  id: number;
  address: string | null;
  reason: string;
  standing: CommencementStanding;
  /** 1 as recorded; one more when approved, and when withdrawn. */
  version: number;
  recordedBy: string;
  recordedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
  approvalReason: string | null;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
}

/** Which recorded commencements; every part given must hold. */
export interface CommencementsWanted {
  power?: PowerCode | null;
  isHypothetical?: boolean | null;
  scenario?: string | null;
  standing?: CommencementStanding | null;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface CommencementReply {
  commencement: Commencement | null;
  problems: readonly Problem[];
  conflict: { expectedVersion: number; currentVersion: number; current: Commencement } | null;
}

/** The answer where nothing was done. */
export function commencementRefused(problems: readonly Problem[]): CommencementReply {
  return { commencement: null, problems, conflict: null };
}
