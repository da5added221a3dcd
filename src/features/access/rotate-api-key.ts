import { type KeyOwner, refusalsOfKey, refusalsOfRotation } from '../../domain/access/api-keys';
import type { Queryable } from '../../platform/database/database';
import { type ApiKey, hashSecret, newSecret, writeApiKey } from './api-key';
import { ApiKeyStore } from './api-key.store';
import type { KeyMade } from './create-api-key';

export interface Rotation {
  id: number;
  /** The version that whoever asks has seen; left out, whichever there is. */
  expectedVersion?: number;
  expiresInDays: number;
  overlapHours: number;
}

export type KeyRotated = KeyMade | { outcome: 'stale'; key: ApiKey } | { outcome: 'missing' };

/** A person's key is made anew under what that person may today; the operator only gives it another secret. */
function refusalsOfSuccessor(owner: KeyOwner, key: ApiKey, expiresInDays: number) {
  const budget = owner.kind === 'OPERATOR' ? key.budget : null;
  return refusalsOfKey(owner, { ...key, expiresInDays, budget }, 0);
}

/** Gives a machine another secret; the old one goes on for the overlap, so that nothing stops meanwhile. */
export async function rotateApiKey(
  tx: Queryable,
  owner: KeyOwner,
  { id, expectedVersion, expiresInDays, overlapHours }: Rotation,
  now: string,
): Promise<KeyRotated> {
  const store = new ApiKeyStore(tx);
  const key = await store.forChange(id);
  if (!key) return { outcome: 'missing' };
  if (expectedVersion !== undefined && expectedVersion !== key.version) return { outcome: 'stale', key };
  const refusals = [
    ...refusalsOfRotation(owner, key, { overlapHours, now }),
    ...refusalsOfSuccessor(owner, key, expiresInDays),
  ];
  if (refusals.length > 0) return { outcome: 'refused', refusals };
  const secret = newSecret();
  const successor = await store.add({
    ...key,
    publicPrefix: secret.slice(0, 6),
    secretHash: hashSecret(secret),
    ownerRoles: owner.kind === 'OPERATOR' ? key.ownerRoles : owner.roles,
    createdAt: now,
    expiresInDays,
  });
  await store.markRotated(id, successor.id, overlapHours, now);
  return { outcome: 'made', key: successor, credential: writeApiKey({ id: successor.id, secret }) };
}
