import type { Queryable } from '../../platform/database/database';

export interface PublishedPremises {
  registrationId: number;
  address: string | null;
  postcode: string | null;
}

export type PremisesSource = 'IMPORTED' | 'PUBLISHED';

/** Keeps tokens of addresses, and never an address. For the system login only. */
export class PremisesStore {
  constructor(private readonly db: Queryable) {}

  /** The registration of each number that is known. */
  async registrationsOf(urns: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db.query<{ urn: string; id: number }>({
      text: 'select urn, id from registration where urn = any($1)',
      values: [urns],
    });
    return new Map(rows.map(({ urn, id }) => [urn, id]));
  }

  /** The last published address of each registration that has one. */
  async published(): Promise<PublishedPremises[]> {
    return this.db.query<PublishedPremises>({
      text: `select distinct on (registration_id) registration_id as "registrationId", address, postcode
        from setting_version where recorded_to = 'infinity' and address is not null
        order by registration_id, valid_from desc`,
    });
  }

  /** Puts tokens in the place of those of the same source; answers how many are new or other than before. */
  async keep(
    source: PremisesSource,
    tokens: readonly { registrationId: number; token: Buffer }[],
    at: string,
  ): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      text: `with kept as (
          insert into premises_token (registration_id, source, token, kept_at)
          select t.id, $1, decode(t.token, 'hex'), $4 from unnest($2::int[], $3::text[]) as t(id, token)
          on conflict (registration_id, source) do update set token = excluded.token, kept_at = excluded.kept_at
            where premises_token.token <> excluded.token
          returning registration_id)
        select count(*)::int as count from kept`,
      values: [
        source,
        tokens.map(({ registrationId }) => registrationId),
        tokens.map(({ token }) => token.toString('hex')),
        at,
      ],
    });
    return row?.count ?? 0;
  }

  /** Forgets the published tokens of all but these. */
  async keepOnlyPublished(registrationIds: readonly number[]): Promise<void> {
    await this.db.query({
      text: `delete from premises_token where source = 'PUBLISHED' and registration_id <> all($1::int[])`,
      values: [registrationIds],
    });
  }
}
