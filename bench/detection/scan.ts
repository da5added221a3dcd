import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { detectInNation } from '../../src/app/detect-in-nation';
import { awaitsDemo, loadDemo } from '../../src/app/load-demo';
import { orm } from '../../src/app/orm';
import { prepareDatabase } from '../../src/app/prepare-database';
import { indicatorsRun } from '../../src/domain/indicators/detect';
import { detectableDefinitions } from '../../src/domain/indicators/detectable-definitions';
import { effectsOfNation } from '../../src/features/findings/effects-of-nation';
import { FactsStore } from '../../src/features/findings/facts.store';
import { ScanMemory } from '../../src/features/findings/scan-memory';
import { systemClock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import { provideDatabase } from '../../src/platform/database/database-url';
import { openDatabase } from '../../src/platform/database/open-database';
import { addJudgement, settingsToJudge, takeBack } from './new-judgements';

/**
 * How long the national scan takes, rule by rule, and how long after one new judgement.
 *
 * `node -r ./scripts/register.js bench/detection/scan.ts [--data-dir folder] [--database url] [--scale n] [--judgements n]`
 * makes the demo nation in a folder of its own, where there is none yet. Of a database that is given it adds judgements
 * and runs of detection, and takes the judgements back: give it none that anybody works with.
 */

const usage = 'scan.ts [--data-dir folder] [--database url] [--scale n] [--judgements n]';
const day = '2025-03-31';

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Measured<Result> {
  result: Result;
  wall: number;
  cpu: number;
  /** The longest that anything else in the process had to wait. */
  longestBlock: number;
}

const sampledEveryMs = 1;

async function measured<Result>(work: () => Result | Promise<Result>): Promise<Measured<Result>> {
  const delay = monitorEventLoopDelay({ resolution: sampledEveryMs });
  delay.enable();
  const [began, cpu] = [performance.now(), cpuMs()];
  const result = await work();
  const [wall, ofProcessor] = [performance.now() - began, cpuMs() - cpu];
  // What blocked last is told by the first sample after it.
  await pause(2 * sampledEveryMs);
  delay.disable();
  return { result, wall, cpu: ofProcessor, longestBlock: delay.max / 1e6 };
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

function row(name: string, { wall, cpu }: Measured<unknown>, more = ''): void {
  say(`| ${name} | ${seconds(wall)} | ${seconds(cpu)} | ${more} |`);
}

async function tellRules(database: Database, definition: string): Promise<void> {
  const read = await measured(() => database.transaction((tx) => new FactsStore(tx).nationOn(day, definition)));
  const nation = read.result;
  const settings = nation.groups.reduce((sum, group) => sum + group.settings.length, nation.ungrouped.length);
  say(`\n## ${definition}: ${settings} settings, ${nation.groups.length} groups\n`);
  say('| | seconds | of a processor | found |\n| --- | --- | --- | --- |');
  row('reading facts', read);
  let [wall, cpu] = [0, 0];
  for (const rule of indicatorsRun) {
    const one = await measured(() => rule.detect(nation));
    row(rule.id, one, String(one.result.length));
    wall += one.wall;
    cpu += one.cpu;
  }
  row('every rule', { result: null, wall, cpu, longestBlock: 0 });
  row('the effect of every group', await measured(() => effectsOfNation(nation)));
}

/** The middle one, and one of ten that took longer. */
function middleAndSlow(times: readonly number[]): string {
  const sorted = [...times].sort((first, second) => first - second);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `${at(0.5)} ms in the middle, ${at(0.9)} ms nine times of ten, ${at(1)} ms at most`;
}

interface Counted {
  database: Database;
  statements: readonly string[];
}

async function tellScans({ database, statements }: Counted, definition: string, judgements: number): Promise<void> {
  const memory = new ScanMemory(systemClock);
  const settings = await settingsToJudge(database, day, judgements + 1);
  const [first = 0, ...others] = settings;
  const made = [await addJudgement(database, first, day)];
  const before = statements.length;
  const full = await measured(() => detectInNation(database, day, definition, memory));
  say(
    `\nThe whole scan, with what it keeps: ${seconds(full.wall)} s, ${seconds(full.cpu)} s of a processor, ` +
      `${statements.length - before} statements, ${full.result.findings.length} findings; nothing waited longer than ` +
      `${full.longestBlock.toFixed(0)} ms.`,
  );
  const [times, cpu, blocks, counts]: [number[], number[], number[], Set<number>] = [[], [], [], new Set()];
  for (const settingId of others) {
    made.push(await addJudgement(database, settingId, day));
    const told = statements.length;
    const again = await measured(() => detectInNation(database, day, definition, memory));
    times.push(again.wall);
    cpu.push(again.cpu);
    blocks.push(again.longestBlock);
    counts.add(statements.length - told);
  }
  say(
    `After one new judgement, ${others.length} times: ${middleAndSlow(times)}; of a processor ${middleAndSlow(cpu)}; ` +
      `${[...counts].join(' or ')} statements; nothing waited longer than ${Math.max(...blocks).toFixed(0)} ms.`,
  );
  await takeBack(database, made);
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { 'data-dir': text, database: text, scale: text, judgements: text },
  });
  const [scale, judgements] = [Number(values.scale ?? 1), Number(values.judgements ?? 20)];
  if (!(scale > 0) || !Number.isInteger(judgements)) throw new Error(usage);
  const dataDir = values['data-dir'] ?? 'bench/.data/scan';
  const provided = await provideDatabase(
    values.database === undefined ? { kind: 'embedded', dataDir } : { kind: 'external', url: values.database },
  );
  const statements: string[] = [];
  const database = await openDatabase(provided.url, { orm, onQuery: (statement) => void statements.push(statement) });
  try {
    await prepareDatabase(database);
    if (await awaitsDemo(database)) await loadDemo(database, say, scale);
    for (const definition of detectableDefinitions) {
      await tellRules(database, definition);
      await tellScans({ database, statements }, definition, judgements);
    }
  } finally {
    await database.close();
    await provided.stop();
  }
}

void main();
