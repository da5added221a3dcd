import type { BenchRequest } from './peers';

/** What we use of autocannon, which has no types of its own. */
interface LoadResult {
  '2xx': number;
  non2xx: number;
  errors: number;
  timeouts: number;
  /** Seconds. */
  duration: number;
  latency: { p50: number; p99: number };
  throughput: { total: number };
}
interface LoadClient {
  setRequests(requests: readonly object[]): void;
}
type Autocannon = (options: object) => Promise<LoadResult>;

const autocannon = require('autocannon') as Autocannon;

export interface Load {
  requests: number;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Answers other than 200, broken connections and timeouts. */
  failures: number;
  bytesPerRequest: number;
}

/** Asks for `seconds`, each connection going round the requests from a place of its own. */
export async function load(
  url: string,
  requests: readonly BenchRequest[],
  connections: number,
  seconds: number,
): Promise<Load> {
  const spelled = requests.map(({ path, body, headers }) => ({
    method: 'POST',
    path,
    body,
    headers: { 'content-type': 'application/json', ...headers },
  }));
  let next = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 20,
    requests: spelled,
    setupClient: (client: LoadClient) => {
      const from = next % spelled.length;
      next += 1;
      client.setRequests([...spelled.slice(from), ...spelled.slice(0, from)]);
    },
  });
  const count = result['2xx'];
  return {
    requests: count,
    requestsPerSecond: count / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
    bytesPerRequest: count === 0 ? 0 : Math.round(result.throughput.total / count),
  };
}
