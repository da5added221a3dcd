import type { FastifyInstance } from 'fastify';
import { type DataFreshness, freshnessOn, type LatestRelease } from '../features/publications/freshness';
import { FreshnessStore } from '../features/publications/freshness.store';
import type { Clock } from '../platform/clock';
import type { Queryable } from '../platform/database/database';
import { askedSeldom } from './asked-seldom';
import type { Readiness } from './readiness';

export interface HealthParts {
  /** Reads releases and import runs; the service's own login, so that no caller's rights hide them. */
  database: Queryable;
  readiness: Readiness;
  clock: Pick<Clock, 'today'>;
  /** How long the database may take to answer. */
  patienceMs?: number;
  /** For tests: what the time between two looks is measured by. */
  now?: () => number;
}

type Freshness = DataFreshness | { data: 'unknown' };

/** Probes come as they please; the database hears of one a second. */
const lookEveryMs = 1_000;
const defaultPatienceMs = 3_000;

/** Fails when it is not done in time. The work itself goes on, and what comes of it is of no interest any more. */
async function within<T>(patienceMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${patienceMs} ms.`)), patienceMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Freshness is good to know and no condition: where it cannot be told, the service is ready all the same. */
async function latestOrUnknown(database: Queryable): Promise<readonly LatestRelease[] | null> {
  try {
    return await new FreshnessStore(database).latestReleases();
  } catch {
    return null;
  }
}

async function look(database: Queryable): Promise<readonly LatestRelease[] | null> {
  await database.query({ name: 'health', text: 'select 1' });
  return latestOrUnknown(database);
}

/**
 * `/health/live`: the process answers. `/health/ready`: it can answer callers, with how fresh its data is.
 *
 * Stale data never makes it unready: an old register is still the register, and says so itself.
 */
export function registerHealth(http: FastifyInstance, parts: HealthParts): void {
  const { database, readiness, clock, patienceMs = defaultPatienceMs, now } = parts;
  const seldom = askedSeldom(() => within(patienceMs, look(database)), lookEveryMs, now);
  http.get('/health/live', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  http.get('/health/ready', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!readiness.isReady)
      return reply.code(503).header('retry-after', '2').send({ status: 'starting', doing: readiness.doing });
    try {
      const latest = await seldom();
      const freshness: Freshness = latest === null ? { data: 'unknown' } : freshnessOn(latest, clock.today());
      return reply.send({ status: 'ready', ...freshness });
    } catch {
      return reply
        .code(503)
        .header('retry-after', '5')
        .send({ status: 'unavailable', doing: 'The database does not answer.' });
    }
  });
}
