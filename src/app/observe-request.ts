import type { FastifyRequest } from 'fastify';
import type { Caller } from '../domain/access/caller';
import type { Log } from '../platform/logging/open-log';
import { requestLog } from '../platform/logging/request-log';
import type { Metrics } from '../platform/metrics/open-metrics';
import type { Tracing } from '../platform/tracing/tracing';

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
  tracing: Tracing;
  logsVariables: boolean;
}

/** Lets the work be done, told what became of it, and writes that down: one line, its counts, one span. */
export type ObserveRequest = <T>(
  request: FastifyRequest,
  operation: string,
  work: (told: (outcome: Outcome) => void) => Promise<T>,
) => Promise<T>;

const broken: Outcome = {
  outcome: 'INTERNAL_SERVER_ERROR',
  status: 500,
  caller: null,
  cost: null,
  statements: 0,
  isSensitive: true,
};

function traceparentOf({ headers }: FastifyRequest): string | null {
  const given = headers['traceparent'];
  return typeof given === 'string' ? given : null;
}

/** Log, metrics and trace of each request. */
export function requestObserver({ log, metrics, tracing, logsVariables }: ObserveParts): ObserveRequest {
  const writeDown = (request: FastifyRequest, operation: string | null, since: number, became: Outcome) => {
    const { outcome, status, caller, cost, statements: sqlCount, variables, isSensitive } = became;
    const durationMs = performance.now() - since;
    const { kind, id, roles } = caller ?? { kind: 'UNKNOWN', id: 'unknown', roles: [] };
    metrics.observeOperation({ operation, outcome, durationMs, cost, sqlCount });
    if (outcome !== 'OK') metrics.refused(outcome);
    if (status === 429) metrics.rateLimited();
    requestLog(log, { requestId: request.id, logsVariables }).finished(
      { operation, caller: { kind, id }, roles, status, outcome, durationMs, cost, sqlCount },
      variables && { values: variables, isSensitive },
    );
  };
  return async (request, operationName, work) => {
    const since = performance.now();
    const over = metrics.requestStarted();
    const operation = operationName === 'anonymous' ? null : operationName;
    let became = broken;
    const facts = {
      'graphql.operation.name': operationName,
      'http.request.method': request.method,
      'oversight.request_id': request.id,
    };
    try {
      return await tracing.withSpan(
        'graphql',
        facts,
        async (span) => {
          const answer = await work((outcome) => {
            became = outcome;
          });
          span.set({
            'oversight.outcome': became.outcome,
            'oversight.sql_count': became.statements,
            'http.response.status_code': became.status,
            'oversight.caller_kind': became.caller?.kind ?? 'UNKNOWN',
            ...(became.cost === null ? {} : { 'oversight.cost': became.cost }),
          });
          return answer;
        },
        { traceparent: traceparentOf(request) },
      );
    } finally {
      over();
      writeDown(request, operation, since, became);
    }
  };
}
