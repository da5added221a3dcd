import type { Queryable } from '../../platform/database/database';

/** Looks up which machine clients are a person's own: what one of them did, the person did. */
export class OwnKeysStore {
  constructor(private readonly db: Queryable) {}

  /** Of these callers, those that are keys of the owner, as callers are called. */
  async among(callers: readonly string[], owner: string): Promise<ReadonlySet<string>> {
    const keys = [...new Set(callers)].filter((id) => id.startsWith('key:'));
    if (keys.length === 0) return new Set();
    const rows = await this.db.query<{ id: string }>({
      name: 'matter-own-keys',
      text: `select 'key:' || k.id as id from api_key k where k.owner_id = $2 and 'key:' || k.id = any($1::text[])`,
      values: [keys, owner],
    });
    return new Set(rows.map(({ id }) => id));
  }
}
