import type { FastifyRequest } from 'fastify';
import type { Caller } from '../domain/access/caller';
import type { Log } from '../platform/logging/open-log';
import { requestLog } from '../platform/logging/request-log';
import type { Metrics } from '../platform/metrics/open-metrics';

/** What became of a request. */
export interface Outcome {
  /** `OK`, or the code of the first error. */
  outcome: string;
  status: number;
  caller: Caller | null;
  cost: number | null;
  statements: number;
  /** Logged only where the settings say so and the operation touches nothing that is not open. */
  variables?: Readonly<Record<string, unknown>> | undefined;
  isSensitive: boolean;
}

export interface ObserveParts {
  log: Log;
  metrics: Metrics;
  logsVariables: boolean;
}

/** Follows a request; what it answers is to be told the outcome, once. */
export type ObserveRequest = (request: FastifyRequest, operation: string) => (outcome: Outcome) => void;

const nobody = { kind: 'UNKNOWN', id: 'unknown', roles: [] as readonly string[] };

/** Log and metrics of each request: one line, and its counts by operation. */
export function requestObserver({ log, metrics, logsVariables }: ObserveParts): ObserveRequest {
  return (request, operationName) => {
    const since = performance.now();
    const over = metrics.requestStarted();
    const operation = operationName === 'anonymous' ? null : operationName;
    const lines = requestLog(log, { requestId: request.id, logsVariables });
    return ({ outcome, status, caller, cost, statements, variables, isSensitive }) => {
      over();
      const durationMs = performance.now() - since;
      const { kind, id, roles } = caller ?? nobody;
      metrics.observeOperation({ operation, outcome, durationMs, cost, sqlCount: statements });
      if (outcome !== 'OK') metrics.refused(outcome);
      if (status === 429) metrics.rateLimited();
      lines.finished(
        { operation, caller: { kind, id }, roles, status, outcome, durationMs, cost, sqlCount: statements },
        variables && { values: variables, isSensitive },
      );
    };
  };
}
