import type { FormerSetting, GroupFacts, NationFacts, SettingFacts } from '../../domain/nation/facts';
import { groupDefinitionOf } from '../../domain/ownership/definitions/group-definitions';
import { areSame } from '../../domain/values/are-same';
import { addMonths, type Day } from '../../domain/values/day';
import type { FormerRow, NationRows, SettingRow } from './nation-rows';

/** A group by what its rows say of it. */
interface GroupHead {
  groupId: string;
  name: string;
}

interface Standing {
  head: GroupHead | null;
  facts: SettingFacts;
}

/** What is put together of each group, by its number. */
type Heads = Map<string, { name: string; settings: SettingFacts[]; former: FormerSetting[] }>;

/** No rule looks further back than this. */
const longestLookBackMonths = 60;

interface Left {
  groupId: string;
  groupName: string;
  facts: FormerSetting;
}

/** A published owner is one undertaking as far as its name goes, so a group of it has one subsidiary at most. */
function settingFacts(row: SettingRow, { inspections, suspensions }: NationRows, day: Day): SettingFacts {
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
    inspections: inspections.get(row.settingId) ?? [],
    places: row.places,
    registeredOn: row.registeredOn,
    suspensions: (suspensions.get(row.settingId) ?? []).map(({ from, to }) => ({ from, to })),
    observations: [],
  };
}

function formerFacts(row: FormerRow, rows: NationRows, day: Day): FormerSetting {
  return { ...settingFacts(row, rows, day), leftGroupOn: row.leftGroupOn, isOnRegister: row.isOnRegister };
}

function headOf({ groupId, groupName }: SettingRow): GroupHead | null {
  return groupId === null ? null : { groupId: String(groupId), name: groupName ?? '' };
}

/** Equal facts stay the object they were: what was read of it holds. */
function sameOr<Facts>(before: Facts | undefined, now: Facts): Facts {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function tellsUndertakingsApart(id: string): boolean {
  const definition = groupDefinitionOf(id);
  return (definition?.mayReadSection23A ?? false) && definition?.partition !== null;
}

/**
 * The nation as its rows tell it, of which some settings can be read again.
 *
 * Settings and groups that did not change stay the objects they were, so that what rules read of them need not be read
 * again. It answers what reading everything again would answer.
 */
export class NationInMemory {
  private readonly standing = new Map<number, Standing>();
  private readonly left = new Map<number, readonly Left[]>();
  private registerDays: readonly Day[] = [];
  private known: NationFacts | null = null;

  constructor(
    private readonly day: Day,
    private readonly definition: string,
    rows: NationRows,
  ) {
    this.take(rows);
  }

  isOfRegisters(days: readonly Day[]): boolean {
    return areSame(this.registerDays, days);
  }

  /** Takes the rows of these settings in the place of what was known of them. */
  replace(settingIds: readonly number[], rows: NationRows): void {
    this.take(rows);
    const [standing, left] = [new Set(rows.settings.map(idOf)), new Set(rows.former.map(idOf))];
    for (const id of settingIds) {
      if (!standing.has(id)) this.standing.delete(id);
      if (!left.has(id)) this.left.delete(id);
    }
    this.known = this.put(this.known);
  }

  facts(): NationFacts {
    this.known ??= this.put(null);
    return this.known;
  }

  private take(rows: NationRows): void {
    this.registerDays = areSame(this.registerDays, rows.registerDays) ? this.registerDays : rows.registerDays;
    for (const row of rows.settings) {
      const facts = sameOr(this.standing.get(row.settingId)?.facts, settingFacts(row, rows, this.day));
      this.standing.set(row.settingId, { head: headOf(row), facts });
    }
    const left = new Map<number, Left[]>();
    for (const row of rows.former) {
      const groupId = String(row.groupId);
      const before = this.left.get(row.settingId)?.find((one) => one.groupId === groupId);
      const one = {
        groupId,
        groupName: row.groupName ?? '',
        facts: sameOr(before?.facts, formerFacts(row, rows, this.day)),
      };
      left.set(row.settingId, [...(left.get(row.settingId) ?? []), one]);
    }
    for (const [settingId, lefts] of left) this.left.set(settingId, lefts);
  }

  /**
   * A group that closed all it had is still one, while a rule may speak of what it had: or closing everything would clear
   * what is found of it. One whose settings are all with others now, as after an owner's name changed, is none.
   */
  private addFormer(heads: Heads): void {
    const since = addMonths(this.day, -longestLookBackMonths);
    const lefts = [...this.left.values()].flat();
    for (const { groupId, groupName, facts } of lefts) {
      const hasClosed = !facts.isOnRegister && facts.leftGroupOn >= since;
      if (hasClosed && !heads.has(groupId)) heads.set(groupId, { name: groupName, settings: [], former: [] });
    }
    for (const { groupId, facts } of lefts) heads.get(groupId)?.former.push(facts);
  }

  private put(before: NationFacts | null): NationFacts {
    const heads: Heads = new Map();
    const ungrouped: SettingFacts[] = [];
    for (const { head, facts } of this.standing.values()) {
      if (head === null) ungrouped.push(facts);
      else {
        const group = heads.get(head.groupId);
        if (group) group.settings.push(facts);
        else heads.set(head.groupId, { name: head.name, settings: [facts], former: [] });
      }
    }
    this.addFormer(heads);
    const known = new Map((before?.groups ?? []).map((group) => [group.groupId, group]));
    const groups = [...heads].map(([groupId, { name, settings, former }]) => {
      const group = known.get(groupId);
      const isSame = group?.name === name && areSame(group.settings, settings) && areSame(group.former, former);
      return isSame ? group : this.groupFacts(groupId, name, settings, former);
    });
    return { day: this.day, groups, ungrouped, registerDays: this.registerDays };
  }

  /** Only the Act's definition says who is a subsidiary of whom. A network, or a group of accounts, is no group in law. */
  private groupFacts(
    groupId: string,
    name: string,
    settings: readonly SettingFacts[],
    former: readonly FormerSetting[],
  ): GroupFacts {
    const canAssessRouteB = tellsUndertakingsApart(this.definition);
    return { groupId, name, definition: this.definition, canAssessRouteB, settings, former };
  }
}

function idOf({ settingId }: { settingId: number }): number {
  return settingId;
}
