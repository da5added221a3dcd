import { placeOfNote } from '../../domain/casework/finding-notes';
import { notFound, problemsOf } from '../../domain/casework/problem';
import type { MutationRun } from '../access/mutation.context';
import type { NoteReply } from './finding-note';
import { FindingNoteStore } from './finding-note.store';
import { FindingReviewStore } from './finding-review.store';

/** Writes a note on a finding, in the lane and for the organisation of who writes it. */
export async function writeFindingNote(
  run: MutationRun,
  { findingId, text }: { findingId: number | null; text: string },
): Promise<NoteReply> {
  const { caller, now, today, tx } = run;
  const [finding] = findingId === null ? [] : await new FindingReviewStore(tx).ofFindings([findingId]);
  const missing = finding ? [] : notFound('finding', ['input', 'findingId']);
  const place = placeOfNote(caller);
  const problems = [...missing, ...(place.outcome === 'refused' ? problemsOf(place.refusals) : [])];
  if (!finding || place.outcome === 'refused') return { note: null, problems, conflict: null };
  const written = { findingId: finding.findingId, ...place.value, writtenBy: caller.id, text, createdAt: now };
  const note = await new FindingNoteStore(tx).add(finding, written);
  run.audit({
    recordClass: 'FINDING_NOTE',
    recordId: String(note.id),
    ownerOrganisation: note.organisation,
    old: null,
    new: { findingId: note.findingId, lane: note.lane, text, version: note.version },
    effectiveOn: today,
  });
  return { note, problems: [], conflict: null };
}
