import type { FastifyInstance } from 'fastify';
import { hasRole } from '../domain/access/caller';
import type { Metrics } from '../platform/metrics/open-metrics';
import type { Authenticate } from './identity/authenticate';

/** `/metrics` for a scraper with a key of the role `SERVICE`, and for administrators. To anyone else there is nothing. */
export function metricsEndpoint(
  http: FastifyInstance,
  { metrics, authenticate }: { metrics: Metrics; authenticate: Authenticate },
): void {
  http.get('/metrics', async (request, reply) => {
    const known = await authenticate(request.headers.authorization);
    if (known.outcome === 'refused' || !hasRole(known.caller, ['SERVICE', 'ADMINISTRATOR']))
      return reply.callNotFound();
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
