import 'reflect-metadata';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededNumbers } from '../src/domain/statistics/seeded-random';
import type { Database } from '../src/platform/database/database';
import { describeMachine } from './machine';
import { type BenchNation, provideNation } from './nation';
import { subject } from './peers';
import { type RunningPeer, startPeer } from './running-peer';
import { type Credentials, makeCallers } from './steady/callers';
import { type Asked, openLoop } from './steady/open-loop';
import { readSteadyOptions, type SteadyOptions } from './steady/options';
import { findPlaces, seedWork } from './steady/places';
import { type Read, readsOf } from './steady/reads';
import { failuresOf, latenciesOf, percentile, type SteadyResult, steadyMarkdown } from './steady/steady-report';
import { watchProcess } from './steady/watch-process';

const projectFolder = path.resolve(__dirname, '..');
const resultsFolder = path.join(__dirname, 'results');
const tell = (line: string) => void process.stderr.write(`${line}\n`);

/** Draws from the reads by their weight, with a caller and a place of its own each time. */
function mixer(reads: readonly Read[], credentials: Credentials, random: () => number): () => Asked {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const hat = reads.flatMap((read) => Array.from({ length: read.weight }, () => read));
  return () => {
    const { name, query, variants, as } = pick(hat);
    const authorization = `Bearer ${credentials[pick(as)]}`;
    return { name, authorization, body: JSON.stringify({ query, variables: pick(variants) }) };
  };
}

async function countReads(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>({
    text: `select count(*)::int as count from audit_entry where kind = 'READ'`,
  });
  return row?.count ?? 0;
}

function keep(result: SteadyResult): void {
  mkdirSync(resultsFolder, { recursive: true });
  const file = path.join(resultsFolder, 'steady-load.json');
  writeFileSync(`${file}.tmp`, `${JSON.stringify(result, null, 2)}\n`);
  renameSync(`${file}.tmp`, file);
}

async function measure(nation: BenchNation, running: RunningPeer, options: SteadyOptions): Promise<SteadyResult> {
  const { database, groupIds, postmasterPid } = nation;
  const credentials = await makeCallers(database, groupIds[0] ?? 1);
  const url = `${running.url}/graphql`;
  await seedWork(url, credentials);
  const reads = readsOf(await findPlaces(database, groupIds));
  const next = mixer(reads, credentials, seededNumbers(options.seed));
  const { rate, seconds, warmUpSeconds } = options;
  await openLoop(url, { rate, seconds: warmUpSeconds }, next);
  const readsBefore = await countReads(database);
  const watch = watchProcess(running.pid, postmasterPid);
  const answers = await openLoop(url, { rate, seconds }, next);
  const watched = watch.stop();
  const { dataDir: _, ...told } = options;
  return {
    takenAt: new Date().toISOString(),
    options: told,
    machine: await describeMachine(database, projectFolder),
    all: latenciesOf('all', answers),
    byRead: reads.map(({ name }) =>
      latenciesOf(
        name,
        answers.filter((answer) => answer.name === name),
      ),
    ),
    lateP99Ms: percentile(
      answers.map(({ lateMs }) => lateMs),
      0.99,
    ),
    readsRecorded: (await countReads(database)) - readsBefore,
    watched,
    failures: failuresOf(answers),
  };
}

async function main(): Promise<void> {
  const options = readSteadyOptions(process.argv.slice(2));
  const nation = await provideNation(options.dataDir, tell);
  let running: RunningPeer | null = null;
  const end = async () => {
    await running?.stop();
    await nation.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().finally(() => process.exit(130)));
  try {
    running = await startPeer(subject, projectFolder, nation.url);
    const result = await measure(nation, running, options);
    keep(result);
    process.stdout.write(`${steadyMarkdown(result)}\n`);
    if (result.all.failures > 0) process.exitCode = 1;
  } finally {
    await end();
  }
}

main().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
