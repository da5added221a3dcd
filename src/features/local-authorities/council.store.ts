import type { Queryable } from '../../platform/database/database';

export interface CouncilRow {
  name: string;
  regionCode: string;
  establishedOn: string | null;
  abolishedOn: string | null;
}

/** Writes the list of councils; writing it again changes nothing. */
export class CouncilStore {
  constructor(private readonly db: Queryable) {}

  async saveRegions(regions: readonly { code: string; name: string }[]): Promise<void> {
    await this.db.query({
      text: `insert into region (code, name) select code, name from jsonb_to_recordset($1::jsonb) as r(code text, name text)
        on conflict (code) do update set name = excluded.name where region.name <> excluded.name`,
      values: [JSON.stringify(regions)],
    });
  }

  async saveCouncils(councils: readonly CouncilRow[]): Promise<void> {
    await this.db.query({
      text: `insert into local_authority (name, region_code, established_on, abolished_on)
        select name, "regionCode", "establishedOn", "abolishedOn"
        from jsonb_to_recordset($1::jsonb) as c(name text, "regionCode" text, "establishedOn" date, "abolishedOn" date)
        order by name
        on conflict (name) do update set region_code = excluded.region_code,
          established_on = excluded.established_on, abolished_on = excluded.abolished_on
        where (local_authority.region_code, local_authority.established_on, local_authority.abolished_on)
          is distinct from (excluded.region_code, excluded.established_on, excluded.abolished_on)`,
      values: [JSON.stringify(councils)],
    });
  }

  async saveCodes(
    codes: readonly { council: string; scheme: string; code: string; from: string | null; to: string | null }[],
  ): Promise<void> {
    await this.db.query({
      text: `insert into local_authority_code (local_authority_id, scheme, code, valid_from, valid_to)
        select l.id, c.scheme, c.code, c."from", c."to"
        from jsonb_to_recordset($1::jsonb) as c(council text, scheme text, code text, "from" date, "to" date)
        join local_authority l on l.name = c.council order by c.scheme, c.code
        on conflict (scheme, code) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
        where (local_authority_code.valid_from, local_authority_code.valid_to)
          is distinct from (excluded.valid_from, excluded.valid_to)`,
      values: [JSON.stringify(codes)],
    });
  }

  async saveNames(names: readonly { council: string; name: string; key: string }[]): Promise<void> {
    await this.db.query({
      text: `insert into local_authority_name (local_authority_id, name, name_key)
        select l.id, n.name, n.key from jsonb_to_recordset($1::jsonb) as n(council text, name text, key text)
        join local_authority l on l.name = n.council order by n.key on conflict (name_key) do nothing`,
      values: [JSON.stringify(names)],
    });
  }

  async saveSuccessions(
    successions: readonly { predecessor: string; successor: string; day: string }[],
  ): Promise<void> {
    await this.db.query({
      text: `insert into local_authority_succession (predecessor_id, successor_id, happened_on)
        select p.id, s.id, c.day from jsonb_to_recordset($1::jsonb) as c(predecessor text, successor text, day date)
        join local_authority p on p.name = c.predecessor join local_authority s on s.name = c.successor
        on conflict (predecessor_id, successor_id) do nothing`,
      values: [JSON.stringify(successions)],
    });
  }
}
