import { withdrawNote } from '../../domain/casework/finding-notes';
import { notFound, problemsOf } from '../../domain/casework/problem';
import type { MutationRun } from '../access/mutation.context';
import { type FindingNote, type NoteReply, noteAtVersion, shownNote } from './finding-note';
import { FindingNoteStore } from './finding-note.store';

function staleReply(note: FindingNote, expectedVersion: number): NoteReply {
  const expected = noteAtVersion(note, expectedVersion);
  const conflict = { expectedVersion, currentVersion: note.version, expected, current: shownNote(note) };
  return { note: null, problems: [], conflict };
}

/**
 * Withdraws a note. One that the caller may not see is not there, and is answered in the same words; one of another
 * organisation is refused whatever its version, so that a conflict never shows it.
 */
export async function withdrawFindingNote(
  run: MutationRun,
  { noteId, expectedVersion, reason }: { noteId: number | null; expectedVersion: number; reason: string },
): Promise<NoteReply> {
  const store = new FindingNoteStore(run.tx);
  const note = noteId === null ? null : await store.byId(noteId);
  if (!note) return { note: null, problems: notFound('note', ['input', 'noteId']), conflict: null };
  const decision = withdrawNote({ ...note, isWithdrawn: note.withdrawnAt !== null }, run.caller);
  const refusals = decision.outcome === 'refused' ? decision.refusals : [];
  const isOwn = refusals.every(({ code }) => code === 'ALREADY_WITHDRAWN');
  if (isOwn && note.version !== expectedVersion) return staleReply(note, expectedVersion);
  if (refusals.length > 0) return { note: null, problems: problemsOf(refusals), conflict: null };
  const withdrawn = await store.withdraw(note.id, reason, run.now);
  if (!withdrawn) return staleReply((await store.byId(note.id)) ?? note, expectedVersion);
  const { version, withdrawnAt, withdrawnReason } = withdrawn;
  run.audit({
    recordClass: 'FINDING_NOTE',
    recordId: String(note.id),
    ownerOrganisation: note.organisation,
    old: { version: note.version },
    new: { version, withdrawnAt, withdrawnReason },
    effectiveOn: run.today,
  });
  return { note: shownNote(withdrawn), problems: [], conflict: null };
}
