import type { GroupFacts, JudgedInspection, NationFacts, SettingFacts } from '../../domain/indicators/indicator';
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
}

interface InspectionRow extends Omit<JudgedInspection, 'inspectionId'> {
  inspectionId: number;
  settingId: number;
}

/** Reads what the indicators read: observations only, all of them known on one day. Two statements. */
export class FactsStore {
  constructor(private readonly db: Queryable) {}

  async nationOn(day: Day, definition: string): Promise<NationFacts> {
    const settings = await this.db.query<SettingRow>({
      text: `select v.setting_id as "settingId", r.urn, v.provision_type as "provisionType", v.sector, v.region_code as region,
          v.local_authority_name as "localAuthority", m.group_id as "groupId", g.name as "groupName", g.key as "groupKey",
          m.from_not_before as "joinedGroupOn", coalesce(c.party_id, sc.party_id) as "partyId", g.party_id as "groupPartyId"
        from setting_version v
        join registration r on r.id = v.registration_id
        left join group_membership m on m.setting_id = v.setting_id and m.definition = $2 and m.from_day <= $1 and m.to_day > $1
        left join provider_group g on g.id = m.group_id
        left join owner_company c on c.owner_id = v.owner_id
        left join owner_stand_in i on i.owner_id = v.owner_id left join owner_company sc on sc.owner_id = i.stand_in_id
        where v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1 and v.status in ('ACTIVE', 'SUSPENDED')
        order by g.key, r.urn`,
      values: [day, definition],
    });
    const inspections = await this.inspectionsBefore(day);
    const groups = new Map<number, GroupFacts & { settings: SettingFacts[] }>();
    const ungrouped: SettingFacts[] = [];
    for (const row of settings) {
      const facts = settingFacts(row, inspections.get(row.settingId) ?? [], day);
      if (row.groupId === null) ungrouped.push(facts);
      else {
        const group = groups.get(row.groupId);
        if (group) group.settings.push(facts);
        else groups.set(row.groupId, groupFacts(row, definition, facts));
      }
    }
    return { day, groups: [...groups.values()], ungrouped };
  }

  private async inspectionsBefore(day: Day): Promise<Map<number, JudgedInspection[]>> {
    const rows = await this.db.query<InspectionRow>({
      text: `select i.id as "inspectionId", i.setting_id as "settingId", i.event_number as "eventNumber",
          i.event_type as "eventType", i.inspected_on as "inspectedOn", i.published_on as "publishedOn",
          jsonb_agg(jsonb_build_object('key', j.key, 'scale', j.scale, 'value', j.value) order by j.id) as judgements
        from inspection i join judgement j on j.inspection_id = i.id
        where i.recorded_to = 'infinity' and i.inspected_on <= $1
        group by i.id order by i.setting_id, i.inspected_on, i.event_key`,
      values: [day],
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
function settingFacts(row: SettingRow, inspections: readonly JudgedInspection[], day: Day): SettingFacts {
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
    inspections,
  };
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
): GroupFacts & { settings: SettingFacts[] } {
  return {
    groupId: String(row.groupId),
    name: row.groupName ?? '',
    definition,
    canAssessRouteB: tellsUndertakingsApart(definition),
    settings: [first],
  };
}
