import type { Lane } from '../../domain/access/lanes';
import type { Role } from '../../domain/access/roles';
import type { Problem } from '../../domain/casework/problem';
import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { Particulars } from '../../domain/matters/particulars';
import type { Day } from '../../domain/values/day';

/** What a matter is about: each part null where it is not about one. */
export interface MatterSubject {
  caseId: number | null;
  parentId: number | null;
  groupId: number | null;
  /** The undertaking to which it is addressed. */
  partyId: number | null;
  registrationId: number | null;
  settingId: number | null;
  /** The scenario under whose commencements it is walked; null for the law as it is. */
  scenario: string | null;
}

/** A matter as its caller sees it: it stands where the last step stands that is shown to them. */
export interface Matter extends MatterSubject {
  id: number;
  kind: MatterKind;
  title: string;
  state: string;
  /** The last step that the caller sees, counted among all there are. */
  version: number;
  isHypothetical: boolean;
  openedBy: string;
  openedAt: string;
  /** The organisation in whose lane it is kept. */
  organisation: string;
  lastStepOn: Day;
  lastStepAt: string;
  /** The moment as of which it is shown; null for now. */
  knownAt: string | null;
}

export interface StoredStep {
  id: number;
  matterId: number;
  version: number;
  step: string;
  state: string;
  on: Day;
  particulars: Particulars;
  reason: string;
  takenBy: string;
  roles: readonly Role[];
  organisation: string | null;
  isHypothetical: boolean;
  recordedAt: string;
  lanes: readonly Lane[];
}

export interface MatterConflict {
  expectedVersion: number;
  currentVersion: number;
  /** Null where there is no such version, or it is not for the caller to see. */
  expected: Matter | null;
  current: Matter;
}

export interface MatterReply {
  matter: Matter | null;
  problems: readonly Problem[];
  conflict: MatterConflict | null;
}

/** What a step points at. */
export const linkKinds = {
  FINDING: 'A finding of a rule',
  OBSERVATION: 'A recorded observation',
  INSPECTION: 'An inspection',
  MATTER: 'Another matter',
  DOCUMENT: 'A document, by where it is held',
} as const;
export type LinkKind = keyof typeof linkKinds;

export interface MatterLink {
  id: number;
  matterId: number;
  version: number;
  kind: LinkKind;
  target: string;
}

/** Which matters are asked for; null where it does not matter. */
export interface MattersWanted {
  kinds: readonly MatterKind[] | null;
  states: readonly string[] | null;
  isOpen: boolean | null;
  caseId: number | null;
  parentId: number | null;
  groupId: number | null;
  partyId: number | null;
  settingId: number | null;
  /** That point at this, as `FINDING:12`. */
  link: { kind: LinkKind; target: string } | null;
}
