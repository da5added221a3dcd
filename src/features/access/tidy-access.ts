import type { Queryable } from '../../platform/database/database';

/** Our policy: how long the reply to a mutation can be asked for again. */
export const repliesKeptDays = 30;

/** Removes replies that nobody asks for any more, and buckets that have been full for a day. */
export async function tidyAccess(system: Queryable): Promise<void> {
  await system.query({
    text: 'delete from idempotency_key where used_at < now() - make_interval(days => $1)',
    values: [repliesKeptDays],
  });
  await system.query({ text: `delete from rate_bucket where charged_at < now() - interval '1 day'` });
}
