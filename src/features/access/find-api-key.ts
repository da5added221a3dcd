import { keyHolds } from '../../domain/access/api-keys';
import type { Queryable } from '../../platform/database/database';
import { RememberedAnswers } from '../../platform/remembered-answers';
import { type ApiKey, hashSecret, isSameHash, readApiKey } from './api-key';
import { ApiKeyStore } from './api-key.store';

export interface FoundApiKeys {
  /** The key that the text is, if it holds at the instant. Null without a reason: unknown, wrong, expired and revoked are alike. */
  find(text: string, now: string): Promise<ApiKey | null>;
}

/** So a key that was revoked is refused by every server after this. */
const rememberedForMs = 10_000;
/** Compared with where there is no key, so that both take the same steps. No secret has this hash. */
const noHash = '0'.repeat(64);

/**
 * Finds keys, and remembers those found for ten seconds. What is remembered is the row and not the verdict: secret and
 * times are looked at for each request. Rows that are not there are not remembered, so a new key holds at once.
 */
export function apiKeyFinder(db: Queryable, atMost = 5_000): FoundApiKeys {
  const store = new ApiKeyStore(db);
  const rows = new RememberedAnswers<Awaited<ReturnType<ApiKeyStore['withHash']>>>({
    forMs: rememberedForMs,
    atMost,
    keep: (row) => row !== null,
  });
  return {
    async find(text, now) {
      const credential = readApiKey(text);
      if (!credential) return null;
      const { id, secret } = credential;
      const row = await rows.get(String(id), Date.parse(now), () => store.withHash(id));
      const isSecret = isSameHash(hashSecret(secret), row?.secretHash ?? noHash);
      if (!row || !isSecret || !keyHolds(row, now)) return null;
      const { secretHash: _, ...key } = row;
      return key;
    },
  };
}
