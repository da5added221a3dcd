const officers = ['DFE_OVERSIGHT_OFFICER', 'REGULATOR_OFFICER'] as const;
const analystsAndOfficers = ['DFE_ANALYST', ...officers] as const;
const readers = [...analystsAndOfficers, 'DFE_APPROVER', 'REGULATOR_APPROVER'] as const;
const writers = [...readers, 'COMMISSIONER', 'RCC', 'PROVIDER'] as const;

const review = { sensitivity: 'OFFICIAL', to: readers, recordClass: 'FINDING_REVIEW' } as const;
const reviews = { sensitivity: 'OFFICIAL', to: readers } as const;
const action = { sensitivity: 'OFFICIAL', to: analystsAndOfficers } as const;
const note = {
  sensitivity: 'OFFICIAL',
  to: writers,
  recordClass: 'FINDING_NOTE',
  ownedBy: 'organisation',
} as const;
const notes = { sensitivity: 'OFFICIAL', to: writers } as const;

/** The work on findings is the regulator's and the Department's; a note is for those in whose lane it is. */
export const findingReviewsAccess = {
  open: ['Problem', 'Redacted'],
  guarded: {
    'Finding.review': { sensitivity: 'OFFICIAL', to: 'EVERYONE' },
    'Query.findingReviews': reviews,
    FindingReviewConnection: reviews,
    FindingReviewEdge: reviews,
    FindingReview: review,
    FindingReviewEventConnection: reviews,
    FindingReviewEventEdge: reviews,
    FindingReviewEvent: { ...reviews, recordClass: 'FINDING_REVIEW_EVENT' },
    'FindingReviewEvent.doneBy': { sensitivity: 'PERSONAL', to: readers, recordClass: 'FINDING_REVIEW_EVENT' },
    'Mutation.acknowledgeFinding': action,
    'Mutation.explainFinding': action,
    // Analysts may ask for the officers' actions too, and are told why not: a refusal is data.
    'Mutation.snoozeFinding': action,
    'Mutation.escalateFinding': action,
    'Mutation.clearFinding': action,
    'Mutation.reopenFinding': action,
    FindingReviewPayload: action,
    FindingReviewConflict: action,
    'Finding.notes': notes,
    'Query.findingNotes': notes,
    'Query.findingNote': notes,
    FindingNoteConnection: notes,
    FindingNoteEdge: notes,
    FindingNote: note,
    'FindingNote.writtenBy': { ...note, sensitivity: 'PERSONAL' },
    'Mutation.writeFindingNote': notes,
    'Mutation.withdrawFindingNote': notes,
    FindingNotePayload: notes,
    FindingNoteConflict: notes,
  },
} as const;
