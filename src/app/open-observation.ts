import type { Database } from '../platform/database/database';
import { describeError } from '../platform/logging/describe-error';
import type { Log } from '../platform/logging/open-log';
import { openMetrics } from '../platform/metrics/open-metrics';
import type { Tracing } from '../platform/tracing/tracing';
import type { ExampleOperation } from './example-operations';
import { requestObserver } from './observe-request';
import type { ServerParts } from './server';

export interface ObservationParts {
  log: Log;
  tracing: Tracing;
  logsVariables: boolean;
  /** Whose names are told apart in metrics. */
  examples: readonly ExampleOperation[];
  system: Database;
  /** Null until the service is ready. */
  api: () => Database | null;
}

const operationName = /\b(?:query|mutation)\s+(\w+)/;

/** The log and the metrics of requests, and where faults are told in full. */
export function openObservation(
  parts: ObservationParts,
): Pick<ServerParts, 'observe' | 'metrics' | 'tracing' | 'onFault'> {
  const { log, tracing, logsVariables, examples, system, api } = parts;
  const names = examples.map(({ query }) => operationName.exec(query)?.[1]).filter((name) => name !== undefined);
  const metrics = openMetrics({
    knownOperations: new Set(names),
    poolState: () => api()?.poolState() ?? { inUse: 0, idle: 0, waiting: 0, most: 0 },
    unsealedAuditEntries: async () => {
      const [row] = await system.query<{ count: number }>({ text: 'select count(*)::int as count from audit_pending' });
      return row?.count ?? 0;
    },
  });
  return {
    metrics,
    tracing,
    observe: requestObserver({ log, metrics, tracing, logsVariables }),
    onFault: (reference, error) => log.error({ event: 'fault', reference, error: describeError(error) }),
  };
}
