import type { Budget } from '../../domain/access/budgets';
import type { Queryable } from '../../platform/database/database';
import { type Charge, chargeOf } from './token-bucket';

const refilled = (points: string, since: string) =>
  `least($2::float8, ${points} + extract(epoch from clock_timestamp() - ${since})::float8 * $3::float8 / 60)`;

/** The buckets, in the database, so that several servers charge the same ones. */
export class TokenBucketStore {
  constructor(private readonly system: Queryable) {}

  /** Takes the cost out of the caller's bucket, or takes nothing where it does not hold so much. One statement. */
  async charge(key: string, cost: number, budget: Budget): Promise<Charge> {
    const now = refilled('b.points', 'b.charged_at');
    const [row] = await this.system.query<{ points: number; isAllowed: boolean }>({
      name: 'rate-bucket-charge',
      text: `insert into rate_bucket as b (key, points, is_allowed, charged_at)
        values ($1, case when $4::float8 <= $2::float8 then $2::float8 - $4::float8 else $2::float8 end, $4::float8 <= $2::float8, clock_timestamp())
        on conflict (key) do update set is_allowed = $4::float8 <= ${now}, charged_at = clock_timestamp(),
          points = case when $4::float8 <= ${now} then ${now} - $4::float8 else ${now} end
        returning points, is_allowed as "isAllowed"`,
      values: [key, budget.capacity, budget.perMinute, cost],
    });
    if (!row) throw new Error('The bucket answered nothing.');
    return chargeOf(row.points, row.isAllowed, cost, budget);
  }
}
