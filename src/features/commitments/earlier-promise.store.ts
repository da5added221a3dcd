import type { Particulars } from '../../domain/matters/particulars';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { makers, type PromiseMaker } from './carried-groups';

/** A commitment that the same maker put forward before. */
export interface EarlierPromise {
  askedId: number;
  matterId: number;
  promisedOn: Day;
  maker: PromiseMaker;
  /** What it said when it was last put forward. */
  said: Particulars;
}

/** More promises than any group has made; the newest are read. */
const mostRead = 500;

/** Reads the earlier commitments of whoever made one, as far as row security shows them. */
export class EarlierPromiseStore {
  constructor(private readonly db: Queryable) {}

  /** Of each commitment, newest first: those under the same law that were put forward before it. */
  async before(ids: readonly number[], knownAt: string | null): Promise<EarlierPromise[]> {
    return this.db.query<EarlierPromise>({
      name: 'earlier-promises',
      text: `with recursive asked as (
          select m.id, m.group_id, m.party_id, m.scenario, s.on_day from matter m join matter_step s on s.matter_id = m.id and s.version = 1
          where m.id = any($1::int[])), ${makers}
        select a.id as "askedId", e.id as "matterId", e.on_day as "promisedOn", e.said,
          case e.rank when 1 then 'SAME_GROUP' when 2 then 'SAME_UNDERTAKING' else 'CONTINUED_OPERATOR' end as maker
        from asked a cross join lateral (
          select m.id, f.on_day, said.particulars as said, min(k.rank) as rank
          from makers k join matter m on (m.group_id = k.group_id or m.party_id = k.party_id) and m.kind = 'COMMITMENT'
          join matter_step f on f.matter_id = m.id and f.version = 1
          cross join lateral (select s.particulars from matter_step s where s.matter_id = m.id and s.particulars ? 'promise'
            and ($2::timestamptz is null or s.recorded_at <= $2) order by s.version desc limit 1) said
          where k.id = a.id and m.scenario is not distinct from a.scenario and (f.on_day, m.id) < (a.on_day, a.id)
          group by m.id, f.on_day, said.particulars order by f.on_day desc, m.id desc limit ${mostRead}) e
        order by a.id, e.on_day desc, e.id desc`,
      values: [ids, knownAt],
    });
  }
}
