import type { Machine } from '../machine';
import type { Answered } from './open-loop';
import type { SteadyOptions } from './options';
import type { Watched } from './watch-process';

export interface Latencies {
  name: string;
  requests: number;
  failures: number;
  p50Ms: number;
  p99Ms: number;
  mostMs: number;
  bytesPerRequest: number;
}

export interface SteadyResult {
  takenAt: string;
  options: Omit<SteadyOptions, 'dataDir'>;
  machine: Machine;
  all: Latencies;
  byRead: readonly Latencies[];
  /** How late the load itself was: where this is much, the machine was too busy to say anything. */
  lateP99Ms: number;
  /** Entries that the recorded reads left in the access log. */
  readsRecorded: number;
  watched: Watched;
  failures: Readonly<Record<string, number>>;
}

/** The number that so large a share is not above. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function latenciesOf(name: string, answers: readonly Answered[]): Latencies {
  const latencies = answers.map(({ latencyMs }) => latencyMs);
  return {
    name,
    requests: answers.length,
    failures: answers.filter(({ failure }) => failure !== null).length,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    mostMs: percentile(latencies, 1),
    bytesPerRequest: Math.round(answers.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, answers.length)),
  };
}

/** Every reason there was, and how often. */
export function failuresOf(answers: readonly Answered[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const { failure } of answers) if (failure !== null) counted[failure] = (counted[failure] ?? 0) + 1;
  return counted;
}

function rowOf({ name, requests, failures, p50Ms, p99Ms, mostMs, bytesPerRequest }: Latencies): string {
  const cells = [name, requests, failures, p50Ms.toFixed(1), p99Ms.toFixed(1), mostMs.toFixed(0), bytesPerRequest];
  return `| ${cells.join(' | ')} |`;
}

/** The table and the sentences under it. */
export function steadyMarkdown({
  options,
  machine,
  all,
  byRead,
  lateP99Ms,
  readsRecorded,
  watched,
  failures,
}: SteadyResult): string {
  const { startMb, endMb, mostMb, slopeMbPerMinute, serverCpu, postgresCpu, loadCpu } = watched;
  const told = Object.entries(failures).map(([failure, count]) => `- ${count} × ${failure}`);
  return [
    `${options.rate} requests a second offered, each at its instant, for ${options.seconds} s, after ${options.warmUpSeconds} s of the same; ` +
      `${machine.processors} × ${machine.processor}, Node ${machine.node}, PostgreSQL ${machine.postgres}, the load on the same machine.`,
    '',
    '| read | requests | failed | p50 ms | p99 ms | most ms | bytes |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...[all, ...byRead].map(rowOf),
    '',
    `Memory of the server: ${startMb} MB at the start, ${endMb} at the end, ${mostMb} at most, ${slopeMbPerMinute.toFixed(1)} MB a minute.`,
    `Processor, of one: server ${serverCpu.toFixed(0)} %, PostgreSQL ${postgresCpu.toFixed(0)} %, the load itself ${loadCpu.toFixed(0)} %.`,
    `The load was ${lateP99Ms.toFixed(1)} ms late (p99). ${readsRecorded} reads were recorded in the access log.`,
    ...told,
  ].join('\n');
}
