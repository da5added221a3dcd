import type { Caller } from '../access/caller';
import type { Lane } from '../access/lanes';
import type { OrganisationKey } from '../access/organisation';
import { type Decision, decide, type Refusal } from '../law/refusal';
import { authorLane } from './author-lane';

type Author = Pick<Caller, 'roles' | 'organisation'>;

/** Whose a note is: of one organisation, in one lane. */
export interface NotePlace {
  lane: Lane;
  organisation: OrganisationKey;
}

/** Where a note of the caller belongs, or every reason why the caller can write none. */
export function placeOfNote(author: Author): Decision<NotePlace> {
  const lane = authorLane(author);
  const { organisation } = author;
  const refusals: Refusal[] = [];
  if (lane === null) {
    const message = `Notes are written by those who work on findings or answer for them, not by ${author.roles.join(', ')}.`;
    refusals.push({ code: 'ROLE_MAY_NOT_ACT', message, citation: null });
  }
  if (organisation === null) {
    const message = 'A note belongs to the organisation of who wrote it, and yours is not known.';
    refusals.push({ code: 'ORGANISATION_NOT_KNOWN', message, citation: null });
  }
  // Both are there where nothing was refused; the compiler cannot see it.
  return decide(refusals, () => ({ lane: lane as Lane, organisation: organisation as OrganisationKey }));
}

/** A note is withdrawn by the organisation that wrote it, once. It is kept, and its text is no longer shown. */
export function withdrawNote(note: NotePlace & { isWithdrawn: boolean }, author: Author): Decision<true> {
  const refusals: Refusal[] = [];
  if (note.organisation !== author.organisation || note.lane !== authorLane(author)) {
    const message = 'A note is withdrawn by the organisation that wrote it, in the lane it was written in.';
    refusals.push({ code: 'NOT_OF_YOUR_ORGANISATION', message, citation: null });
  }
  if (note.isWithdrawn) {
    refusals.push({ code: 'ALREADY_WITHDRAWN', message: 'The note has been withdrawn before.', citation: null });
  }
  return decide(refusals, () => true as const);
}
