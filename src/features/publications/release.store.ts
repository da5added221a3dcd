import type { Coverage } from '../../domain/register/registration-facts';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

/** Publications of a dataset at a day, as the imports that stand leave them. */
export class ReleaseStore {
  constructor(private readonly db: Queryable) {}

  /** The release of this dataset at this day, made where there is none. */
  async open(dataset: string, asAt: Day): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({
      text: `with made as (insert into release (dataset, as_at, covers) values ($1, $2, 'LISTED_ONLY')
          on conflict (dataset, as_at) do nothing returning id)
        select id from made union all select id from release where dataset = $1 and as_at = $2 limit 1`,
      values: [dataset, asAt],
    });
    if (!row) throw new Error('The release was not recorded.');
    return row.id;
  }

  /** What a register's silence means follows from whom it lists; see `Coverage`. */
  async setCoverage(releaseId: number): Promise<Coverage> {
    const [row] = await this.db.query<{ covers: Coverage }>({
      text: `update release r set covers = case
          when r.dataset = 'PROVIDERS_AND_PLACES' then 'EVERY_PROVIDER'
          when r.dataset <> 'PROVIDER_REGISTER' then 'LISTED_ONLY'
          when exists (select from register_entry e where e.release_id = r.id and e.recorded_to = 'infinity' and not e.is_inspected)
            then 'EVERY_PROVIDER'
          else 'INSPECTED_ONLY' end
        where r.id = $1 returning covers`,
      values: [releaseId],
    });
    return row?.covers ?? 'LISTED_ONLY';
  }

  /** How many providers the register release lists. */
  async countProviders(releaseId: number): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      text: `select count(*)::int as count from register_entry where release_id = $1 and recorded_to = 'infinity'`,
      values: [releaseId],
    });
    return row?.count ?? 0;
  }

  /** The nearest other release of a register, with how many providers it lists: what one is measured against. */
  async neighbour(releaseId: number): Promise<{ asAt: Day; rows: number } | null> {
    const [row] = await this.db.query<{ asAt: Day; rows: number }>({
      text: `select r.as_at as "asAt", count(*)::int as rows
        from release own join release r on r.dataset = own.dataset and r.id <> own.id
        join register_entry e on e.release_id = r.id and e.recorded_to = 'infinity'
        where own.id = $1
        group by r.id, own.as_at order by abs(r.as_at - own.as_at), r.as_at limit 1`,
      values: [releaseId],
    });
    return row ?? null;
  }
}
