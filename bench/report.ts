import type { Machine } from './machine';
import type { Measurement } from './measure';
import type { BenchOptions } from './options';
import { control, others, subject } from './peers';
import { type QueryName, queries } from './queries';
import type { ProvenAnswers } from './same-answers';
import { median, pairedRatio, type Ratio } from './statistics';

/** Outside these the two subjects differ by more than a finding may rest on. */
const quietBetween = [0.85, 1.15] as const;

/** What the subject has to reach of the hand-written statement's requests per second. */
const goal = 0.4;

export interface PeerSummary {
  peer: string;
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  appCpuMs: number | null;
  postgresCpuMs: number | null;
  residentMb: number | null;
  bytesPerRequest: number;
  failures: number;
  /** The subject's requests per second over this peer's. */
  subjectOver: Ratio | null;
  /** This peer's processor time per request (its own and PostgreSQL's) over the subject's: above 1, the subject is the thriftier. */
  cpuOverSubject: Ratio | null;
}

export interface QuerySummary {
  query: QueryName;
  title: string;
  isVoid: boolean;
  meetsGoal: boolean;
  peers: readonly PeerSummary[];
}

export interface BenchResult {
  takenAt: string;
  options: BenchOptions;
  machine: Machine;
  answers: readonly ProvenAnswers[];
  summary: readonly QuerySummary[];
  measurements: readonly Measurement[];
}

function total({ appCpuMs, postgresCpuMs }: Measurement): number {
  return appCpuMs === null || postgresCpuMs === null ? Number.NaN : appCpuMs + postgresCpuMs;
}

function middle(of: readonly Measurement[], pick: (one: Measurement) => number | null): number | null {
  const numbers = of.map(pick);
  return numbers.every((number) => number !== null) ? median(numbers as number[]) : null;
}

function summarisePeer(peer: string, own: readonly Measurement[], subjects: readonly Measurement[]): PeerSummary {
  const isSubject = peer === subject.name;
  const rates = (list: readonly Measurement[]) => list.map(({ requestsPerSecond }) => requestsPerSecond);
  const cpu = pairedRatio(own.map(total), subjects.map(total));
  return {
    peer,
    requestsPerSecond: middle(own, ({ requestsPerSecond }) => requestsPerSecond) ?? Number.NaN,
    p50Ms: middle(own, ({ p50Ms }) => p50Ms) ?? Number.NaN,
    p99Ms: middle(own, ({ p99Ms }) => p99Ms) ?? Number.NaN,
    appCpuMs: middle(own, ({ appCpuMs }) => appCpuMs),
    postgresCpuMs: middle(own, ({ postgresCpuMs }) => postgresCpuMs),
    residentMb: middle(own, ({ residentMb }) => residentMb),
    bytesPerRequest: middle(own, ({ bytesPerRequest }) => bytesPerRequest) ?? 0,
    failures: own.reduce((sum, { failures }) => sum + failures, 0),
    subjectOver: isSubject ? null : pairedRatio(rates(subjects), rates(own)),
    cpuOverSubject: isSubject || Number.isNaN(cpu.median) ? null : cpu,
  };
}

/** One summary for each query: medians, and the ratios of each round. */
export function summarise(measurements: readonly Measurement[], names: readonly QueryName[]): QuerySummary[] {
  return names.map((query) => {
    const ofQuery = measurements.filter((one) => one.query === query);
    const subjects = ofQuery.filter(({ peer }) => peer === subject.name);
    const peers = [subject, control, ...others]
      .filter(({ answers }) => answers.includes(query))
      .map(({ name }) =>
        summarisePeer(
          name,
          ofQuery.filter(({ peer }) => peer === name),
          subjects,
        ),
      );
    const noise = peers.find(({ peer }) => peer === control.name)?.subjectOver?.median ?? Number.NaN;
    const ratio = peers.find(({ peer }) => peer === others[0]?.name)?.subjectOver?.median ?? Number.NaN;
    return {
      query,
      title: queries[query].title,
      isVoid: !(noise >= quietBetween[0] && noise <= quietBetween[1]),
      meetsGoal: ratio >= goal,
      peers,
    };
  });
}

function number(value: number | null, digits: number): string {
  return value === null || Number.isNaN(value) ? '–' : value.toFixed(digits);
}

function range(ratio: Ratio | null): string {
  return ratio === null ? '–' : `**${number(ratio.median, 2)}** [${number(ratio.least, 2)}..${number(ratio.most, 2)}]`;
}

function rowOf(peer: PeerSummary): string {
  const cells = [
    peer.peer,
    number(peer.requestsPerSecond, 1),
    range(peer.subjectOver),
    number(peer.p50Ms, 0),
    number(peer.p99Ms, 0),
    number(peer.appCpuMs, 2),
    number(peer.postgresCpuMs, 2),
    range(peer.cpuOverSubject),
    number(peer.residentMb, 0),
    String(peer.failures),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The tables, and in words whether the run says anything. */
export function markdown({ summary, options, machine }: BenchResult): string {
  const head = [
    '| peer | req/s | subject over it | p50 ms | p99 ms | app CPU ms | PostgreSQL CPU ms | its CPU over the subject’s | MB | failures |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  const tables = summary.flatMap(({ query, title, isVoid, meetsGoal, peers }) => [
    `### ${query}: ${title}`,
    '',
    ...head,
    ...peers.map(rowOf),
    '',
    isVoid
      ? `Void: the subject and itself differ by more than ${quietBetween.join(' to ')}. Run it again on a quieter machine.`
      : `${meetsGoal ? 'Meets' : 'Misses'} the goal of ${goal} of the hand-written statement.`,
    '',
  ]);
  return [
    `${options.rounds} rounds of ${options.seconds} s, ${options.connections} connections, fresh processes each round; ` +
      `median of the rounds, ratios paired by round [least..most]. ${machine.processors} × ${machine.processor}, ` +
      `Node ${machine.node}, PostgreSQL ${machine.postgres}. Every answer was first proven the same.`,
    '',
    ...tables,
  ].join('\n');
}
