interface Payload extends Record<string, unknown> {
  uid?: string;
  userCode?: string;
  grantId?: string;
}

/** The little that a demonstration keeps: sessions, codes and grants, gone with the process, the oldest first past the limit. */
export class ShortMemory {
  private readonly rows = new Map<string, { payload: Payload; until: number }>();

  constructor(private readonly atMost = 2_000) {}

  put(key: string, payload: Payload, expiresIn: number | undefined): void {
    this.rows.delete(key);
    this.rows.set(key, { payload, until: performance.now() + (expiresIn ?? 3_600) * 1000 });
    const [oldest] = this.rows.keys();
    if (this.rows.size > this.atMost && oldest !== undefined) this.rows.delete(oldest);
  }

  get(key: string): Payload | undefined {
    const row = this.rows.get(key);
    if (row && row.until > performance.now()) return row.payload;
    this.rows.delete(key);
    return undefined;
  }

  delete(key: string): void {
    this.rows.delete(key);
  }

  /** Keys and payloads of one model, as the adapter writes them. */
  *of(model: string): Iterable<readonly [string, Payload]> {
    for (const [key, { payload }] of this.rows) if (key.startsWith(`${model}:`)) yield [key, payload];
  }
}

/** The provider's contract with whatever keeps its rows: one adapter for each of its models. */
export function memoryAdapter(memory: ShortMemory, seconds: () => number) {
  return (model: string) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const findBy = async (field: 'uid' | 'userCode', value: string) => {
      for (const [key, payload] of memory.of(model)) if (payload[field] === value) return memory.get(key);
      return undefined;
    };
    return {
      upsert: async (id: string, payload: Payload, expiresIn?: number) => memory.put(keyOf(id), payload, expiresIn),
      find: async (id: string) => memory.get(keyOf(id)),
      findByUid: (uid: string) => findBy('uid', uid),
      findByUserCode: (userCode: string) => findBy('userCode', userCode),
      destroy: async (id: string) => memory.delete(keyOf(id)),
      consume: async (id: string) => {
        const payload = memory.get(keyOf(id));
        if (payload) payload['consumed'] = seconds();
      },
      revokeByGrantId: async (grantId: string) => {
        for (const [key, payload] of [...memory.of(model)]) if (payload.grantId === grantId) memory.delete(key);
      },
    };
  };
}
