import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { get } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Database } from '../platform/database/database';
import { provideDatabase } from '../platform/database/database-url';
import { openDatabase } from '../platform/database/open-database';
import { type Environment, readEnvironment } from './environment';
import { orm } from './orm';

export interface Advice {
  verdict: 'good' | 'look' | 'mend';
  about: string;
  says: string;
  /** What to do; absent when there is nothing to do. */
  mend?: string;
}

const leastNode = [20, 11] as const;
const leastFreeBytes = 1_000_000_000;

function examineNode(): Advice {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  return isEnough
    ? { verdict: 'good', about: 'Node.js', says: process.version }
    : {
        verdict: 'mend',
        about: 'Node.js',
        says: `${process.version} is too old.`,
        mend: `Install Node.js ${leastNode.join('.')} or later.`,
      };
}

function examinePackages(projectFolder: string): Advice {
  const isThere = existsSync(path.join(projectFolder, 'node_modules', '@apollo', 'server'));
  return isThere
    ? { verdict: 'good', about: 'packages', says: 'installed' }
    : { verdict: 'mend', about: 'packages', says: 'not installed', mend: 'Run: npm ci' };
}

function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Whatever holds the port may never answer, or answer in another tongue; neither may keep us. */
function answersHealth(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = get({ host: '127.0.0.1', port, path: '/health/live', timeout: 2_000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asking.on('timeout', () => asking.destroy(new Error('No answer in two seconds.')));
    asking.on('error', () => resolve(false));
  });
}

async function examinePort(port: number): Promise<Advice> {
  if (await portIsFree(port)) return { verdict: 'good', about: 'port', says: `${port} is free` };
  return (await answersHealth(port))
    ? { verdict: 'good', about: 'port', says: `${port} is held by a service that answers, most likely this one` }
    : {
        verdict: 'mend',
        about: 'port',
        says: `${port} is held by another program.`,
        mend: `Choose another: PORT=${port === 65535 ? 4000 : port + 1} npm start`,
      };
}

/** The folder itself, or the nearest above it that is there already. */
function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

async function examineDisk(dataDir: string): Promise<Advice> {
  const { bavail, bsize } = await statfs(nearestExisting(dataDir));
  const free = bavail * bsize;
  const says = `${(free / 1e9).toFixed(1)} GB free for ${dataDir}`;
  return free >= leastFreeBytes
    ? { verdict: 'good', about: 'disk', says }
    : {
        verdict: 'mend',
        about: 'disk',
        says,
        mend: 'Free at least 1 GB, or set DATA_DIR to a folder on another disk.',
      };
}

async function examineTables(database: Database): Promise<Advice[]> {
  const waiting = await database.dataSource.showMigrations();
  if (waiting) {
    return [
      {
        verdict: 'look',
        about: 'tables',
        says: 'Some migrations have not run.',
        mend: 'They run at the next start or import.',
      },
    ];
  }
  const [extension] = await database.query<{ found: boolean }>({
    text: `select exists (select from pg_extension where extname = 'btree_gist') as found`,
  });
  const [counts] = await database.query<{ settings: number; imports: number; interrupted: number }>({
    text: `select (select count(*)::int from setting) as settings, (select count(*)::int from import_run) as imports,
      (select count(*)::int from import_run where status = 'RUNNING') as interrupted`,
  });
  const advice: Advice[] = [
    extension?.found
      ? { verdict: 'good', about: 'tables', says: 'up to date' }
      : {
          verdict: 'mend',
          about: 'tables',
          says: 'The extension btree_gist is missing.',
          mend: 'As a superuser: create extension btree_gist',
        },
    counts && counts.settings > 0
      ? { verdict: 'good', about: 'register', says: `${counts.settings} settings from ${counts.imports} imports` }
      : {
          verdict: 'look',
          about: 'register',
          says: 'empty',
          mend: 'npm start fills it with the synthetic nation; oversight import loads real files.',
        },
  ];
  if (counts && counts.interrupted > 0) {
    advice.push({
      verdict: 'look',
      about: 'imports',
      says: `${counts.interrupted} marked as running`,
      mend: 'If none is running, the next import marks them as interrupted. Nothing of them was stored.',
    });
  }
  return advice;
}

async function examineDatabase(environment: Environment): Promise<Advice[]> {
  const about = environment.database.kind === 'external' ? 'DATABASE_URL' : 'embedded database';
  try {
    const provided = await provideDatabase(environment.database);
    try {
      const database = await openDatabase(provided.url, { orm });
      try {
        return [{ verdict: 'good', about, says: 'answers' }, ...(await examineTables(database))];
      } finally {
        await database.close();
      }
    } finally {
      await provided.stop();
    }
  } catch (error) {
    return [
      {
        verdict: 'mend',
        about,
        says: error instanceof Error ? error.message : String(error),
        mend: 'See the message; then run doctor again.',
      },
    ];
  }
}

/** Everything that commonly goes wrong, looked at in the order in which it would. */
export async function examine(env: NodeJS.ProcessEnv, projectFolder: string): Promise<readonly Advice[]> {
  const first = [examineNode(), examinePackages(projectFolder)];
  let environment: Environment;
  try {
    environment = readEnvironment(env);
  } catch (error) {
    return [
      ...first,
      {
        verdict: 'mend',
        about: 'environment',
        says: error instanceof Error ? error.message : String(error),
        mend: 'Correct or unset it.',
      },
    ];
  }
  const disk = environment.database.kind === 'embedded' ? [await examineDisk(environment.database.dataDir)] : [];
  return [...first, await examinePort(environment.port), ...disk, ...(await examineDatabase(environment))];
}
