import 'reflect-metadata';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededNumbers } from '../src/domain/statistics/seeded-random';
import { describeMachine } from './machine';
import { type Measurement, measure } from './measure';
import { provideNation } from './nation';
import { type BenchOptions, readOptions } from './options';
import { control, others, type Peer, signedIn, subject } from './peers';
import { type QueryName, type Variables, variablesOf } from './queries';
import { type BenchResult, markdown, summarise } from './report';
import { type RunningPeer, startPeer } from './running-peer';
import { type ProvenAnswers, proveSameAnswers } from './same-answers';
import { samplePlaces } from './sample-places';
import { shuffled } from './shuffle';

const projectFolder = path.resolve(__dirname, '..');
const resultsFolder = path.join(__dirname, 'results');

type Variants = Readonly<Record<QueryName, readonly Variables[]>>;

const tell = (line: string) => void process.stderr.write(`${line}\n`);

/** What runs now: ended with the benchmark, also when that is interrupted. */
const alive = new Set<RunningPeer>();

async function stopAll(): Promise<void> {
  const running = [...alive];
  alive.clear();
  await Promise.all(running.map((one) => one.stop()));
}

function endOnSignal(stopDatabase: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stopAll()
        .then(stopDatabase)
        .finally(() => process.exit(130));
    });
  }
}

/** Starts all, or none. */
async function startAll(peers: readonly Peer[], databaseUrl: string): Promise<RunningPeer[]> {
  const running: RunningPeer[] = [];
  try {
    for (const peer of peers) {
      const one = await startPeer(peer, projectFolder, databaseUrl);
      alive.add(one);
      running.push(one);
    }
    return running;
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function runRound(
  round: number,
  running: readonly RunningPeer[],
  context: { options: BenchOptions; variants: Variants; postmasterPid: number; random: () => number },
): Promise<{ measurements: Measurement[]; answers: ProvenAnswers[] }> {
  const { options, variants, postmasterPid, random } = context;
  const measurements: Measurement[] = [];
  const answers: ProvenAnswers[] = [];
  for (const query of options.only) {
    const able = running.filter(({ peer }) => peer.answers.includes(query));
    answers.push(await proveSameAnswers(able, query, variants[query]));
    for (const one of shuffled(able, random)) {
      const measurement = await measure(one, { round, query, postmasterPid }, variants[query], options);
      measurements.push(measurement);
      tell(`round ${round}, ${query}, ${one.peer.name}: ${measurement.requestsPerSecond.toFixed(1)} req/s`);
    }
  }
  return { measurements, answers };
}

function keep(result: BenchResult): void {
  mkdirSync(resultsFolder, { recursive: true });
  const file = path.join(resultsFolder, 'latest.json');
  writeFileSync(`${file}.tmp`, `${JSON.stringify(result, null, 2)}\n`);
  renameSync(`${file}.tmp`, file);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const nation = await provideNation(path.join(__dirname, '.data'), tell);
  signedIn.credential = nation.credential;
  endOnSignal(() => nation.stop());
  try {
    const random = seededNumbers(options.seed);
    const [product] = await startAll([subject], nation.url);
    const places = product ? await samplePlaces(product).finally(stopAll) : [];
    const variants = variablesOf({ groupIds: nation.groupIds, places });
    const context = { options, variants, postmasterPid: nation.postmasterPid, random };
    const peers = [subject, control, ...others].filter(({ answers }) =>
      options.only.some((query) => answers.includes(query)),
    );
    const measurements: Measurement[] = [];
    let answers: ProvenAnswers[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      const running = await startAll(shuffled(peers, random), nation.url);
      try {
        const done = await runRound(round, running, context);
        measurements.push(...done.measurements);
        answers = done.answers;
      } finally {
        await stopAll();
      }
    }
    const result: BenchResult = {
      takenAt: new Date().toISOString(),
      options,
      machine: await describeMachine(nation.database, projectFolder),
      answers,
      summary: summarise(measurements, options.only),
      measurements,
    };
    keep(result);
    process.stdout.write(`${markdown(result)}\n`);
    if (result.summary.some(({ isVoid, meetsGoal }) => isVoid || !meetsGoal)) process.exitCode = 1;
  } finally {
    await nation.stop();
  }
}

main().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
