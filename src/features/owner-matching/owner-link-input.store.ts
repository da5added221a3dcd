import type { Queryable } from '../../platform/database/database';

/** Remembers of what the links of each owner were worked out, so that only what changed is worked out again. */
export class OwnerLinkInputStore {
  constructor(private readonly db: Queryable) {}

  /** Equal while nothing that is known of companies changed: every row that counts is in the sums. */
  async companiesKnown(): Promise<string> {
    const [row] = await this.db.query<{ known: string }>({
      text: `select concat_ws(' ', v.count, v.sum, i.count, i.sum) as known
        from (select count(*), sum(id::bigint) from party_version where recorded_to = 'infinity') v,
          (select count(*), sum(id::bigint * party_id) from party_identifier) i`,
    });
    return row?.known ?? '';
  }

  /** Whether the names of companies were last read from just these companies. */
  async isWorkedOutOf(known: string): Promise<boolean> {
    const [row] = await this.db.query<{ is: boolean }>({
      text: 'select exists (select from company_name_state where known = $1) as is',
      values: [known],
    });
    return row?.is ?? false;
  }

  async fingerprints(): Promise<ReadonlyMap<number, string>> {
    const rows = await this.db.query<{ id: number; fingerprint: string }>({
      text: 'select owner_id as id, fingerprint from owner_link_input',
    });
    return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
  }

  async set(fingerprints: ReadonlyMap<number, string>, known: string): Promise<void> {
    await this.db.query({
      text: `with wanted as (select * from unnest($1::int[], $2::text[]) as w(id, fingerprint)),
        gone as (delete from owner_link_input where owner_id <> all($1::int[]))
        insert into owner_link_input as i (owner_id, fingerprint) select id, fingerprint from wanted
        on conflict (owner_id) do update set fingerprint = excluded.fingerprint where i.fingerprint <> excluded.fingerprint`,
      values: [[...fingerprints.keys()], [...fingerprints.values()]],
    });
    await this.db.query({
      text: `insert into company_name_state (id, known) values (1, $1)
        on conflict (id) do update set known = excluded.known where company_name_state.known <> excluded.known`,
      values: [known],
    });
  }

  /** These are worked out again next time. */
  async forget(owners: readonly number[]): Promise<void> {
    await this.db.query({ text: 'delete from owner_link_input where owner_id = any($1::int[])', values: [owners] });
  }
}
