import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

export interface LocalAuthority {
  id: number;
  name: string;
  regionCode: string;
  establishedOn: Day | null;
  abolishedOn: Day | null;
}

export interface LocalAuthorityCode {
  localAuthorityId: number;
  scheme: string;
  code: string;
  validFrom: Day | null;
  validTo: Day | null;
}

export interface LocalAuthorityFilter {
  regionCode?: string | null;
  existingOn?: Day | null;
}

const columns = `l.id, l.name, l.region_code as "regionCode", l.established_on as "establishedOn", l.abolished_on as "abolishedOn"`;

const matching = `($1::text is null or l.region_code = $1)
  and ($2::date is null or (coalesce(l.established_on, '-infinity') <= $2 and coalesce(l.abolished_on, 'infinity') > $2))`;

/** Reads councils. */
export class LocalAuthorityStore {
  constructor(private readonly db: Queryable) {}

  async page(filter: LocalAuthorityFilter, first: number, after: string | null): Promise<LocalAuthority[]> {
    return this.db.query<LocalAuthority>({
      name: 'local-authority-page',
      text: `select ${columns} from local_authority l where ${matching} and ($3::text is null or l.name > $3) order by l.name limit $4`,
      values: [filter.regionCode ?? null, filter.existingOn ?? null, after, first],
    });
  }

  async count(filter: LocalAuthorityFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'local-authority-count',
      text: `select count(*)::int as count from local_authority l where ${matching}`,
      values: [filter.regionCode ?? null, filter.existingOn ?? null],
    });
    return row?.count ?? 0;
  }

  /** By any code it carries or carried, of either scheme. */
  async byCode(code: string): Promise<LocalAuthority | null> {
    const [row] = await this.db.query<LocalAuthority>({
      name: 'local-authority-by-code',
      text: `select ${columns} from local_authority l join local_authority_code c on c.local_authority_id = l.id where c.code = $1`,
      values: [code],
    });
    return row ?? null;
  }

  async byIds(ids: readonly number[]): Promise<LocalAuthority[]> {
    return this.db.query<LocalAuthority>({
      name: 'local-authorities-by-id',
      text: `select ${columns} from local_authority l where l.id = any($1::int[])`,
      values: [ids],
    });
  }

  async codesOf(ids: readonly number[]): Promise<LocalAuthorityCode[]> {
    return this.db.query<LocalAuthorityCode>({
      name: 'local-authority-codes',
      text: `select local_authority_id as "localAuthorityId", scheme, code, valid_from as "validFrom", valid_to as "validTo"
        from local_authority_code where local_authority_id = any($1::int[]) order by scheme desc, valid_from nulls first, code`,
      values: [ids],
    });
  }

  async successorsOf(ids: readonly number[]): Promise<(LocalAuthority & { predecessorId: number })[]> {
    return this.db.query({
      name: 'local-authority-successors',
      text: `select s.predecessor_id as "predecessorId", ${columns} from local_authority_succession s
        join local_authority l on l.id = s.successor_id where s.predecessor_id = any($1::int[]) order by l.name`,
      values: [ids],
    });
  }
}
