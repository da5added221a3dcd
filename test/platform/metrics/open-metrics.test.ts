import { type OpenMetricsOptions, openMetrics } from '../../../src/platform/metrics/open-metrics';
import type { ObservedOperation } from '../../../src/platform/metrics/operation-metrics';

const observed: ObservedOperation = { operation: 'setting', outcome: 'OK', durationMs: 30, cost: 12, sqlCount: 3 };

function opened(options: Partial<OpenMetricsOptions> = {}) {
  return openMetrics({
    knownOperations: new Set(['setting', 'findings']),
    poolState: () => ({ inUse: 4, idle: 6, most: 10, waiting: 7 }),
    ...options,
  });
}

/** The lines of one metric, without its help. */
async function linesOf(metrics: ReturnType<typeof opened>, name: string): Promise<string[]> {
  return (await metrics.text()).split('\n').filter((line) => line.startsWith(name));
}

describe('operations', () => {
  it('are counted by name and outcome', async () => {
    const metrics = opened();
    metrics.observeOperation(observed);
    metrics.observeOperation(observed);
    metrics.observeOperation({ ...observed, outcome: 'FORBIDDEN' });
    expect(await linesOf(metrics, 'oversight_graphql_operations_total')).toEqual([
      'oversight_graphql_operations_total{operation="setting",outcome="OK"} 2',
      'oversight_graphql_operations_total{operation="setting",outcome="FORBIDDEN"} 1',
    ]);
  });

  it.each([
    ['oversight_graphql_duration_seconds', '0.03'],
    ['oversight_graphql_cost_points', '12'],
    ['oversight_graphql_sql_statements', '3'],
  ])('are measured by %s', async (name, sum) => {
    const metrics = opened();
    metrics.observeOperation(observed);
    expect(await linesOf(metrics, `${name}_sum`)).toEqual([`${name}_sum{operation="setting"} ${sum}`]);
    expect(await linesOf(metrics, `${name}_count`)).toEqual([`${name}_count{operation="setting"} 1`]);
  });

  it('without a cost are left out of its histogram', async () => {
    const metrics = opened();
    metrics.observeOperation({ ...observed, cost: null });
    expect(await linesOf(metrics, 'oversight_graphql_cost_points_count')).toEqual([]);
  });

  it.each([
    ['findings', 'findings'],
    ['mine', 'other'],
    ['x"}\nforged 1', 'other'],
    ['__proto__', 'other'],
    ['', 'anonymous'],
    [null, 'anonymous'],
  ])('named %j count as %s', async (operation, label) => {
    const metrics = opened();
    metrics.observeOperation({ ...observed, operation });
    expect(await linesOf(metrics, 'oversight_graphql_operations_total')).toEqual([
      `oversight_graphql_operations_total{operation="${label}",outcome="OK"} 1`,
    ]);
  });

  it('make no more series, however many names and codes callers invent', async () => {
    const metrics = opened();
    for (let number = 0; number < 1_000; number += 1) {
      metrics.observeOperation({ ...observed, operation: `invented${number}`, outcome: `CODE_${number}` });
      metrics.refused(`CODE_${number}`);
      metrics.refused(`"} ${number}\n`);
    }
    expect((await linesOf(metrics, 'oversight_graphql_operations_total')).length).toBeLessThanOrEqual(61);
    expect((await linesOf(metrics, 'oversight_refusals_total')).length).toBeLessThanOrEqual(61);
    expect((await linesOf(metrics, 'oversight_graphql_duration_seconds_count')).length).toBe(1);
  });
});

describe('the other figures', () => {
  it('are refusals by code, and who had spent the budget', async () => {
    const metrics = opened();
    metrics.refused('DEPTH_EXCEEDED');
    metrics.refused('DEPTH_EXCEEDED');
    metrics.rateLimited();
    expect(await linesOf(metrics, 'oversight_refusals_total')).toEqual([
      'oversight_refusals_total{code="DEPTH_EXCEEDED"} 2',
    ]);
    expect(await linesOf(metrics, 'oversight_rate_limited_total')).toEqual(['oversight_rate_limited_total 1']);
  });

  it('are requests in flight, each ended once', async () => {
    const metrics = opened();
    const end = metrics.requestStarted();
    metrics.requestStarted();
    expect(await linesOf(metrics, 'oversight_requests_in_flight')).toEqual(['oversight_requests_in_flight 2']);
    end();
    end();
    expect(await linesOf(metrics, 'oversight_requests_in_flight')).toEqual(['oversight_requests_in_flight 1']);
  });

  it('are the pool as it is at the scrape', async () => {
    let waiting = 7;
    const metrics = opened({ poolState: () => ({ inUse: 4, idle: 6, most: 10, waiting }) });
    expect(await linesOf(metrics, 'oversight_pool')).toEqual([
      'oversight_pool_in_use 4',
      'oversight_pool_most 10',
      'oversight_pool_waiting 7',
    ]);
    waiting = 0;
    expect(await linesOf(metrics, 'oversight_pool_waiting')).toEqual(['oversight_pool_waiting 0']);
  });

  it('are audit entries that are not sealed, left out while they cannot be counted', async () => {
    let count: () => number = () => 12;
    const metrics = opened({ unsealedAuditEntries: async () => count() });
    expect(await linesOf(metrics, 'oversight_audit')).toEqual(['oversight_audit_unsealed_entries 12']);
    count = () => {
      throw new Error('The database does not answer.');
    };
    expect(await linesOf(metrics, 'oversight_audit')).toEqual([]);
    expect(await linesOf(metrics, 'oversight_pool_in_use')).toEqual(['oversight_pool_in_use 4']);
    count = () => 13;
    expect(await linesOf(metrics, 'oversight_audit')).toEqual(['oversight_audit_unsealed_entries 13']);
  });

  it('are those of the process, with the delay of its event loop', async () => {
    const text = await opened().text();
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  it('live side by side with those of another service in the process', async () => {
    const [first, second] = [opened(), opened()];
    first.rateLimited();
    expect(await linesOf(second, 'oversight_rate_limited_total')).toEqual(['oversight_rate_limited_total 0']);
    expect(first.contentType).toContain('text/plain');
  });
});
