import { setTimeout as pause } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import { isDay } from '../../domain/values/day';
import type { NationalScan } from '../../features/national-scans/national-scan';
import { NationalScanStore } from '../../features/national-scans/national-scan.store';
import { requestScanOf } from '../../features/national-scans/request-scan-after';
import { systemClock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { readEnvironment } from '../environment';
import { scanNation } from '../scan-nation';
import { useDatabase } from '../use-database';

const lookedAtEveryMs = 200;

function readDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Expected a day such as 2025-03-31.');
}

function readDefinition(text: string, before: readonly string[] = []): readonly string[] {
  const found = detectableDefinitions.find((id) => id === text.toUpperCase());
  if (found) return [...before, found];
  throw new InvalidArgumentError(`Expected one of ${detectableDefinitions.join(', ')}.`);
}

function lineOf({ id, asOf, status, stepsDone, stepsTotal, doing }: NationalScan): string {
  return `Scan ${id} as of ${asOf}: ${status}, ${stepsDone} of ${stepsTotal}. ${doing ?? ''}`.trimEnd();
}

async function scanOf(database: Database, id: number): Promise<NationalScan> {
  const scan = await new NationalScanStore(database).byId(id);
  if (!scan) throw new Error(`Scan ${id} has gone.`);
  return scan;
}

function isLive({ status }: NationalScan): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

/** Tells each change of where the scan stands until it ends, whoever runs it. */
async function follow(database: Database, id: number, tell: (line: string) => void): Promise<NationalScan> {
  let told = '';
  for (;;) {
    const scan = await scanOf(database, id);
    const line = lineOf(scan);
    if (line !== told) tell(line);
    told = line;
    if (!isLive(scan)) return scan;
    await pause(lookedAtEveryMs);
  }
}

/** Runs it here unless a server does; and where that server ends half-way, from there on. */
async function runUnlessRun(database: Database, id: number, tell: (line: string) => void): Promise<NationalScan> {
  const followed = follow(database, id, tell);
  const run = async () => {
    while ((await scanNation(database, id)) === 'HELD_ELSEWHERE') await pause(lookedAtEveryMs);
  };
  const [scan] = await Promise.all([followed, run()]);
  return scan;
}

async function summaryOf(database: Database, { runIds }: NationalScan): Promise<readonly string[]> {
  const runs = await new NationalScanStore(database).runs(runIds);
  return runs.map(
    ({ id, definition, groupsConsidered, settingsConsidered }) =>
      `  ${definition}: run ${id}, ${groupsConsidered} groups and ${settingsConsidered} settings considered`,
  );
}

/** `oversight scan`: asks for a scan of the nation, and shows how far it is until it ends. */
export function addScan(program: Command): void {
  program
    .command('scan')
    .description('scan the nation: every rule by every definition of a group, run by the server or else here')
    .option('--as-of <day>', 'the day to read; the latest of which anything is known unless given', readDay)
    .option('--definition <id>', 'only by this one; may be given again', readDefinition)
    .action(async ({ asOf, definition }: { asOf?: string; definition?: readonly string[] }) => {
      const tell = (line: string) => void process.stdout.write(`${line}\n`);
      await useDatabase(readEnvironment(process.env), async (database) => {
        const wanted = { asOf: asOf ?? null, definitions: definition ?? detectableDefinitions };
        const id = await requestScanOf(database, wanted, 'command', systemClock);
        const scan = await runUnlessRun(database, id, tell);
        for (const line of await summaryOf(database, scan)) tell(line);
        if (scan.status !== 'COMPLETED') process.exitCode = 1;
      });
    });
}
