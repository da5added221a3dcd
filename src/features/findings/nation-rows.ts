import type { JudgedInspection } from '../../domain/nation/facts';
import type { ProvisionType, RegionCode, Sector } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';

/** A setting as it stands on the day, with the group it is in. */
export interface SettingRow {
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

/** A setting that left a group by the day and is not in it on the day, as it stood on its last day there. */
export interface FormerRow extends SettingRow {
  leftGroupOn: Day;
  isOnRegister: boolean;
}

/** A stretch over which a registration was suspended, up to the day. */
export interface Suspension {
  settingId: number;
  from: Day;
  to: Day | null;
}

/** What is stored of a nation on one day, or of some settings of it. */
export interface NationRows {
  settings: readonly SettingRow[];
  former: readonly FormerRow[];
  inspections: ReadonlyMap<number, readonly JudgedInspection[]>;
  suspensions: ReadonlyMap<number, readonly Suspension[]>;
  registerDays: readonly Day[];
}
