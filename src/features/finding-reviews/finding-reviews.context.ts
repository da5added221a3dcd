import DataLoader from 'dataloader';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { type FindingNote, type NotesWanted, shownNote } from './finding-note';
import { FindingNoteStore } from './finding-note.store';
import type { ReviewedFinding, StoredReview, StoredReviewEvent } from './finding-review';
import { FindingReviewStore } from './finding-review.store';
import { WorkListStore } from './work-list.store';

/** What this feature puts on the request. */
export interface FindingReviewsContext {
  findingReviews: {
    workList: WorkListStore;
    notes: FindingNoteStore;
    ofFinding: DataLoader<number, (ReviewedFinding & StoredReview) | null>;
    history: LoadersByArguments<{ first: number; before: number }, number, StoredReviewEvent[]>;
    notesOnFinding: LoadersByArguments<NotesWanted & { first: number; after: number | null }, number, FindingNote[]>;
    noteCount: LoadersByArguments<{ textContains: string | null }, number, number>;
  };
}

export function findingReviewsContext(db: Queryable): FindingReviewsContext {
  const reviews = new FindingReviewStore(db);
  const notes = new FindingNoteStore(db);
  return {
    findingReviews: {
      workList: new WorkListStore(db),
      notes,
      ofFinding: new DataLoader(async (ids) =>
        oneByKey(ids, await reviews.ofFindings(ids), ({ findingId }) => findingId),
      ),
      history: new LoadersByArguments(async ({ first, before }, ids) =>
        groupedByKey(ids, await reviews.histories(ids, first, before), ({ reviewId }) => reviewId),
      ),
      notesOnFinding: new LoadersByArguments(async ({ first, after, ...wanted }, ids) => {
        const found = await notes.onFindings(ids, wanted, first, after);
        return groupedByKey(ids, found, ({ onFindingId }) => onFindingId).map((of) => of.map(shownNote));
      }),
      noteCount: new LoadersByArguments(async ({ textContains }, ids) => {
        const counts = await notes.countsOnFindings(ids, textContains);
        return oneByKey(ids, counts, ({ onFindingId }) => onFindingId).map((row) => row?.count ?? 0);
      }),
    },
  };
}
