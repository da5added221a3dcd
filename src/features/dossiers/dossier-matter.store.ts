import type { DossierStep, MatterRelation } from '../../domain/dossier/dossier-facts';
import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { Queryable } from '../../platform/database/database';
import type { MatterExtent } from './dossier';

export interface MatterRow {
  id: number;
  kind: MatterKind;
  title: string;
  scenario: string | null;
  groupId: number | null;
  partyId: number | null;
  settingId: number | null;
}

export type StepRow = DossierStep & { matterId: number };

/** Reads matters and their steps for a dossier, as far as row security shows them. */
export class DossierMatterStore {
  constructor(private readonly db: Queryable) {}

  async matters(ids: readonly number[]): Promise<MatterRow[]> {
    return this.db.query<MatterRow>({
      name: 'dossier-matters',
      text: `select m.id, m.kind, m.title, m.scenario, m.group_id as "groupId", m.party_id as "partyId", m.setting_id as "settingId"
        from matter m where m.id = any($1::int[]) order by m.id`,
      values: [ids],
    });
  }

  /** What a matter has to do with others: its case, what it follows from, what follows from it, its plan's commitments. */
  async related(id: number, most: number): Promise<{ id: number; relation: MatterRelation }[]> {
    return this.db.query<{ id: number; relation: MatterRelation }>({
      name: 'dossier-related',
      text: `with recursive subject as (select * from matter where id = $1),
        below (id) as (
          select m.id from matter m join subject s on m.parent_id = s.id or m.case_id = s.id
          union
          select m.id from matter m join below b on m.parent_id = b.id),
        found as (
          select case_id as id, 'CASE' as relation, 1 as rank from subject where case_id is not null
          union all select parent_id, 'PARENT', 2 from subject where parent_id is not null
          union all select id, 'FOLLOWING', 3 from below
          union all select m.id, 'FOLLOWING', 4 from matter m join subject s on m.parent_id = s.parent_id where m.kind = 'COMMITMENT')
        select f.id, f.relation from (select distinct on (id) id, relation from found where id <> $1 order by id, rank) f
        order by f.id limit $2`,
      values: [id, most],
    });
  }

  /** Nobody takes a step in these until the transaction ends. */
  async holdStill(ids: readonly number[]): Promise<void> {
    await this.db.query({
      text: 'select id from matter where id = any($1::int[]) order by id for share',
      values: [ids],
    });
  }

  /** Steps recorded by the moment, oldest first; of each matter no further than a version, where one is given. */
  async steps(extents: readonly Pick<MatterExtent, 'id' | 'version'>[], knownAt: string): Promise<StepRow[]> {
    return this.db.query<StepRow>({
      name: 'dossier-steps',
      text: `select s.matter_id as "matterId", s.version, s.step, s.state, s.on_day as "on", s.particulars, s.reason, s.taken_by as "takenBy",
          s.by_roles as roles, s.organisation, s.is_hypothetical as "isHypothetical", s.recorded_at as "recordedAt", s.lanes, s.addressees
        from unnest($1::int[], $2::int[]) w(id, version) join matter_step s on s.matter_id = w.id and s.version <= w.version
        where s.recorded_at <= $3::timestamptz order by s.matter_id, s.version`,
      values: [extents.map(({ id }) => id), extents.map(({ version }) => version), knownAt],
    });
  }
}
