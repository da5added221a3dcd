import type { FormerSetting, GroupFacts, JudgedInspection, NationFacts, SettingFacts } from '../../domain/nation/facts';
import type { RecordedObservation } from '../../domain/observations/observation';
import { groupDefinitionOf } from '../../domain/ownership/definitions/group-definitions';
import type { ProvisionType, RegionCode, Sector } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';

interface SettingRow {
  settingId: number;
  urn: string;
  provisionType: ProvisionType;
  sector: Sector;
  region: RegionCode | null;
  localAuthority: string;
  groupId: number | null;
  groupName: string | null;
  groupKey: string | null;
  joinedGroupOn: Day | null;
  /** The undertaking that the owner is linked to, and the one that the group goes by; null where it is not known. */
  partyId: number | null;
  groupPartyId: number | null;
  places: number | null;
  registeredOn: Day | null;
}

interface FormerRow extends SettingRow {
  leftGroupOn: Day;
  isOnRegister: boolean;
}

interface Suspension {
  settingId: number;
  from: Day;
  to: Day | null;
}

interface InspectionRow extends Omit<JudgedInspection, 'inspectionId'> {
  inspectionId: number;
  settingId: number;
}

/** A report whose day of publication is not given is taken to have come out so many days after the inspection. */
const daysToPublication = 60;

const provided = `left join owner_company c on c.owner_id = v.owner_id
        left join owner_stand_in i on i.owner_id = v.owner_id left join owner_company sc on sc.owner_id = i.stand_in_id`;

const settingColumns = `v.setting_id as "settingId", r.urn, v.provision_type as "provisionType", v.sector, v.region_code as region,
          v.local_authority_name as "localAuthority", m.group_id as "groupId", g.name as "groupName", g.key as "groupKey",
          m.from_not_before as "joinedGroupOn", coalesce(c.party_id, sc.party_id) as "partyId", g.party_id as "groupPartyId",
          v.places, v.registered_on as "registeredOn"`;

/** Everything that is known of settings beside what the register says of them on the day. */
interface KnownOfSettings {
  inspections: ReadonlyMap<number, readonly JudgedInspection[]>;
  suspensions: ReadonlyMap<number, readonly Suspension[]>;
  observations: ReadonlyMap<number, readonly RecordedObservation[]>;
}

export interface NationOptions {
  /** Leaves out what was inspected by the day and published after it: what could be known on the day. */
  isPublishedOnly?: boolean;
  /** What is recorded of settings beside what is published, by setting. */
  observations?: ReadonlyMap<number, readonly RecordedObservation[]>;
}

/** Reads what the indicators read: observations only, all of them known on one day. A statement for each kind of fact. */
export class FactsStore {
  constructor(private readonly db: Queryable) {}

  async nationOn(day: Day, definition: string, options: NationOptions = {}): Promise<NationFacts> {
    const settings = await this.db.query<SettingRow>({
      text: `select ${settingColumns}
        from setting_version v
        join registration r on r.id = v.registration_id
        left join group_membership m on m.setting_id = v.setting_id and m.definition = $2 and m.from_day <= $1 and m.to_day > $1
        left join provider_group g on g.id = m.group_id
        ${provided}
        where v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1 and v.status in ('ACTIVE', 'SUSPENDED')
        order by g.key, r.urn`,
      values: [day, definition],
    });
    const former = await this.formerOn(day, definition);
    const known: KnownOfSettings = {
      inspections: await this.inspectionsBefore(day, options.isPublishedOnly ?? false),
      suspensions: await this.suspensionsBefore(day),
      observations: options.observations ?? new Map(),
    };
    const groups = new Map<number, GroupFacts & { settings: SettingFacts[] }>();
    const ungrouped: SettingFacts[] = [];
    for (const row of settings) {
      const facts = settingFacts(row, known, day);
      if (row.groupId === null) ungrouped.push(facts);
      else {
        const group = groups.get(row.groupId);
        if (group) group.settings.push(facts);
        else groups.set(row.groupId, groupFacts(row, definition, facts, formerOf(former, row.groupId, known, day)));
      }
    }
    return { day, groups: [...groups.values()], ungrouped, registerDays: await this.registerDays(day) };
  }

