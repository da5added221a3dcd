import type { PartyId } from '../../domain/ownership/party';
import { copyRows } from '../../platform/database/copy-rows';
import type { Transaction } from '../../platform/database/database';

/** A row of the read model before it is stored. */
export interface WantedEdge {
  definition: string;
  subsidiary: PartyId;
  parent: PartyId;
  limb: string;
  basis: string;
  from: string;
  /** Null while it lasts. */
  to: string | null;
}

const columns = ['definition', 'subsidiary_id', 'parent_id', 'limb', 'basis', 'from_day', 'to_day'] as const;
const list = columns.join(', ');

/** Keeps the read model of who is whose parent, and when. */
export class ParentEdgeStore {
  constructor(private readonly tx: Transaction) {}

  async isEmpty(): Promise<boolean> {
    const [row] = await this.tx.query<{ isEmpty: boolean }>({
      text: 'select not exists (select from parent_edge) as "isEmpty"',
    });
    return row?.isEmpty ?? false;
  }

  /** For a table that is empty. */
  async add(edges: readonly WantedEdge[]): Promise<void> {
    await copyRows(this.tx, 'parent_edge', columns, edges.map(cells));
  }

  /** Makes what is said of these bodies' parents exactly this. */
  async replace(
    subsidiaries: readonly PartyId[],
    edges: readonly WantedEdge[],
  ): Promise<{ added: number; removed: number }> {
    await this.tx.query({
      text: `create temporary table wanted_edge (like parent_edge including defaults) on commit drop`,
    });
    await this.tx.query({ text: 'alter table wanted_edge alter id drop not null, alter id drop identity if exists' });
    await copyRows(this.tx, 'wanted_edge', columns, edges.map(cells));
    const same = columns.map((column) => `w.${column} = e.${column}`).join(' and ');
    const [removed] = await this.tx.query<{ count: number }>({
      text: `with gone as (delete from parent_edge e where e.subsidiary_id = any($1::int[])
          and not exists (select from wanted_edge w where ${same}) returning id)
        select count(*)::int as count from gone`,
      values: [subsidiaries],
    });
    const [added] = await this.tx.query<{ count: number }>({
      text: `with come as (insert into parent_edge (${list}) select ${list} from wanted_edge w
          where not exists (select from parent_edge e where ${same}) order by subsidiary_id, from_day, parent_id, limb returning id)
        select count(*)::int as count from come`,
    });
    await this.tx.query({ text: 'drop table wanted_edge' });
    return { added: added?.count ?? 0, removed: removed?.count ?? 0 };
  }

  /** Bodies in which a body holds something, and those that had a parent: no other can have one. In the order of their numbers. */
  async mayHaveParent(after: PartyId, count: number): Promise<PartyId[]> {
    const rows = await this.tx.query<{ id: PartyId }>({
      name: 'bodies-that-may-have-a-parent',
      text: `(select distinct i.subject_id as id from interest i
          where i.subject_id > $1 and i.recorded_to = 'infinity'
            and exists (select from party p where p.id = i.party_id and p.kind = 'ENTITY')
          order by id limit $2)
        union (select distinct e.subsidiary_id from parent_edge e where e.subsidiary_id > $1 order by 1 limit $2)
        order by 1 limit $2`,
      values: [after, count],
    });
    return rows.map(({ id }) => id);
  }

  /** These bodies, and every one below them in which several undertakings hold something, or a nominee does. */
  async touchedBy(subjects: readonly PartyId[]): Promise<PartyId[]> {
    const rows = await this.tx.query<{ id: PartyId }>({
      text: `with recursive below (id) as (
          select unnest($1::int[])
          union
          select i.subject_id from below b join interest i on i.party_id = b.id
            where i.subject_id is not null and i.recorded_to = 'infinity')
        select b.id from below b where b.id = any($1::int[]) or (
          select count(distinct i.party_id) > 1 from interest i join party p on p.id = i.party_id and p.kind = 'ENTITY'
          where i.subject_id = b.id and i.recorded_to = 'infinity' and i.interest_type in ('shareholding', 'votingRights'))
          or exists (select from interest i join party_version v on v.party_id = i.party_id and v.recorded_to = 'infinity'
            and v.party_subtype = 'nomination' where i.subject_id = b.id and i.recorded_to = 'infinity')`,
      values: [subjects],
    });
    return rows.map(({ id }) => id);
  }
}

function cells({ definition, subsidiary, parent, limb, basis, from, to }: WantedEdge) {
  return [definition, subsidiary, parent, limb, basis, from, to ?? 'infinity'];
}
