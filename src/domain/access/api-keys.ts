import type { Caller } from './caller';
import { isOrganisationKey, type OrganisationKey } from './organisation';
import { isRole, type Role } from './roles';

/** Policy of ours, 2026-01: short enough that a forgotten key ends by itself, long enough for a yearly round. */
export const longestDays = 365;
/** Policy of ours: how many keys that still hold one person may have, so that keys do not multiply a budget. */
export const mostKeysOfOne = 10;
/** Policy of ours: points a minute that one key may be given. */
export const largestBudget = 10_000_000;
/** Policy of ours: how long an old secret may go on beside its successor. */
export const longestOverlapHours = 14 * 24;

/** These decide as a named person, or decide who may: a machine never does either. */
const ofPersonsOnly: readonly Role[] = ['DFE_APPROVER', 'REGULATOR_APPROVER', 'ADMINISTRATOR'];

/** Who makes or ends keys. The operator is at the database already, so nothing is withheld from them. */
export type KeyOwner = Pick<Caller, 'id' | 'roles' | 'organisations'> & { kind: Caller['kind'] | 'OPERATOR' };

export interface KeyWish {
  name: string;
  roles: readonly string[];
  /** The one the machine belongs to; null when there is none. */
  organisation: OrganisationKey | null;
  /** All that it may act for; its own is added. */
  organisations?: readonly OrganisationKey[];
  expiresInDays: number;
  /** Points a minute; null for the budget of its kind. */
  budget: number | null;
}

/** Why a key is not made, changed or ended. Codes are stable once released. */
export const keyRefusalCodes = {
  KEY_OWNER: 'Keys are made by persons who are signed in.',
  KEY_NAME: 'A key has a name of 3 to 80 letters that says which machine uses it.',
  KEY_ROLES: 'A key has one role or more, each of them a role of its maker that a machine may have.',
  KEY_ORGANISATION: 'A key acts for organisations of its maker only.',
  KEY_DAYS: `A key lasts from 1 to ${longestDays} whole days.`,
  KEY_BUDGET: `A budget is a whole number from 1 to ${largestBudget}, and only an administrator gives one.`,
  KEY_COUNT: `One person has at most ${mostKeysOfOne} keys that hold.`,
  KEY_OVERLAP: `An old secret goes on for 0 to ${longestOverlapHours} whole hours.`,
  KEY_NOT_YOURS: 'Whoever owns a key rotates it. Its owner or an administrator revokes it.',
  KEY_ENDED: 'The key has ended already: it was revoked or rotated, or it has expired.',
} as const;
export type KeyRefusalCode = keyof typeof keyRefusalCodes;

export interface KeyRefusal {
  code: KeyRefusalCode;
  message: string;
}

function isWhole(number: number, from: number, to: number): boolean {
  return Number.isInteger(number) && number >= from && number <= to;
}

function mayGive(owner: KeyOwner, role: string): boolean {
  if (!isRole(role) || ofPersonsOnly.includes(role)) return false;
  if (owner.kind === 'OPERATOR' || role === 'PUBLIC' || owner.roles.includes(role)) return true;
  // An administrator gives a machine the role of a machine, and never a role on cases that they do not have.
  return role === 'SERVICE' && owner.roles.includes('ADMINISTRATOR');
}

function mayActFor(owner: KeyOwner, organisation: OrganisationKey): boolean {
  if (!isOrganisationKey(organisation)) return false;
  if (owner.kind === 'OPERATOR' || owner.organisations.includes(organisation)) return true;
  return organisation.startsWith('SERVICE:') && owner.roles.includes('ADMINISTRATOR');
}

/** All that a key acts for: its own organisation first, then the others named. */
export function organisationsOf(wish: Pick<KeyWish, 'organisation' | 'organisations'>): readonly OrganisationKey[] {
  return [...new Set([...(wish.organisation === null ? [] : [wish.organisation]), ...(wish.organisations ?? [])])];
}

function budgetHolds(owner: KeyOwner, budget: number | null): boolean {
  if (budget === null) return true;
  return isWhole(budget, 1, largestBudget) && (owner.kind === 'OPERATOR' || owner.roles.includes('ADMINISTRATOR'));
}

function refusalsFor(failed: readonly (readonly [KeyRefusalCode, boolean])[]): readonly KeyRefusal[] {
  return failed.filter(([, hasFailed]) => hasFailed).map(([code]) => ({ code, message: keyRefusalCodes[code] }));
}

/** Every reason why this key may not be made by them; none where it may. */
export function refusalsOfKey(owner: KeyOwner, wish: KeyWish, keysThatHold: number): readonly KeyRefusal[] {
  const name = wish.name.trim();
  return refusalsFor([
    ['KEY_OWNER', owner.kind !== 'PERSON' && owner.kind !== 'OPERATOR'],
    ['KEY_NAME', !/^[\p{L}\p{N}][\p{L}\p{N} .,:()/_'-]{2,79}$/u.test(name)],
    ['KEY_ROLES', wish.roles.length === 0 || !wish.roles.every((role) => mayGive(owner, role))],
    ['KEY_ORGANISATION', !organisationsOf(wish).every((organisation) => mayActFor(owner, organisation))],
    ['KEY_DAYS', !isWhole(wish.expiresInDays, 1, longestDays)],
    ['KEY_BUDGET', !budgetHolds(owner, wish.budget)],
    ['KEY_COUNT', owner.kind === 'PERSON' && keysThatHold >= mostKeysOfOne],
  ]);
}

/** The times of a key that decide whether it holds, as instants in UTC with six digits, so that they sort as text. */
export interface KeyTimes {
  expiresAt: string;
  revokedAt: string | null;
  rotatedTo: number | null;
  overlapUntil: string | null;
}

/** Whether a key is good at the instant. One that was rotated goes on to the end of its overlap. */
export function keyHolds({ expiresAt, revokedAt, rotatedTo, overlapUntil }: KeyTimes, now: string): boolean {
  if (revokedAt !== null || expiresAt <= now) return false;
  return rotatedTo === null || (overlapUntil !== null && now < overlapUntil);
}

/** Every reason why they may not give this key another secret; none where they may. */
export function refusalsOfRotation(
  owner: KeyOwner,
  key: KeyTimes & { ownerId: string },
  { overlapHours, now }: { overlapHours: number; now: string },
): readonly KeyRefusal[] {
  return refusalsFor([
    // Whoever rotates learns the new secret, so an administrator does not rotate the key of another.
    ['KEY_NOT_YOURS', owner.kind !== 'OPERATOR' && (owner.kind !== 'PERSON' || owner.id !== key.ownerId)],
    ['KEY_ENDED', key.rotatedTo !== null || !keyHolds(key, now)],
    ['KEY_OVERLAP', !isWhole(overlapHours, 0, longestOverlapHours)],
  ]);
}

/** Every reason why they may not end this key; none where they may. */
export function refusalsOfRevocation(
  owner: KeyOwner,
  key: KeyTimes & { ownerId: string },
  now: string,
): readonly KeyRefusal[] {
  const isTheirs = owner.kind === 'PERSON' && (owner.id === key.ownerId || owner.roles.includes('ADMINISTRATOR'));
  return refusalsFor([
    ['KEY_NOT_YOURS', owner.kind !== 'OPERATOR' && !isTheirs],
    ['KEY_ENDED', !keyHolds(key, now)],
  ]);
}
