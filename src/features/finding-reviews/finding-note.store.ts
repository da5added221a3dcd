import type { Queryable } from '../../platform/database/database';
import type { FindingNote, NoteOrder, NotesWanted } from './finding-note';
import type { ReviewSubject } from './finding-review';

const columns = `n.id, n.finding_id as "findingId", n.group_id as "groupId", n.indicator, n.lane, n.organisation,
  n.written_by as "writtenBy", n.text, n.created_at as "createdAt", n.version, n.withdrawn_at as "withdrawnAt",
  n.withdrawn_reason as "withdrawnReason"`;

/** The text of a note that was withdrawn is not found either: what is not shown cannot be guessed at by searching. */
const matching = `($1::text is null or n.withdrawn_at is null and n.text ilike '%' || $1 || '%')`;

const onFinding = `finding f join detection_run d on d.id = f.detection_run_id
  join finding_note n on n.group_id = f.group_id and n.definition = d.definition and n.indicator = f.indicator`;

/** Order, and what lies beyond a place in it. */
const orders: Readonly<Record<NoteOrder, { by: string; beyond: string }>> = {
  NEWEST: { by: 'n.id desc', beyond: '($2::int is null or n.id < $2)' },
  OLDEST: { by: 'n.id', beyond: '($2::int is null or n.id > $2)' },
};

function likePattern(text: string | null): string | null {
  return text?.replace(/[\\%_]/g, '\\$&') ?? null;
}

/** Keeps notes. Which of them the caller may see is the database's own fence, so no statement here asks. */
export class FindingNoteStore {
  constructor(private readonly db: Queryable) {}

  async byId(id: number): Promise<FindingNote | null> {
    const [row] = await this.db.query<FindingNote>({
      name: 'finding-note-by-id',
      text: `select ${columns} from finding_note n where n.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  async page({ textContains, order }: NotesWanted, first: number, after: number | null): Promise<FindingNote[]> {
    const { by, beyond } = orders[order];
    return this.db.query<FindingNote>({
      name: `finding-notes-${order}`,
      text: `select ${columns} from finding_note n where ${matching} and ${beyond} order by ${by} limit $3`,
      values: [likePattern(textContains), after, first],
    });
  }

  async count(textContains: string | null): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'finding-note-count',
      text: `select count(*)::int as count from finding_note n where ${matching}`,
      values: [likePattern(textContains)],
    });
    return row?.count ?? 0;
  }

  /** Of each finding, the notes on its rule in its group. */
  async onFindings(
    findingIds: readonly number[],
    { textContains, order }: NotesWanted,
    first: number,
    after: number | null,
  ): Promise<(FindingNote & { onFindingId: number })[]> {
    const { by, beyond } = orders[order];
    return this.db.query<FindingNote & { onFindingId: number }>({
      name: `finding-notes-on-findings-${order}`,
      text: `select a.id as "onFindingId", n.* from unnest($4::int[]) a(id) cross join lateral (
          select ${columns} from ${onFinding} where f.id = a.id and ${matching} and ${beyond} order by ${by} limit $3) n`,
      values: [likePattern(textContains), after, first, findingIds],
    });
  }

  async countsOnFindings(
    findingIds: readonly number[],
    textContains: string | null,
  ): Promise<{ onFindingId: number; count: number }[]> {
    return this.db.query({
      name: 'finding-note-counts-on-findings',
      text: `select f.id as "onFindingId", count(*)::int as count from ${onFinding}
        where f.id = any($2::int[]) and ${matching} group by f.id`,
      values: [likePattern(textContains), findingIds],
    });
  }

  async add(
    { groupId, definition, indicator }: ReviewSubject,
    note: Pick<FindingNote, 'findingId' | 'lane' | 'organisation' | 'writtenBy' | 'text' | 'createdAt'>,
  ): Promise<FindingNote> {
    const [row] = await this.db.query<FindingNote>({
      text: `insert into finding_note as n (definition, group_id, indicator, finding_id, lane, organisation, written_by, text,
          created_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) returning ${columns}`,
      values: [
        definition,
        groupId,
        indicator,
        note.findingId,
        note.lane,
        note.organisation,
        note.writtenBy,
        note.text,
        note.createdAt,
      ],
    });
    if (!row) throw new Error('The note was not kept.');
    return row;
  }

  /** Null when someone else was faster. */
  async withdraw(id: number, reason: string, at: string): Promise<FindingNote | null> {
    const [row] = await this.db.query<FindingNote>({
      text: `update finding_note n set withdrawn_at = $2, withdrawn_reason = $3, version = 2
        where n.id = $1 and n.version = 1 returning ${columns}`,
      values: [id, at, reason],
    });
    return row ?? null;
  }
}
