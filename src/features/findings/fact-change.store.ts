import type { Queryable } from '../../platform/database/database';

/** Our policy: how long changes are kept. A nation that was read before then is read anew. */
export const changesKeptHours = 48;

/** Our policy: where more settings changed, reading all of them is no slower. */
export const mostSettingsReadAgain = 1000;

/** What changed since a moment. */
export interface FactChanges {
  /** The snapshot it is told by. */
  moment: string;
  /** Every setting of which anything changed; null where everything is to be read again. */
  settingIds: readonly number[] | null;
}

const transaction = (xid: string) => `${xid}::text::bigint`;

/**
 * Changes by transactions that the snapshot `$1` does not show.
 *
 * Of entries that were put together the test is coarser. What a snapshot hides is as late as the oldest transaction that
 * ran then, and so is the entry that stands for it. A number that is yet to be given out came with a copy of another
 * server, where it was given out.
 */
const changed = `select subject, subject_id from fact_change
  where changed_in >= ${transaction('pg_snapshot_xmin($1::pg_snapshot)')}
    and changed_in < ${transaction('pg_snapshot_xmax(pg_current_snapshot())')}
    and (subject = 'ALL_UP_TO' or not pg_visible_in_snapshot(changed_in::text::xid8, $1::pg_snapshot))`;

/** What the change is told by, as a setting. What no setting hangs on now was told with the setting that let go of it. */
const settings = `select subject_id as id from changed where subject = 'SETTING'
  union select v.setting_id from changed c join setting_version v on v.registration_id = c.subject_id
    where c.subject = 'REGISTRATION' and v.recorded_to = 'infinity'
  union select i.setting_id from changed c join inspection i on i.id = c.subject_id where c.subject = 'INSPECTION'
  union select m.setting_id from changed c join group_membership m on m.group_id = c.subject_id where c.subject = 'GROUP'
  union select v.setting_id from changed c join setting_version v on v.owner_id = c.subject_id
    where c.subject = 'OWNER' and v.recorded_to = 'infinity'
  union select v.setting_id from changed c join owner_stand_in i on i.stand_in_id = c.subject_id
    join setting_version v on v.owner_id = i.owner_id where c.subject = 'OWNER' and v.recorded_to = 'infinity'`;

/** Says what changed of the facts that detection reads. For the system's login only. */
export class FactChangeStore {
  constructor(private readonly db: Queryable) {}

  /** The snapshot that this transaction reads by. */
  async moment(): Promise<string> {
    const [row] = await this.db.query<{ moment: string }>({ text: 'select pg_current_snapshot()::text as moment' });
    if (!row) throw new Error('The server told no snapshot.');
    return row.moment;
  }

  /** What this transaction sees and one that read by that snapshot did not. To be asked where every statement reads one snapshot. */
  async since(moment: string): Promise<FactChanges> {
    const [row] = await this.db.query<{ moment: string; isAll: boolean; settingIds: number[] }>({
      text: `with changed as materialized (${changed})
        select pg_current_snapshot()::text as moment, exists (select from changed where subject in ('ALL', 'ALL_UP_TO')) as "isAll",
          array(select id from (${settings}) s order by id limit $2 + 1) as "settingIds"`,
      values: [moment, mostSettingsReadAgain],
    });
    if (!row) throw new Error('The server told no snapshot.');
    const isAll = row.isAll || row.settingIds.length > mostSettingsReadAgain;
    return { moment: row.moment, settingIds: isAll ? null : row.settingIds };
  }

  /**
   * Puts what is old together into one entry that says: everything, as late as the latest of them. Whoever read before
   * that reads all anew, so nothing that is removed can be missed, whatever the clock says.
   */
  async putTogether(): Promise<void> {
    const old = `changed_at < now() - make_interval(hours => $1)`;
    const [last] = await this.db.query<{ changedIn: string }>({
      text: `insert into fact_change (changed_in, subject, subject_id, changed_at)
        select max(changed_in), 'ALL_UP_TO', 0, now() from fact_change
        where ${old} and changed_in < ${transaction('pg_snapshot_xmax(pg_current_snapshot())')} having max(changed_in) is not null
        on conflict (changed_in, subject, subject_id) do update set changed_at = excluded.changed_at
        returning changed_in::text as "changedIn"`,
      values: [changesKeptHours],
    });
    if (!last) return;
    await this.db.query({
      text: `delete from fact_change where ${old} and changed_in <= $2`,
      values: [changesKeptHours, last.changedIn],
    });
  }
}
