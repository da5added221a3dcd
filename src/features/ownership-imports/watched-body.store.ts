import type { Queryable } from '../../platform/database/database';

/** Finds bodies whose interests are changed by decision only. */
export class WatchedBodyStore {
  constructor(private readonly db: Queryable) {}

  /**
   * The companies that own settings, as far as they are known, and the bodies above them on any day, of those about
   * which interests are held: what a register says differently of one of them may move settings between groups.
   */
  async all(): Promise<ReadonlySet<number>> {
    const rows = await this.db.query<{ id: number }>({
      text: `with recursive above(id) as (
          select party_id from owner_company
          union
          select i.party_id from above a join interest i on i.subject_id = a.id
          where i.recorded_to = 'infinity' and i.party_id is not null)
        select a.id from above a where exists (
          select from interest i where i.subject_id = a.id and i.recorded_to = 'infinity')`,
    });
    return new Set(rows.map(({ id }) => id));
  }
}
