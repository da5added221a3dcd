import type { ProvisionType, RegionCode, RegistrationStatus } from '../register/vocabulary';
import type { Day } from '../values/day';

/** A setting that a decision is about, as the register has it on the day. */
export interface AffectedSetting {
  settingId: number;
  urn: string;
  provisionType: ProvisionType;
  status: RegistrationStatus;
  council: string;
  region: RegionCode | null;
  /** Null where the register does not say. */
  places: number | null;
}

/** How far another setting is from those affected of its kind. */
export const bands = {
  SAME_COUNCIL: 'In the area of the same council',
  SAME_REGION: 'Elsewhere in the same region',
  NEXT_REGION: 'In a region that borders on it',
} as const;
export type Band = keyof typeof bands;

/** Who controls another setting, beside whoever controls those affected. */
export const controls = {
  OTHER: 'Neither the ultimate parent nor the published owner is the same',
  NOT_KNOWN: 'Whether the ultimate parent is the same is not known',
  SAME: 'The ultimate parent or the published owner is the same',
} as const;
export type Control = keyof typeof controls;

/** Other settings of a kind, counted together by where they are, who controls them and how they stand. */
export interface SettingsAround {
  provisionType: ProvisionType;
  band: Band;
  council: string;
  control: Control;
  /** A suspended setting is no alternative, and has its part in the places of an area. */
  isSuspended: boolean;
  /** The overall judgement that stands on the day; null where none does. */
  standing: string | null;
  settings: number;
  /** Of those whose places the register says. */
  places: number;
  /** How many of them do not say their places. */
  withoutPlaces: number;
}

/** A decision of the same sort that took effect before. */
export interface EarlierDecision {
  matterId: number;
  title: string;
  tookEffectOn: Day;
  settings: number;
  /** Settings open on the day before it took effect, and 180 days after; null where that is ahead. */
  openBefore: number;
  openAfter: number | null;
  placesBefore: number;
  placesAfter: number | null;
  /** Where the matter stands now, in words. */
  standsAt: string;
}
