import type { Particulars } from '../../domain/matters/particulars';
import type { ObservedProsecution } from '../../domain/matters/prosecutions';
import type { Queryable } from '../../platform/database/database';

export interface FollowedRow {
  kind: string;
  state: string;
  partyId: number | null;
  /** Its steps that bear on a penalty, oldest first. */
  steps: readonly { step: string; particulars: Particulars }[];
}

/** Looks up what the guards of a penalty ask of other records. */
export class PenaltyFactsStore {
  constructor(private readonly db: Queryable) {}

  /**
   * The matter that the penalty follows from, held until the transaction ends: so that no prosecution is recorded in it
   * while a penalty for the same act is served. Null where there is none for the caller to change.
   */
  async hold(id: number): Promise<boolean> {
    const rows = await this.db.query<{ id: number }>({
      name: 'penalty-parent-held',
      text: 'select id from matter where id = $1 for update',
      values: [id],
    });
    return rows.length > 0;
  }

  async followed(id: number): Promise<FollowedRow | null> {
    const [row] = await this.db.query<FollowedRow>({
      name: 'penalty-parent',
      text: `select m.kind, m.state, m.party_id as "partyId", coalesce(s.steps, '[]'::json) as steps
        from matter m cross join lateral (
          select json_agg(json_build_object('step', s.step, 'particulars', s.particulars) order by s.version) as steps
          from matter_step s where s.matter_id = m.id
            and s.step in ('FIND_NOT_IMPLEMENTED', 'RECORD_PROSECUTION', 'RECORD_CONVICTION', 'RECORD_NO_CONVICTION')) s
        where m.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** Prosecutions that stand recorded of the setting, oldest first. */
  observed(settingId: number): Promise<ObservedProsecution[]> {
    return this.db.query<ObservedProsecution>({
      name: 'penalty-observed-prosecutions',
      text: `select o.id as "observationId", o.from_day as "from", nullif(o.to_day, 'infinity') as "to" from observation o
        where o.setting_id = $1 and o.kind = 'ENFORCEMENT_ACTION' and o.action = 'PROSECUTION' and o.recorded_to = 'infinity'
        order by o.from_day, o.id`,
      values: [settingId],
    });
  }
}
