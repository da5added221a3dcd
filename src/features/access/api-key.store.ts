import type { Queryable } from '../../platform/database/database';
import type { ApiKey } from './api-key';

const columns = `id, name, public_prefix as "publicPrefix", roles, organisation_key as organisation, organisations,
  owner_id as "ownerId", owner_roles as "ownerRoles", budget, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt", rotated_to as "rotatedTo", overlap_until as "overlapUntil", last_used_at as "lastUsedAt", version`;

export type NewApiKey = Pick<
  ApiKey,
  'name' | 'publicPrefix' | 'roles' | 'organisation' | 'organisations' | 'ownerId' | 'ownerRoles' | 'budget'
> & { secretHash: string; createdAt: string; expiresInDays: number };

/** Keeps the keys of machine clients. */
export class ApiKeyStore {
  constructor(private readonly db: Queryable) {}

  async add(key: NewApiKey): Promise<ApiKey> {
    const [row] = await this.db.query<ApiKey>({
      text: `insert into api_key (name, public_prefix, secret_hash, roles, organisation_key, organisations, owner_id, owner_roles,
          budget, created_at, expires_at, version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10::timestamptz + make_interval(days => $11), 1) returning ${columns}`,
      values: [
        key.name,
        key.publicPrefix,
        key.secretHash,
        key.roles,
        key.organisation,
        key.organisations,
        key.ownerId,
        key.ownerRoles,
        key.budget,
        key.createdAt,
        key.expiresInDays,
      ],
    });
    if (!row) throw new Error('The key was not recorded.');
    return row;
  }

  /** With the hash of its secret, for the one place that compares it. */
  async withHash(id: number): Promise<(ApiKey & { secretHash: string }) | null> {
    const [row] = await this.db.query<ApiKey & { secretHash: string }>({
      name: 'api-key-with-hash',
      text: `select ${columns}, secret_hash as "secretHash" from api_key where id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** Held until the transaction ends, so that two who change one key come one after the other. */
  async forChange(id: number): Promise<ApiKey | null> {
    const [row] = await this.db.query<ApiKey>({
      text: `select ${columns} from api_key where id = $1 for update`,
      values: [id],
    });
    return row ?? null;
  }

  /** Newest first. */
  async page(first: number, beforeId: number | null): Promise<ApiKey[]> {
    return this.db.query<ApiKey>({
      name: 'api-key-page',
      text: `select ${columns} from api_key where ($2::int is null or id < $2) order by id desc limit $1`,
      values: [first, beforeId],
    });
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'api-key-count',
      text: 'select count(*)::int as count from api_key',
    });
    return row?.count ?? 0;
  }

  /** How many keys of theirs hold; whoever else makes one for them waits until this transaction ends. */
  async countThatHold(ownerId: string, now: string): Promise<number> {
    await this.db.query({
      text: `select pg_advisory_xact_lock(hashtext('api_key'), hashtext($1))`,
      values: [ownerId],
    });
    const [row] = await this.db.query<{ count: number }>({
      text: `select count(*)::int as count from api_key
        where owner_id = $1 and revoked_at is null and expires_at > $2 and rotated_to is null`,
      values: [ownerId, now],
    });
    return row?.count ?? 0;
  }

  async markRotated(id: number, successorId: number, overlapHours: number, now: string): Promise<void> {
    await this.db.query({
      text: `update api_key set rotated_to = $2, version = version + 1,
          overlap_until = least(expires_at, $4::timestamptz + make_interval(hours => $3)) where id = $1`,
      values: [id, successorId, overlapHours, now],
    });
  }

  async markRevoked(id: number, now: string): Promise<ApiKey> {
    const [row] = await this.db.query<ApiKey>({
      text: `update api_key set revoked_at = $2, version = version + 1 where id = $1 returning ${columns}`,
      values: [id, now],
    });
    if (!row) throw new Error(`There is no key ${id}.`);
    return row;
  }

  /** Each at most once a minute. The version stays: use is no change. */
  async touch(uses: readonly { id: number; usedAt: string }[]): Promise<void> {
    await this.db.query({
      text: `update api_key k set last_used_at = u.used_at
        from unnest($1::int[], $2::timestamptz[]) as u(id, used_at)
        where k.id = u.id and (k.last_used_at is null or k.last_used_at <= u.used_at - interval '1 minute')`,
      values: [uses.map(({ id }) => id), uses.map(({ usedAt }) => usedAt)],
    });
  }
}
