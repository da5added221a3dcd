import type { ProvisionType, RegistrationStatus, Sector } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';

/** A setting as it stood on a day, as far as the publications tell. */
export interface Setting {
  id: number;
  /** The day it is shown as of. */
  asOf: Day;
  urn: Urn;
  name: string | null;
  isNameRedacted: boolean;
  provisionType: ProvisionType;
  sector: Sector;
  status: RegistrationStatus;
  registeredOn: Day | null;
  places: number | null;
  premises: number | null;
  shortBreaksOnly: boolean | null;
  multiBuilding: boolean | null;
  localAuthorityId: number | null;
  localAuthorityName: string;
  regionCode: string | null;
  constituency: string | null;
  ownerAsPublished: string | null;
  ownerUnstatedReason: string | null;
  changedNotBefore: Day;
  changedBy: Day;
}

/** A stretch of days over which nothing published about a setting changed. */
export interface SettingStretch extends Setting {
  versionId: number;
  /** First day that no longer belongs to it; null while it lasts. */
  validTo: Day | null;
  leftReason: string | null;
}

export interface SettingFilter {
  urns?: readonly string[] | null;
  provisionTypes?: readonly ProvisionType[] | null;
  sectors?: readonly Sector[] | null;
  statuses?: readonly RegistrationStatus[] | null;
  regions?: readonly string[] | null;
  localAuthorityCode?: string | null;
  ownerContains?: string | null;
}

/** Each order ends with the URN, so that it is total. */
export const settingOrders = {
  URN: 'By URN.',
  PLACES_DESC: 'Most places first; settings without places last.',
  REGISTERED_ON_DESC: 'Newest registration first; unknown days last.',
} as const;
export type SettingOrder = keyof typeof settingOrders;

/** The statuses of a setting that stands on the register: what a list shows unless it is asked for others. */
export const onRegister: readonly RegistrationStatus[] = ['ACTIVE', 'SUSPENDED'];
