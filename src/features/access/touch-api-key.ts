import type { Queryable } from '../../platform/database/database';
import { ApiKeyStore } from './api-key.store';

/**
 * Which keys were used and when, gathered in memory so that no request waits for it.
 *
 * Whoever runs the service writes it down now and then, and once more before it stops. A server that is killed forgets
 * what it had not written, so `last_used_at` may be behind by as long as that.
 */
export class ApiKeyUse {
  private readonly used = new Map<number, string>();

  /** Costs nothing: the instant is only kept. */
  note(keyId: number, usedAt: string): void {
    this.used.set(keyId, usedAt);
  }

  /** Writes down all that was gathered, each key at most once a minute. What cannot be written is kept for the next time. */
  async writeDown(db: Queryable): Promise<void> {
    if (this.used.size === 0) return;
    const uses = [...this.used].map(([id, usedAt]) => ({ id, usedAt }));
    await new ApiKeyStore(db).touch(uses);
    for (const { id, usedAt } of uses) if (this.used.get(id) === usedAt) this.used.delete(id);
  }
}
