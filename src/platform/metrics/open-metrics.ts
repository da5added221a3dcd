import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { PoolState } from '../database/database';
import { type OperationMetrics, operationMetrics } from './operation-metrics';

export interface OpenMetricsOptions {
  /** Names that are told apart; every other counts as `other`. */
  knownOperations: ReadonlySet<string>;
  poolState: () => PoolState;
  /** Audit entries that are not sealed yet; asked at each scrape. */
  unsealedAuditEntries?: () => number | Promise<number>;
}

export interface Metrics extends OperationMetrics {
  /** In the text form of Prometheus, with `contentType`. */
  text(): Promise<string>;
  readonly contentType: string;
}

function addGauge(registry: Registry, name: string, help: string, value: () => number | Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      try {
        this.set(await value());
      } catch {
        // A figure that cannot be had is left out: an old one would mislead, and the others must not go with it.
        this.remove();
      }
    },
  });
}

/** The metrics of this process, in a registry of their own: nothing is global, so that two can live side by side. */
export function openMetrics({ knownOperations, poolState, unsealedAuditEntries }: OpenMetricsOptions): Metrics {
  const registry = new Registry();
  // Among these is the delay of the event loop: nodejs_eventloop_lag_seconds and its percentiles.
  collectDefaultMetrics({ register: registry });
  addGauge(registry, 'oversight_pool_in_use', 'Database connections in use.', () => poolState().inUse);
  addGauge(registry, 'oversight_pool_most', 'Database connections that may be open.', () => poolState().most);
  addGauge(registry, 'oversight_pool_waiting', 'Requests that wait for a connection.', () => poolState().waiting);
  if (unsealedAuditEntries) {
    addGauge(registry, 'oversight_audit_unsealed_entries', 'Audit entries not sealed yet.', unsealedAuditEntries);
  }
  return {
    ...operationMetrics(registry, knownOperations),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
