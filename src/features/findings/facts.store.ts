import type { JudgedInspection, NationFacts } from '../../domain/nation/facts';
import { policyOn } from '../../domain/nation/policy';
import { daysToPublication } from '../../domain/nation/publication';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { NationInMemory } from './nation-in-memory';
import type { FormerRow, NationRows, SettingRow, Suspension } from './nation-rows';

interface InspectionRow extends Omit<JudgedInspection, 'inspectionId'> {
  inspectionId: number;
  settingId: number;
}

const provided = `left join owner_company c on c.owner_id = v.owner_id
        left join owner_stand_in i on i.owner_id = v.owner_id left join owner_company sc on sc.owner_id = i.stand_in_id`;

const settingColumns = `v.setting_id as "settingId", r.urn, v.provision_type as "provisionType", v.sector, v.region_code as region,
          v.local_authority_name as "localAuthority", m.group_id as "groupId", g.name as "groupName", g.key as "groupKey",
          m.from_not_before as "joinedGroupOn", coalesce(c.party_id, sc.party_id) as "partyId", g.party_id as "groupPartyId",
          v.places, v.registered_on as "registeredOn"`;

/** Which settings are read. */
export interface ReadOptions {
  /** Leaves out what was inspected by the day and published after it: what could be known on the day. */
  isPublishedOnly?: boolean;
  /** Only these; all where it is left out. */
  settingIds?: readonly number[];
}

type Ids = readonly number[] | null;

/** Reads what the indicators read: observations only, all of them known on one day. A statement for each kind of fact. */
export class FactsStore {
  constructor(private readonly db: Queryable) {}

  async nationOn(day: Day, definition: string, options: ReadOptions = {}): Promise<NationFacts> {
    return new NationInMemory(day, definition, await this.rowsOn(day, definition, options)).facts();
  }

  /** The same as it is stored, of all settings or of some. */
  async rowsOn(day: Day, definition: string, options: ReadOptions = {}): Promise<NationRows> {
    const ids = options.settingIds ?? null;
    return {
      settings: await this.settingsOn(day, definition, ids),
      former: await this.formerOn(day, definition, ids),
      inspections: await this.inspectionsBefore(day, options.isPublishedOnly ?? false, ids),
      suspensions: await this.suspensionsBefore(day, ids),
      registerDays: await this.registerDays(day),
    };
  }

  private settingsOn(day: Day, definition: string, ids: Ids): Promise<SettingRow[]> {
    return this.db.query<SettingRow>({
      text: `select ${settingColumns}
        from setting_version v
        join registration r on r.id = v.registration_id
        left join group_membership m on m.setting_id = v.setting_id and m.definition = $2 and m.from_day <= $1 and m.to_day > $1
        left join provider_group g on g.id = m.group_id
        ${provided}
        where v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1 and v.status in ('ACTIVE', 'SUSPENDED')
          ${among('v.setting_id', ids, 3)}
        order by g.key, r.urn`,
      values: [day, definition, ...given(ids)],
    });
  }

  /** Settings that left a group by the day and are not in it on the day, each as it stood on its last day there. */
  private formerOn(day: Day, definition: string, ids: Ids): Promise<FormerRow[]> {
    return this.db.query<FormerRow>({
      text: `select ${settingColumns}, m.to_day as "leftGroupOn",
          exists (select from setting_version s where s.setting_id = m.setting_id and s.recorded_to = 'infinity'
            and s.valid_from <= $1 and s.valid_to > $1 and s.status in ('ACTIVE', 'SUSPENDED')) as "isOnRegister"
        from (
          select distinct on (group_id, setting_id) group_id, setting_id, from_day, from_not_before, to_day from group_membership
          where definition = $2 and from_day <= $1 ${among('setting_id', ids, 3)}
          order by group_id, setting_id, from_day desc) m
        join provider_group g on g.id = m.group_id
        join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity' and v.valid_from < m.to_day
          and v.valid_to >= m.to_day and v.status in ('ACTIVE', 'SUSPENDED')
        join registration r on r.id = v.registration_id
        ${provided}
        where m.to_day <= $1 order by m.group_id, r.urn`,
      values: [day, definition, ...given(ids)],
    });
  }

  private async registerDays(day: Day): Promise<readonly Day[]> {
    const rows = await this.db.query<{ day: Day }>({
      text: `select distinct r.as_at as day from release r where r.as_at <= $1
          and r.dataset in ('PROVIDER_REGISTER', 'PROVIDERS_AND_PLACES')
          and exists (select from register_entry e where e.release_id = r.id and e.recorded_to = 'infinity')
        order by 1`,
      values: [day],
    });
    return rows.map((row) => row.day);
  }

  private async suspensionsBefore(day: Day, ids: Ids): Promise<ReadonlyMap<number, readonly Suspension[]>> {
    const rows = await this.db.query<Suspension>({
      text: `select setting_id as "settingId", valid_from as "from", nullif(valid_to, 'infinity') as "to" from setting_version
        where recorded_to = 'infinity' and status = 'SUSPENDED' and valid_from <= $1 ${among('setting_id', ids, 2)}
        order by setting_id, valid_from`,
      values: [day, ...given(ids)],
    });
    const known = rows.map((row) => ({ ...row, to: row.to !== null && row.to <= day ? row.to : null }));
    return bySetting(known, (row) => row);
  }

  /** Every visit that is known, whether or not it judged: when a setting was last seen counts too. */
  private async inspectionsBefore(
    day: Day,
    isPublishedOnly: boolean,
    ids: Ids,
  ): Promise<ReadonlyMap<number, readonly JudgedInspection[]>> {
    const rows = await this.db.query<InspectionRow>({
      text: `select i.id as "inspectionId", i.setting_id as "settingId", i.event_number as "eventNumber",
          i.event_type as "eventType", i.inspected_on as "inspectedOn", i.published_on as "publishedOn",
          coalesce(jsonb_agg(jsonb_build_object('key', j.key, 'scale', j.scale, 'value', j.value) order by j.id)
            filter (where j.id is not null), '[]') as judgements
        from inspection i left join judgement j on j.inspection_id = i.id
        where i.recorded_to = 'infinity' and i.inspected_on <= $1
          and (not $2::boolean or coalesce(i.published_on, i.inspected_on + $3::int) <= $1)
          ${among('i.setting_id', ids, 4)}
        group by i.id order by i.setting_id, i.inspected_on, i.event_key`,
      values: [day, isPublishedOnly, policyOn(daysToPublication, day), ...given(ids)],
    });
    return bySetting(rows, ({ settingId: _, inspectionId, ...inspection }) => ({
      ...inspection,
      inspectionId: String(inspectionId),
    }));
  }
}

/** Left out of a statement that reads all, so that each of the two is planned for what it reads. */
function among(column: string, ids: Ids, place: number): string {
  return ids === null ? '' : `and ${column} = any($${place}::int[])`;
}

function given(ids: Ids): readonly unknown[] {
  return ids === null ? [] : [ids];
}

function bySetting<Row extends { settingId: number }, Kept>(
  rows: readonly Row[],
  keep: (row: Row) => Kept,
): ReadonlyMap<number, readonly Kept[]> {
  const lists = new Map<number, Kept[]>();
  for (const row of rows) {
    const list = lists.get(row.settingId);
    if (list) list.push(keep(row));
    else lists.set(row.settingId, [keep(row)]);
  }
  return lists;
}
