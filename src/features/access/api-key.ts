import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { OrganisationKey } from '../../domain/access/organisation';
import type { Role } from '../../domain/access/roles';

/** A key without its secret. Instants are text in UTC. */
export interface ApiKey {
  id: number;
  name: string;
  publicPrefix: string;
  roles: readonly Role[];
  organisation: OrganisationKey | null;
  organisations: readonly OrganisationKey[];
  ownerId: string;
  ownerRoles: readonly Role[];
  budget: number | null;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  rotatedTo: number | null;
  overlapUntil: string | null;
  lastUsedAt: string | null;
  version: number;
}

/** A key as its machine sends it, taken apart. */
export interface ApiKeyCredential {
  id: number;
  secret: string;
}

/** 32 bytes are 43 letters of base64url. */
const form = /^ovk_([1-9]\d{0,9})_([A-Za-z0-9_-]{43})$/;
const largestId = 2_147_483_647;

/** What every key begins with, so that a scanner of leaked secrets can tell one. */
export const apiKeyPrefix = 'ovk_';

/** 256 bits of chance, as text. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The form in which a secret is kept.
 *
 * One fast hash is right here. Slow ones make up for passwords that people choose; of 256 random bits there is
 * nothing to guess, and a slow hash before the caller is known would be a way to keep the service busy.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes as long whether the first or the last letter differs. */
export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The whole key as its machine is to send it. */
export function writeApiKey({ id, secret }: ApiKeyCredential): string {
  return `${apiKeyPrefix}${id}_${secret}`;
}

/** Null where the text is no key. */
export function readApiKey(text: string): ApiKeyCredential | null {
  const [, digits = '', secret = ''] = form.exec(text) ?? [];
  const id = Number(digits);
  return secret !== '' && id <= largestId ? { id, secret } : null;
}
