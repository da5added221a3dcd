import type { ProvisionType } from '../register/vocabulary';
import type { PartyId } from './party';

/** What may be tried in a simulation. Nothing of it is ever stored as a fact. */
export const simulatedChanges = {
  TRANSFER_SHARES: 'Shares of a body pass from one holder to another, and as many of its votes with them.',
  CHANGE_CONTROL: 'A body passes as a whole: one undertaking comes to hold all its shares and votes, or nobody does.',
  REGISTER_UNDERTAKING: 'A company is formed, with a parent or without.',
  TRANSFER_SETTING: 'A setting passes to another provider.',
  CLOSE_SETTING: 'A setting closes.',
  REGISTER_SETTING: 'A provider registers another setting.',
} as const;
export type SimulatedChangeKind = keyof typeof simulatedChanges;

export interface TransferShares {
  kind: 'TRANSFER_SHARES';
  subject: PartyId;
  from: PartyId;
  to: PartyId;
  /** In millionths of a hundredth; `ALL` is everything that it holds there directly, rights of control included. */
  share: number | 'ALL';
}

export interface ChangeControl {
  kind: 'CHANGE_CONTROL';
  subject: PartyId;
  /** Null: it stands alone from then on. */
  newParent: PartyId | null;
}

export interface RegisterUndertaking {
  kind: 'REGISTER_UNDERTAKING';
  /** Below nought, so that it is no number of a party that is stored; later changes speak of it by this. */
  id: PartyId;
  name: string;
  parent: PartyId | null;
}

export interface TransferSetting {
  kind: 'TRANSFER_SETTING';
  urn: string;
  to: PartyId;
}

export interface CloseSetting {
  kind: 'CLOSE_SETTING';
  urn: string;
}

/** It gets the first free name of the form `NEW-1`. */
export interface RegisterSetting {
  kind: 'REGISTER_SETTING';
  provider: PartyId;
  localAuthority: string | null;
  provisionType: ProvisionType;
  places: number | null;
}

export type OwnershipOverlayChange = TransferShares | ChangeControl | RegisterUndertaking;
export type SettingOverlayChange = TransferSetting | CloseSetting | RegisterSetting;
export type SimulatedChange = OwnershipOverlayChange | SettingOverlayChange;

/** Why a change cannot be tried. Codes are stable once released. */
export const overlayProblems = {
  PARTY_NOT_KNOWN: 'There is no such party on the day.',
  SETTING_NOT_KNOWN: 'There is no such setting on the day.',
  NOT_AN_UNDERTAKING: 'Only an undertaking can be owned, or provide a setting.',
  HELD_BY_ITSELF: 'A body cannot come to hold itself.',
  FROM_AND_TO_ARE_ONE: 'Nothing would pass.',
  NOT_A_SHARE: 'A share is a whole number of millionths of a hundredth, over nought and up to 100 %.',
  HOLDS_NONE: 'It holds nothing there that could pass.',
  MORE_THAN_HELD: 'More would pass than it holds.',
  NOT_SURELY_HELD: 'It may hold less than would pass.',
  ID_NOT_FREE: 'A new undertaking needs a number below nought that no other has.',
  PLACES_NOT_A_NUMBER: 'Places are a whole number from nought.',
} as const;
export type OverlayProblemCode = keyof typeof overlayProblems;

/** What is wrong with one change, at its place among them: `['changes', '2', 'from']`. */
export interface OverlayProblem {
  code: OverlayProblemCode;
  message: string;
  path: readonly string[];
  /** What to do next; null where the message says it. */
  help: string | null;
}
