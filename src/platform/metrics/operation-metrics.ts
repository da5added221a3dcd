import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { boundedCodes, operationLabel } from './bounded-labels';

/** What is counted of an operation that was answered or refused. */
export interface ObservedOperation {
  /** As its document names it; null for one without a name. */
  operation: string | null;
  /** `OK`, or the code of the first error. */
  outcome: string;
  durationMs: number;
  /** Points; null where it was refused before they were counted. */
  cost: number | null;
  sqlCount: number;
}

export interface OperationMetrics {
  observeOperation(observed: ObservedOperation): void;
  refused(code: string): void;
  rateLimited(): void;
  /** Counts a request as in flight until what it returns is called; calling that twice is the same as once. */
  requestStarted(): () => void;
}

const mostCodes = 60;
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const points = [1, 10, 50, 100, 250, 500, 1_000, 2_000, 5_000];
const statements = [0, 1, 2, 3, 4, 6, 8, 12, 20, 50];

/** Counters and histograms of what callers ask, in the given registry. */
export function operationMetrics(registry: Registry, known: ReadonlySet<string>): OperationMetrics {
  const registers = [registry];
  const ofOperation = ['operation'] as const;
  const count = new Counter({
    name: 'oversight_graphql_operations_total',
    help: 'Operations by name and outcome.',
    labelNames: ['operation', 'outcome'] as const,
    registers,
  });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, labelNames: ofOperation, registers });
  const latency = histogram('oversight_graphql_duration_seconds', 'From request to answer.', seconds);
  const cost = histogram('oversight_graphql_cost_points', 'Cost before execution.', points);
  const sql = histogram('oversight_graphql_sql_statements', 'SQL statements run for an operation.', statements);
  const refusals = new Counter({
    name: 'oversight_refusals_total',
    help: 'Requests that were refused, by code.',
    labelNames: ['code'] as const,
    registers,
  });
  const limited = new Counter({
    name: 'oversight_rate_limited_total',
    help: 'Requests refused because their caller had spent its budget.',
    registers,
  });
  const inFlight = new Gauge({ name: 'oversight_requests_in_flight', help: 'Requests being answered.', registers });
  const outcomeLabel = boundedCodes(mostCodes);
  const codeLabel = boundedCodes(mostCodes);
  return {
    observeOperation(observed) {
      const operation = operationLabel(observed.operation, known);
      count.inc({ operation, outcome: outcomeLabel(observed.outcome) });
      latency.observe({ operation }, observed.durationMs / 1_000);
      sql.observe({ operation }, observed.sqlCount);
      if (observed.cost !== null) cost.observe({ operation }, observed.cost);
    },
    refused: (code) => refusals.inc({ code: codeLabel(code) }),
    rateLimited: () => limited.inc(),
    requestStarted() {
      inFlight.inc();
      let isOver = false;
      return () => {
        if (!isOver) inFlight.dec();
        isOver = true;
      };
    },
  };
}
