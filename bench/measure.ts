import { familyCpuMs, processCpuMs, residentMb } from './cpu';
import { load } from './load';
import type { BenchOptions } from './options';
import type { QueryName, Variables } from './queries';
import type { RunningPeer } from './running-peer';

export interface Measurement {
  round: number;
  query: QueryName;
  peer: string;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Processor milliseconds per request; null where the system does not tell. */
  appCpuMs: number | null;
  postgresCpuMs: number | null;
  loadCpuMs: number;
  residentMb: number | null;
  bytesPerRequest: number;
  requests: number;
  failures: number;
}

function since(before: number | null, after: number | null, requests: number): number | null {
  return before === null || after === null || requests === 0 ? null : (after - before) / requests;
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Warms one peer up on one query, then measures it. */
export async function measure(
  running: RunningPeer,
  place: { round: number; query: QueryName; postmasterPid: number },
  variants: readonly Variables[],
  { connections, seconds }: BenchOptions,
): Promise<Measurement> {
  const { peer, pid, url } = running;
  const { round, query, postmasterPid } = place;
  const requests = variants.map((variables) => peer.request(query, variables));
  await load(url, requests, connections, Math.max(2, seconds));
  const before = { app: processCpuMs(pid), postgres: familyCpuMs(postmasterPid), load: ownCpuMs() };
  const result = await load(url, requests, connections, seconds);
  return {
    round,
    query,
    peer: peer.name,
    requestsPerSecond: result.requestsPerSecond,
    p50Ms: result.p50Ms,
    p99Ms: result.p99Ms,
    appCpuMs: since(before.app, processCpuMs(pid), result.requests),
    postgresCpuMs: since(before.postgres, familyCpuMs(postmasterPid), result.requests),
    loadCpuMs: (ownCpuMs() - before.load) / Math.max(1, result.requests),
    residentMb: residentMb(pid),
    bytesPerRequest: result.bytesPerRequest,
    requests: result.requests,
    failures: result.failures,
  };
}
