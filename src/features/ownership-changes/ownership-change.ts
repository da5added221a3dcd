import type {
  OwnershipChangeAct,
  OwnershipChangeState,
  OwnershipChangeStatus,
} from '../../domain/casework/ownership-changes';
import type { Problem } from '../../domain/casework/problem';
import type { Interest, OwnershipSourceKind } from '../../domain/ownership/interest';
import type { Section23ARoute } from '../../domain/simulation/change-effect';
import type { MovedOverTime } from '../../domain/simulation/moves-over-time';
import type { Day } from '../../domain/values/day';

/** A group by the undertaking that it goes by. */
export interface NamedGroup {
  id: number;
  name: string;
}

/** What accepting a change would do, as it is kept: with the names of the day it was weighed. */
export interface KeptEffect {
  /** Taken out when something changes on which it rests; it is then worked out anew. */
  day?: Day;
  weighedOn: Day;
  definition: string;
  definitionVersion: number;
  sentence: string;
  caveat: string | null;
  movesSettings: number;
  movesPlaces: number;
  flows: { from: NamedGroup | null; to: NamedGroup | null; settings: number; places: number }[];
  routes: { group: NamedGroup; begins: readonly Section23ARoute[]; ends: readonly Section23ARoute[] }[];
  groupsBegin: NamedGroup[];
  groupsEnd: NamedGroup[];
  overTime: readonly MovedOverTime[];
  /** Whether one of the lists was cut. */
  isTruncated: boolean;
}

/** The most entries of each list of an effect that are kept; counts are of all. */
export const mostKept = 20;

/** The most interests of each side of a change that are shown. */
export const mostInterests = 50;

/** What a source says differently of a body, and where it stands. */
export interface OwnershipChange extends OwnershipChangeState {
  id: number;
  subjectId: number;
  source: { kind: OwnershipSourceKind; code: string; name: string; url: string | null };
  proposedAt: string;
  effect: KeptEffect | null;
  weight: number;
  heldCount: number;
  proposedCount: number;
}

/** An interest of a change: as it is held, or as it would be. */
export interface ChangedInterest extends Interest {
  changeId: number;
  isHeld: boolean;
}

/** What is shown as it was known at a moment; as it is known now where there is none. */
export interface ShownAt {
  knownAt?: string | null;
}

/** One thing that was done about a change. */
export interface OwnershipChangeEvent {
  changeId: number;
  version: number;
  verdict: OwnershipChangeAct;
  reason: string;
  told: string | null;
  decidedBy: string;
  decidedAt: string;
}

/** One thing to be recorded of a change, with the state it leads to. */
export interface ChangeRecord {
  changeId: number;
  status: OwnershipChangeStatus;
  version: number;
  verdict: OwnershipChangeAct;
  reason: string;
  told: string | null;
  by: string;
  roles: readonly string[];
  organisation: string | null;
  at: string;
}

export interface OwnershipChangeFilter {
  status?: OwnershipChangeStatus | null;
  subjectId?: number | null;
  minWeight?: number | null;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface ChangeReply {
  change: OwnershipChange | null;
  problems: readonly Problem[];
  conflict: {
    expectedVersion: number;
    currentVersion: number;
    /** What was decided in the version that was expected; null where nothing was. */
    expected: OwnershipChangeEvent | null;
    current: OwnershipChange;
  } | null;
}
