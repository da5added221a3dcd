import type { Interest } from '../../domain/ownership/interest';
import type { ProposedChange } from '../../domain/simulation/connected-world';
import type { ProvidedStay } from '../../domain/simulation/moves-over-time';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { queryManyRows } from '../../platform/database/many-rows';
import { interestOf, rowsIn } from './changed-interest';
import type { KeptEffect } from './ownership-change';

/** A change as it is tried, and what is known of it. */
export interface TriedChange extends ProposedChange {
  id: number;
  version: number;
  status: 'PROPOSED' | 'ACCEPTED';
  /** What was last worked out; null where it never was. */
  effect: KeptEffect | null;
  /** Whether a person ever decided on it, or withdrew a decision. */
  wasDecidedByPerson: boolean;
}

type Row = Omit<TriedChange, 'holders' | 'held' | 'proposed'> & {
  held: number[];
  holders: (number | null)[];
  proposed: (Interest & { sourceRank: number })[];
};

/** What a change comes to, to be kept with it. */
export interface Weighed {
  id: number;
  version: number;
  effect: KeptEffect;
  weight: number;
}

const columns = `c.id, c.version, c.status, c.effect, c.subject_id as subject,
  array(select (h ->> 'id')::int from jsonb_array_elements(c.held) h) as held,
  (select coalesce(jsonb_agg(distinct r -> 'party_id'), '[]') from jsonb_array_elements(c.held || c.proposed) r) as holders,
  (select coalesce(jsonb_agg(${interestOf} || jsonb_build_object('id', -i.number, 'sourceRank', s.rank)), '[]')
    from (select i.*, 100000 * c.id::bigint + e.place as number from ${rowsIn('proposed')}) i
    join ownership_source s on s.id = i.source_id) as proposed,
  exists (select from ownership_change_event o where o.change_id = c.id and o.by_roles <> '{}') as "wasDecidedByPerson"`;

/** What is not worked out for the day yet, or rests on what has changed since. */
const isUnweighed = `c.status = 'PROPOSED' and (c.effect ->> 'day') is distinct from $1::text`;

/** Reads what weighing proposed changes needs, and keeps what comes of it. For the system login only. */
export class ChangeWeightStore {
  constructor(private readonly tx: Queryable) {}

  /** The next of them, which nobody decides on meanwhile. */
  async unweighed(day: Day, most: number): Promise<TriedChange[]> {
    const rows = await this.tx.query<Row>({
      text: `select ${columns} from ownership_change c where ${isUnweighed} order by c.id limit $2 for update of c skip locked`,
      values: [day, most],
    });
    return rows.map(tried);
  }

  /** What was accepted, and what is held does not follow yet. */
  async acceptedNotApplied(): Promise<TriedChange[]> {
    const rows = await this.tx.query<Row>({
      text: `select ${columns} from ownership_change c where c.status = 'ACCEPTED' and c.applied_version < c.version order by c.id`,
    });
    return rows.map(tried);
  }

  /** Who provided which setting and when, as far as published owners are linked to undertakings. */
  async stays(): Promise<ProvidedStay[]> {
    return queryManyRows<ProvidedStay>(this.tx, {
      columns: ['setting', 'provider', 'from', 'to'],
      text: `select v.setting_id as setting, coalesce(c.party_id, sc.party_id) as provider, v.valid_from as "from",
          nullif(v.valid_to, 'infinity') as "to"
        from setting_version v left join owner_company c on c.owner_id = v.owner_id
        left join owner_stand_in i on i.owner_id = v.owner_id left join owner_company sc on sc.owner_id = i.stand_in_id
        where v.recorded_to = 'infinity' and v.status in ('ACTIVE', 'SUSPENDED') and coalesce(c.party_id, sc.party_id) is not null
        order by v.setting_id, v.valid_from`,
    });
  }

  /** What undertakings are called, by number. Groups are named by undertakings alone, never by persons. */
  async names(partyIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.tx.query<{ id: number; name: string }>({
      text: `select distinct on (v.party_id) v.party_id as id, v.name from party_version v
        join ownership_source s on s.id = v.source_id join party p on p.id = v.party_id and p.kind = 'ENTITY'
        where v.party_id = any($1::int[]) and v.recorded_to = 'infinity' and v.name is not null
        order by v.party_id, s.rank, v.valid_from desc`,
      values: [partyIds],
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Keeps effects with changes that this transaction took. */
  async keep(weighed: readonly Weighed[]): Promise<void> {
    await this.tx.query({
      text: `update ownership_change c set effect = n.effect, weight = n.weight, version = n.version
        from jsonb_to_recordset($1::jsonb) as n(id int, version int, effect jsonb, weight int)
        where c.id = n.id`,
      values: [JSON.stringify(weighed)],
    });
  }

  /** Lets every effect be worked out anew: something on which they rest has changed. They are shown until then. */
  async forget(): Promise<void> {
    await this.tx.query({
      text: `update ownership_change c set effect = c.effect - 'day' from (
          select id from ownership_change where status in ('PROPOSED', 'REJECTED') and effect ? 'day' for update skip locked) f
        where f.id = c.id`,
    });
  }

  async isPending(day: Day): Promise<boolean> {
    const [row] = await this.tx.query<{ pending: boolean }>({
      text: `select exists (select from ownership_change c where ${isUnweighed}) as pending`,
      values: [day],
    });
    return row?.pending ?? false;
  }
}

function tried({ holders, ...row }: Row): TriedChange {
  return { ...row, holders: holders.filter((id) => id !== null) };
}
