import type { Lane } from '../../domain/access/lanes';
import type { Problem } from '../../domain/casework/problem';

export interface FindingNote {
  id: number;
  findingId: number;
  groupId: number;
  indicator: string;
  lane: Lane;
  organisation: string;
  writtenBy: string;
  /** Null where it is no longer shown. */
  text: string | null;
  createdAt: string;
  version: number;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
}

/** Both orders are total: a note's number never comes twice, and later notes have higher ones. */
export const noteOrders = {
  NEWEST: 'Newest first.',
  OLDEST: 'Oldest first.',
} as const;
export type NoteOrder = keyof typeof noteOrders;

export interface NotesWanted {
  textContains: string | null;
  order: NoteOrder;
}

/** The reply that is kept under the idempotency key: plain JSON. */
export interface NoteReply {
  note: FindingNote | null;
  problems: readonly Problem[];
  conflict: {
    expectedVersion: number;
    currentVersion: number;
    expected: FindingNote | null;
    current: FindingNote;
  } | null;
}

/** A note as it is shown: the text of one that was withdrawn is kept and not shown. */
export function shownNote(note: FindingNote): FindingNote {
  return note.withdrawnAt === null ? note : { ...note, text: null };
}

/** How a note stood in a version: 1 as it was written, 2 as it was withdrawn. */
export function noteAtVersion(note: FindingNote, version: number): FindingNote | null {
  if (version < 1 || version > note.version) return null;
  return version === note.version ? shownNote(note) : { ...note, version, withdrawnAt: null, withdrawnReason: null };
}
