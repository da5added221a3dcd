import { type KeyOwner, type KeyRefusal, refusalsOfRevocation } from '../../domain/access/api-keys';
import type { Queryable } from '../../platform/database/database';
import type { ApiKey } from './api-key';
import { ApiKeyStore } from './api-key.store';

export interface Revocation {
  id: number;
  /** The version that whoever asks has seen; left out, whichever there is. */
  expectedVersion?: number;
}

export type KeyRevoked =
  | { outcome: 'revoked'; key: ApiKey }
  | { outcome: 'refused'; refusals: readonly KeyRefusal[] }
  | { outcome: 'stale'; key: ApiKey }
  | { outcome: 'missing' };

/** Ends a key for good. A server that has just used it may believe it for the ten seconds of its memory. */
export async function revokeApiKey(
  tx: Queryable,
  owner: KeyOwner,
  { id, expectedVersion }: Revocation,
  now: string,
): Promise<KeyRevoked> {
  const store = new ApiKeyStore(tx);
  const key = await store.forChange(id);
  if (!key) return { outcome: 'missing' };
  if (expectedVersion !== undefined && expectedVersion !== key.version) return { outcome: 'stale', key };
  const refusals = refusalsOfRevocation(owner, key, now);
  if (refusals.length > 0) return { outcome: 'refused', refusals };
  return { outcome: 'revoked', key: await store.markRevoked(id, now) };
}
