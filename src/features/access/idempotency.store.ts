import type { Queryable } from '../../platform/database/database';

export interface KeptReply {
  operation: string;
  requestHash: string;
  /** Wrapped, so that a reply that is null can be told from none. */
  reply: { value: unknown } | null;
}

/** Keeps the replies of mutations by the keys they were asked under. Row-level security shows a caller its own only. */
export class IdempotencyStore {
  constructor(private readonly tx: Queryable) {}

  /**
   * Takes the key, or waits for whoever holds it and answers false.
   *
   * The row comes before anything else in the transaction: of many that ask at once one goes on, and the others see its reply.
   */
  async take(caller: string, key: string, operation: string, requestHash: string, now: string): Promise<boolean> {
    const taken = await this.tx.query({
      name: 'idempotency-take',
      text: `insert into idempotency_key (caller, key, operation, request_hash, used_at) values ($1, $2, $3, $4, $5)
        on conflict (caller, key) do nothing returning 1`,
      values: [caller, key, operation, requestHash, now],
    });
    return taken.length > 0;
  }

  async kept(caller: string, key: string): Promise<KeptReply | null> {
    const [row] = await this.tx.query<KeptReply>({
      name: 'idempotency-kept',
      text: `select operation, request_hash as "requestHash", reply from idempotency_key where caller = $1 and key = $2`,
      values: [caller, key],
    });
    return row ?? null;
  }

  async keep(caller: string, key: string, reply: unknown): Promise<void> {
    await this.tx.query({
      name: 'idempotency-keep',
      text: 'update idempotency_key set reply = $3 where caller = $1 and key = $2',
      values: [caller, key, JSON.stringify({ value: reply ?? null })],
    });
  }
}
