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

/** What became of the edges of some bodies. */
export interface EdgeChanges {
  added: number;
  removed: number;
  /** Bodies of whose parents something else is said than before. */
  changed: readonly PartyId[];
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

  /** Makes what is said of these bodies' parents exactly this, and tells of which of them something else is said now. */
  async replace(subsidiaries: readonly PartyId[], edges: readonly WantedEdge[]): Promise<EdgeChanges> {
    const same = columns.map((column) => `w.${column} = e.${column}`).join(' and ');
    const rows = edges.map(cells);
    const [changes] = await this.tx.query<EdgeChanges>({
      name: 'replace-parent-edges',
      text: `with wanted (${list}) as materialized (
          select * from unnest($2::text[], $3::int[], $4::int[], $5::text[], $6::text[], $7::date[], $8::date[])),
        gone as (
          delete from parent_edge e where e.subsidiary_id = any($1::int[]) and not exists (select from wanted w where ${same})
          returning subsidiary_id),
        come as (
          insert into parent_edge (${list}) select ${list} from wanted w
          where not exists (select from parent_edge e where ${same}) order by subsidiary_id, from_day, parent_id, limb
          returning subsidiary_id)
        select (select count(*) from come)::int as added, (select count(*) from gone)::int as removed,
          array(select subsidiary_id from gone union select subsidiary_id from come) as changed`,
      values: [subsidiaries, ...columns.map((_, column) => rows.map((row) => row[column]))],
    });
    return changes ?? { added: 0, removed: 0, changed: [] };
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

  /**
   * Bodies whose parents may be others once those of these are: in which one of them, or a subsidiary of theirs, holds
   * something beside another, so that the parts may add up to a majority of somebody else's; or as a nominee.
   */
  async restingOn(bodies: readonly PartyId[]): Promise<PartyId[]> {
    const rows = await this.tx.query<{ id: PartyId }>({
      name: 'bodies-resting-on-others',
      text: `with recursive below (id) as (
          select unnest($1::int[])
          union
          select e.subsidiary_id from below b join parent_edge e on e.parent_id = b.id),
        held as (
          select distinct i.subject_id as id from below b join interest i on i.party_id = b.id
          where i.subject_id is not null and i.recorded_to = 'infinity')
        select h.id from held h where (
          select count(distinct i.party_id) > 1 from interest i join party p on p.id = i.party_id and p.kind = 'ENTITY'
          where i.subject_id = h.id and i.recorded_to = 'infinity' and i.interest_type in ('shareholding', 'votingRights'))
          or exists (select from interest i join party_version v on v.party_id = i.party_id and v.recorded_to = 'infinity'
            and v.party_subtype = 'nomination' where i.subject_id = h.id and i.recorded_to = 'infinity')`,
      values: [bodies],
    });
    return rows.map(({ id }) => id);
  }
}

function cells({ definition, subsidiary, parent, limb, basis, from, to }: WantedEdge) {
  return [definition, subsidiary, parent, limb, basis, from, to ?? 'infinity'];
}