  /** Settings that left a group by the day and are not in it on the day, each as it stood on its last day there. */
  private async formerOn(day: Day, definition: string): Promise<ReadonlyMap<number, readonly FormerRow[]>> {
    const rows = await this.db.query<FormerRow>({
      text: `select ${settingColumns}, m.to_day as "leftGroupOn",
          exists (select from setting_version s where s.setting_id = m.setting_id and s.recorded_to = 'infinity'
            and s.valid_from <= $1 and s.valid_to > $1 and s.status in ('ACTIVE', 'SUSPENDED')) as "isOnRegister"
        from (
          select distinct on (group_id, setting_id) * from group_membership where definition = $2 and from_day <= $1
          order by group_id, setting_id, from_day desc) m
        join provider_group g on g.id = m.group_id
        join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity' and v.valid_from < m.to_day
          and v.valid_to >= m.to_day and v.status in ('ACTIVE', 'SUSPENDED')
        join registration r on r.id = v.registration_id
        ${provided}
        where m.to_day <= $1 order by m.group_id, r.urn`,
      values: [day, definition],
    });
    return byKey(rows, ({ groupId }) => groupId);
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

  private async suspensionsBefore(day: Day): Promise<ReadonlyMap<number, readonly Suspension[]>> {
    const rows = await this.db.query<Suspension>({
      text: `select setting_id as "settingId", valid_from as "from", nullif(valid_to, 'infinity') as "to" from setting_version
        where recorded_to = 'infinity' and status = 'SUSPENDED' and valid_from <= $1 order by setting_id, valid_from`,
      values: [day],
    });
    const known = rows.map((row) => ({ ...row, to: row.to !== null && row.to <= day ? row.to : null }));
    return byKey(known, ({ settingId }) => settingId);
  }

  private async inspectionsBefore(day: Day, isPublishedOnly: boolean): Promise<Map<number, JudgedInspection[]>> {
    const rows = await this.db.query<InspectionRow>({
      text: `select i.id as "inspectionId", i.setting_id as "settingId", i.event_number as "eventNumber",
          i.event_type as "eventType", i.inspected_on as "inspectedOn", i.published_on as "publishedOn",
          jsonb_agg(jsonb_build_object('key', j.key, 'scale', j.scale, 'value', j.value) order by j.id) as judgements
        from inspection i join judgement j on j.inspection_id = i.id
        where i.recorded_to = 'infinity' and i.inspected_on <= $1
          and (not $2::boolean or coalesce(i.published_on, i.inspected_on + ${daysToPublication}) <= $1)
        group by i.id order by i.setting_id, i.inspected_on, i.event_key`,
      values: [day, isPublishedOnly],
    });
    const bySetting = new Map<number, JudgedInspection[]>();
    for (const { settingId, inspectionId, ...inspection } of rows) {
      const judged = { ...inspection, inspectionId: String(inspectionId) };
      const list = bySetting.get(settingId);
      if (list) list.push(judged);
      else bySetting.set(settingId, [judged]);
    }
    return bySetting;
  }
}

/** A published owner is one undertaking as far as its name goes, so a group of it has one subsidiary at most. */
function settingFacts(row: SettingRow, known: KnownOfSettings, day: Day): SettingFacts {
  const isOfUndertakings = row.groupPartyId !== null && row.partyId !== null;
  return {
    settingId: String(row.settingId),
    urn: row.urn,
    provisionType: row.provisionType,
    sector: row.sector,
    region: row.region,
    localAuthority: row.localAuthority,
    undertakingKey: isOfUndertakings ? `party-${row.partyId}` : (row.groupKey ?? row.urn),
    registeredInParentsOwnName: isOfUndertakings ? row.partyId === row.groupPartyId : null,
    joinedGroupOn: row.joinedGroupOn ?? day,
    inspections: known.inspections.get(row.settingId) ?? [],
    places: row.places,
    registeredOn: row.registeredOn,
    suspensions: (known.suspensions.get(row.settingId) ?? []).map(({ from, to }) => ({ from, to })),
    observations: known.observations.get(row.settingId) ?? [],
  };
}

function formerOf(
  rows: ReadonlyMap<number, readonly FormerRow[]>,
  groupId: number,
  known: KnownOfSettings,
  day: Day,
): readonly FormerSetting[] {
  return (rows.get(groupId) ?? []).map((row) => ({
    ...settingFacts(row, known, day),
    leftGroupOn: row.leftGroupOn,
    isOnRegister: row.isOnRegister,
  }));
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => number | null): ReadonlyMap<number, readonly Row[]> {
  const lists = new Map<number, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const list = lists.get(key);
    if (list) list.push(row);
    else lists.set(key, [row]);
  }
  return lists;
}

function tellsUndertakingsApart(id: string): boolean {
  const definition = groupDefinitionOf(id);
  return (definition?.mayReadSection23A ?? false) && definition?.partition !== null;
}

/** Only the Act's definition says who is a subsidiary of whom. A network, or a group of accounts, is no group in law. */
function groupFacts(
  row: SettingRow,
  definition: string,
  first: SettingFacts,
  former: readonly FormerSetting[],
): GroupFacts & { settings: SettingFacts[] } {
  return {
    groupId: String(row.groupId),
    name: row.groupName ?? '',
    definition,
    canAssessRouteB: tellsUndertakingsApart(definition),
    settings: [first],
    former,
  };
}
