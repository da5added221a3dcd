import type { DeliveryCell } from '../../domain/commitments/delivery';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { makers } from './carried-groups';

export type CellOf = DeliveryCell & { ownerId: number };

/** Which commitments of a group are counted. */
export interface DeliveryWanted {
  asOf: Day;
  scenario: string | null;
  /** Also those of its undertaking, and of operators that it carries on. */
  carriesOn: boolean;
}

/** A commitment `m`: its theme, and where it stood on the day `$2`. */
const stood = `cross join lateral (select s.state from matter_step s where s.matter_id = m.id and s.on_day <= $2::date
    order by s.version desc limit 1) s
  cross join lateral (select s.particulars ->> 'theme' as theme from matter_step s where s.matter_id = m.id and s.particulars ? 'theme'
    and s.on_day <= $2::date order by s.version desc limit 1) said`;

const counted = `said.theme, s.state, count(*)::int as commitments`;

const ownOnly = `makers as (select id, group_id, null::int as party_id, 1 as rank from asked)`;

/** Counts commitments by theme and by where they stand, as far as row security shows them. */
export class DeliveryStore {
  constructor(private readonly db: Queryable) {}

  async ofGroups(ids: readonly number[], { asOf, scenario, carriesOn }: DeliveryWanted): Promise<CellOf[]> {
    return this.db.query<CellOf>({
      name: `delivery-of-groups${carriesOn ? '-carried-on' : ''}`,
      text: `with recursive asked as (select g.id, g.id as group_id, g.party_id from provider_group g where g.id = any($1::int[])),
          ${carriesOn ? makers : ownOnly},
          theirs as (select distinct k.id as owner_id, m.id from makers k
            join matter m on (m.group_id = k.group_id or m.party_id = k.party_id) and m.kind = 'COMMITMENT'
            where m.scenario is not distinct from $3)
        select t.owner_id as "ownerId", ${counted} from theirs t join matter m on m.id = t.id ${stood} group by t.owner_id, said.theme, s.state`,
      values: [ids, asOf, scenario],
    });
  }

  async ofPlans(ids: readonly number[], asOf: Day): Promise<CellOf[]> {
    return this.db.query<CellOf>({
      name: 'delivery-of-plans',
      text: `select m.parent_id as "ownerId", ${counted} from matter m ${stood}
        where m.parent_id = any($1::int[]) and m.kind = 'COMMITMENT' group by m.parent_id, said.theme, s.state`,
      values: [ids, asOf],
    });
  }
}
