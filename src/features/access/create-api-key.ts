import {
  type KeyOwner,
  type KeyRefusal,
  type KeyWish,
  organisationsOf,
  refusalsOfKey,
} from '../../domain/access/api-keys';
import type { Role } from '../../domain/access/roles';
import type { Queryable } from '../../platform/database/database';
import { type ApiKey, hashSecret, newSecret, writeApiKey } from './api-key';
import { ApiKeyStore } from './api-key.store';

export type KeyMade =
  /** `credential` is the whole key as its machine sends it. It is kept nowhere, so this is the one time to show it. */
  { outcome: 'made'; key: ApiKey; credential: string } | { outcome: 'refused'; refusals: readonly KeyRefusal[] };

/** Makes a key, where the rules of `domain/access/api-keys` let its owner. Works within a transaction. */
export async function createApiKey(tx: Queryable, owner: KeyOwner, wish: KeyWish, now: string): Promise<KeyMade> {
  const store = new ApiKeyStore(tx);
  const refusals = refusalsOfKey(owner, wish, await store.countThatHold(owner.id, now));
  if (refusals.length > 0) return { outcome: 'refused', refusals };
  const secret = newSecret();
  const key = await store.add({
    name: wish.name.trim(),
    publicPrefix: secret.slice(0, 6),
    secretHash: hashSecret(secret),
    roles: [...new Set(wish.roles as readonly Role[])],
    organisation: wish.organisation,
    organisations: organisationsOf(wish),
    ownerId: owner.id,
    ownerRoles: owner.roles,
    budget: wish.budget,
    createdAt: now,
    expiresInDays: wish.expiresInDays,
  });
  return { outcome: 'made', key, credential: writeApiKey({ id: key.id, secret }) };
}
