import type { PartyId } from '../../domain/ownership/party';
import type { Queryable } from '../../platform/database/database';
import { holdsAt, type Moment } from './ownership-moment';

/** Finds bodies of which several sources speak. Whether they say the same is for the domain to see. */
export class ConflictStore {
  constructor(private readonly db: Queryable) {}

  /**
   * Bodies with interests by more than one source, by number. GLEIF is left out, because it answers another question.
   *
   * One source, the register of persons with significant control, speaks of millions; so it begins with the others.
   */
  async spokenOfTwice({ asOf, knownAt }: Moment, first: number, after: PartyId | null): Promise<PartyId[]> {
    const holds = (row: string) => holdsAt(row, '$1::date', knownAt === null ? null : '$4::timestamptz');
    const rows = await this.db.query<{ id: PartyId }>({
      name: `bodies-spoken-of-twice-${knownAt === null ? 'now' : 'then'}`,
      text: `select o.id from (
          select distinct i.subject_id as id from ownership_source s join interest i on i.source_id = s.id
          where s.kind in ('DECISION', 'DECLARATION', 'BODS') and i.subject_id > $3 and ${holds('i')}) o
        where (select count(distinct i.source_id) from interest i join ownership_source s on s.id = i.source_id
          where i.subject_id = o.id and s.kind not in ('GLEIF', 'COMPANIES') and ${holds('i')}) > 1
        order by o.id limit $2`,
      values: [asOf, first, after ?? 0, ...(knownAt === null ? [] : [knownAt])],
    });
    return rows.map(({ id }) => id);
  }
}
