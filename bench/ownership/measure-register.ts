import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { orm } from '../../src/app/orm';
import { prepareDatabase } from '../../src/app/prepare-database';
import type { OwnershipRecord, RecordBatch } from '../../src/domain/ownership/records';
import { importOwnership } from '../../src/features/ownership-imports/import-ownership';
import {
  companiesHouseCompanies,
  companiesHousePsc,
  type OwnershipSource,
} from '../../src/features/ownership-imports/ownership-source';
import type { Database } from '../../src/platform/database/database';
import { provideDatabase } from '../../src/platform/database/database-url';
import { openDatabase } from '../../src/platform/database/open-database';
import { readCompanies } from '../../src/sources/companies-house/read-companies';
import { readPsc } from '../../src/sources/companies-house/read-psc';
import { makeRegister } from './make-register';

/**
 * `node -r ./scripts/register.js bench/ownership/measure-register.ts [--companies 1000000] [--database <folder>] [--files <folder>]`
 *
 * Makes a register of that size in the layouts of Companies House, imports both files, and says how long it took and
 * how much memory this process took at most. The database is left where a folder is named.
 */
async function measure(): Promise<void> {
  const companies = Number(after('--companies') ?? 1_000_000);
  const folder = after('--database') ?? (await mkdtemp(path.join(tmpdir(), 'oversight-register-')));
  const files = after('--files') ?? path.join(folder, 'files');
  const made = timed(`make ${companies} companies and as many lines`, () => makeRegister({ into: files, companies }));
  const provided = await provideDatabase({ kind: 'embedded', dataDir: path.join(folder, 'data') }, say);
  try {
    const database = await openDatabase(provided.url, { orm });
    try {
      await prepareDatabase(database);
      const { publishedOn } = made;
      await load(database, companiesHouseCompanies, 'companies', made.companiesFile, publishedOn, readCompanies);
      await load(database, companiesHousePsc, 'psc', made.pscFile, publishedOn, readPsc);
      await load(database, companiesHousePsc, 'psc', made.pscFile, publishedOn, readPsc, 'again');
    } finally {
      await database.close();
    }
  } finally {
    await provided.stop();
    if (!after('--database')) await rm(folder, { recursive: true, force: true });
  }
}

type Reader = (file: string, options: { publishedOn: string }) => AsyncGenerator<RecordBatch>;

async function* recordsOf(batches: AsyncGenerator<RecordBatch>): AsyncGenerator<readonly OwnershipRecord[]> {
  for await (const { records, problems } of batches) {
    if (problems.length > 0) say(`not taken: ${JSON.stringify(problems[0])}`);
    yield records;
  }
}

async function load(
  database: Database,
  source: OwnershipSource,
  layout: string,
  file: string,
  contentOn: string,
  read: Reader,
  fileHash = 'first',
): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  let server = 0;
  let doing = '';
  const { counts, noticeCount, status } = await importOwnership(database, {
    source,
    layout,
    records: recordsOf(read(file, { publishedOn: contentOn })),
    contentOn,
    retrievedOn: contentOn,
    isComplete: true,
    fileName: path.basename(file),
    fileHash,
    dryRun: false,
    samePerson: Buffer.from('a secret of the bench'),
    thenFollow: async (tx) => {
      const [row] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
      server = serverCpu(row?.pid ?? 0);
    },
    onProgress: (progress) => {
      if (progress.doing !== doing) say(`  ${seconds(start)} s: ${progress.doing} (${progress.records} records)`);
      doing = progress.doing;
    },
  });
  say(
    `${layout}, ${fileHash}: ${status} in ${seconds(start)} s, peak memory of this process ${peakMemory()} MB so far`,
  );
  const { user, system } = process.cpuUsage(before);
  say(
    `  processor: this process ${((user + system) / 1e6).toFixed(1)} s, its connection ${(server - servedBefore).toFixed(1)} s`,
  );
  servedBefore = server;
  say(`  ${JSON.stringify(counts)}, notices ${noticeCount}`);
}

let servedBefore = 0;

/** Seconds of processor that a process has used, where the system tells: what else runs on the machine slows the clock, not this. */
function serverCpu(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

function timed<T>(what: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  say(`${what}: ${seconds(start)} s`);
  return result;
}

const seconds = (start: number) => ((performance.now() - start) / 1000).toFixed(1);
const peakMemory = () => Math.round(process.resourceUsage().maxRSS / 1024);
const say = (line: string) => console.log(line);

function after(flag: string): string | null {
  const at = process.argv.indexOf(flag);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

if (require.main === module) measure();
