import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { type CursorList, cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { idOrNull } from '../../platform/graphql/read-id';
import { searchText } from '../../platform/graphql/search-text';
import { selects } from '../../platform/graphql/selects';
import { FindingType } from '../findings/finding.type';
import { type FindingNote, type NoteOrder, type NotesWanted, shownNote } from './finding-note';
import { FindingNoteConnection, FindingNoteType, NoteOrderEnum } from './finding-note.type';
import { NoteFilterInput } from './finding-review.input';
import type { FindingReviewsContext } from './finding-reviews.context';

const noteCursors: Readonly<Record<NoteOrder, CursorList>> = {
  NEWEST: cursorList('finding-notes-newest', 'whole'),
  OLDEST: cursorList('finding-notes-oldest', 'whole'),
};

function wantedOf(filter: NoteFilterInput | null, order: NoteOrder): NotesWanted {
  // The database keeps no such character, so nothing contains it; asked for it, it would fail.
  const textContains = searchText('textContains', filter?.textContains)?.replaceAll('\u0000', '\uFFFD') ?? null;
  return { textContains, order };
}

function placeOf(order: NoteOrder, after: string | null | undefined): number | null {
  const [id] = fromCursor(noteCursors[order], after) ?? [null];
  return id as number | null;
}

function pageOfNotes(notes: readonly FindingNote[], first: number, order: NoteOrder, total: number): Page<FindingNote> {
  return pageOf(notes, first, ({ id }) => toCursor(noteCursors[order], [id]), total);
}

const orderArgument = { defaultValue: 'NEWEST', description: 'How the list is sorted.' } as const;

@Resolver(() => FindingNoteType)
export class FindingNoteResolver {
  @Query(() => FindingNoteConnection, { description: 'Every note that is for you to see.' })
  async findingNotes(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => NoteFilterInput, { nullable: true, description: 'Which notes.' })
    filter: NoteFilterInput | null,
    @Arg('orderBy', () => NoteOrderEnum, orderArgument) order: NoteOrder,
    @Ctx() { findingReviews: { notes } }: FindingReviewsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FindingNote>> {
    const wanted = wantedOf(filter, order);
    const rows = await notes.page(wanted, checkFirst(first) + 1, placeOf(order, after));
    const total = selects(info, 'totalCount') ? await notes.count(wanted.textContains) : 0;
    return pageOfNotes(rows.map(shownNote), first, order, total);
  }

  @Query(() => FindingNoteType, {
    nullable: true,
    description: 'One note; null when there is none of the id, or none that is for you to see.',
  })
  async findingNote(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { findingReviews: { notes } }: FindingReviewsContext,
  ): Promise<FindingNote | null> {
    const number = idOrNull(id);
    const note = number === null ? null : await notes.byId(number);
    return note && shownNote(note);
  }
}

/** The edge from a finding. */
@Resolver(() => FindingType)
export class NotesOnFindingResolver {
  @FieldResolver(() => FindingNoteConnection, {
    description: 'The notes on it, and on other findings of its rule in its group, that are for you to see.',
  })
  async notes(
    @Root() { id }: FindingType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => NoteFilterInput, { nullable: true, description: 'Which notes.' })
    filter: NoteFilterInput | null,
    @Arg('orderBy', () => NoteOrderEnum, orderArgument) order: NoteOrder,
    @Ctx() { findingReviews }: FindingReviewsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FindingNote>> {
    const wanted = wantedOf(filter, order);
    const page = { ...wanted, first: checkFirst(first) + 1, after: placeOf(order, after) };
    const found = await findingReviews.notesOnFinding.for(page).load(id);
    const { textContains } = wanted;
    const total = selects(info, 'totalCount') ? await findingReviews.noteCount.for({ textContains }).load(id) : 0;
    return pageOfNotes(found, first, order, total);
  }
}
