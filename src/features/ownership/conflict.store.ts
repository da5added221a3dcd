import type { PartyId } from '../../domain/ownership/party';
import type { Queryable } from '../../platform/database/database';
import { largestFirst } from './ownership-graph.store';
import { holdsAt, type Moment } from './ownership-moment';
import { walkBounds } from './ownership-view';
import { shareColumns } from './share-columns';

/** Bodies of which sources differ are counted up to here; a list that long is for no one to read through. */
export const mostConflictsCounted = 10_000;

const band = `case when ${shareColumns.isStated} then concat_ws(' ',
    ${shareColumns.isOverLeast}, ${shareColumns.least}, ${shareColumns.isUnderMost}, ${shareColumns.most}) else 'not said' end`;

/**
 * How many different things sources say of the body `o`: for each of them who holds what kind of interest in which band,
 * each once, in one order. It is `conflictsOn` of the domain in SQL, over the interests that the domain is given.
 */
function answersOn(holds: string): string {
  return `select count(distinct a.answer) from (
      select array_agg(distinct concat_ws(' ', coalesce(i.party_id::text, i.unspecified_reason, 'nobody named'),
        coalesce(i.interest_type, 'not said'), ${band}) collate "C") as answer
      from (select i.* from interest i where i.subject_id = o.id and ${holds}
        order by ${largestFirst} limit ${walkBounds.interestsOfEach + 1}) i
      join ownership_source s on s.id = i.source_id and s.kind <> 'GLEIF' group by i.source_id) a`;
}

/** Finds bodies of which sources say different things. What each says is for the domain to tell. */
export class ConflictStore {
  constructor(private readonly db: Queryable) {}

  /** By number, those after one of them. GLEIF is left out, because it answers another question. */
  async page(moment: Moment, first: number, after: PartyId | null): Promise<PartyId[]> {
    const [differing, when, known] = differingAt(moment);
    const rows = await this.db.query<{ id: PartyId }>({
      name: `bodies-in-conflict-${when}`,
      text: `select o.id from ${differing} order by o.id limit $2`,
      values: [moment.asOf, first, after ?? 0, ...known],
    });
    return rows.map(({ id }) => id);
  }

  /** How many there are: no more than `mostConflictsCounted`. */
  async count(moment: Moment): Promise<number> {
    const [differing, when, known] = differingAt(moment);
    const [row] = await this.db.query<{ count: number }>({
      name: `count-bodies-in-conflict-${when}`,
      text: `select count(*)::int as count from (select from ${differing} limit $2) d`,
      values: [moment.asOf, mostConflictsCounted, 0, ...known],
    });
    return row?.count ?? 0;
  }
}

/**
 * One source, the register of persons with significant control, speaks of millions. Of a body that several speak of,
 * some other one does: it begins with those.
 */
function differingAt({ knownAt }: Moment): [differing: string, when: 'now' | 'then', known: readonly string[]] {
  const holds = holdsAt('i', '$1::date', knownAt === null ? null : '$4::timestamptz');
  const differing = `(
      select distinct i.subject_id as id from ownership_source s join interest i on i.source_id = s.id
      where s.kind <> 'GLEIF' and s.id is distinct from (select min(id) from ownership_source where kind = 'PSC')
        and i.subject_id > $3 and ${holds}) o
    join party p on p.id = o.id and p.kind = 'ENTITY' where (${answersOn(holds)}) > 1`;
  return knownAt === null ? [differing, 'now', []] : [differing, 'then', [knownAt]];
}
