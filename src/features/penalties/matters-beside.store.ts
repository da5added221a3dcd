import { intentionDrafts } from '../../domain/matters/machines/penalty/past';
import type { MatterBeside } from '../../domain/matters/penalties-beside';
import type { Transaction } from '../../platform/database/database';

export interface BesideWanted {
  /** The matter beside which the others are. */
  id: number | null;
  settingId: number | null;
  parentId: number | null;
  scenario: string | null;
}

/** Looks up the other matters that may be for the same failure or act. */
export class MattersBesideStore {
  constructor(private readonly tx: Transaction) {}

  /** The setting of which a text is a registration number; null where it is none. */
  async settingNamed(urn: string): Promise<number | null> {
    const [row] = await this.tx.query<{ settingId: number }>({
      name: 'penalty-setting-named',
      text: 'select setting_id as "settingId" from registration where urn = upper(trim($1))',
      values: [urn],
    });
    return row?.settingId ?? null;
  }

  /** One at a time for each setting: whoever comes second sees what the first recorded. */
  async takeTurn(settingId: number): Promise<void> {
    await this.tx.query({
      text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight penalties'), $1)`,
      values: [settingId],
    });
  }

  /** Of the law as it is, and of the scenario where one is given; first begun first. */
  async beside({ id, settingId, parentId, scenario }: BesideWanted): Promise<MatterBeside[]> {
    return this.tx.query<MatterBeside>({
      name: 'penalty-matters-beside',
      text: `select m.id, m.kind, m.state, d.basis, d.act_on as "actOn", coalesce(b.is_of_setting, false) as "isOfSetting",
          coalesce(m.parent_id = $3 and m.opened_at >= f.found_at, false) as "isOfFailure", coalesce(p.steps, '[]'::json) as steps
        from matter m
        left join lateral (select s.particulars ->> 'basis' as basis, s.particulars ->> 'actOn' as act_on, s.particulars ->> 'setting' as setting
          from matter_step s where s.matter_id = m.id and s.step = any($5::text[]) order by s.version desc limit 1) d on true
        cross join lateral (select m.setting_id = $2 or exists (
          select from registration r where r.setting_id = $2 and r.urn = upper(trim(d.setting))) as is_of_setting) b
        cross join lateral (select json_agg(json_build_object('step', s.step, 'on', s.on_day, 'particulars', s.particulars) order by s.version) as steps
          from matter_step s where s.matter_id = m.id and s.step in ('RECORD_PROSECUTION', 'RECORD_CONVICTION', 'RECORD_NO_CONVICTION')) p
        cross join lateral (select max(s.recorded_at) as found_at from matter_step s where s.matter_id = $3
          and s.step in ('FIND_NO_PLAN', 'FIND_NOT_RESUBMITTED', 'FIND_NOT_IMPLEMENTED')) f
        where m.kind in ('PENALTY', 'UNREGISTERED_SETTING') and m.id <> coalesce($1::int, 0)
          and (m.scenario is null or m.scenario = $4) and (b.is_of_setting or m.parent_id = $3)
        order by m.id`,
      values: [id, settingId, parentId, scenario, [...intentionDrafts]],
    });
  }
}
