import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/platform/embedded-postgres/embedded-postgres';
import { readPostmasterFile } from '../../../src/platform/embedded-postgres/postmaster-file';
import { isAlive } from '../../../src/platform/embedded-postgres/processes';
import { makeServerFolder, removeServerFolder } from '../../support/server-folder';

const databaseName = 'oversight';

/** A PostgreSQL with the settings of the product, which may be killed. */
export interface KeptPostgres {
  readonly dataDir: string;
  readonly url: string;
  /** Runs statements as the superuser, each in a transaction of its own. */
  admin(...statements: readonly string[]): Promise<void>;
  /** Ends the server and every process of it, with no word to any of them. */
  kill(): Promise<void>;
  /** Starts it again on its port; it repairs itself from its log. */
  restart(): Promise<void>;
  remove(): Promise<void>;
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return new RegExp(`^PPid:\\s+${parent}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'));
      } catch {
        return false;
      }
    });
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The server's own process first: otherwise it would see a child die and go through its own repair. */
async function killAll(dataDir: string): Promise<void> {
  const postmaster = readPostmasterFile(path.join(dataDir, 'postgres'))?.pid ?? 0;
  if (postmaster <= 0) throw new Error('There is no server to kill.');
  const children = childrenOf(postmaster);
  for (const pid of [postmaster, ...children]) killHard(pid);
  while ([postmaster, ...children].some(isAlive)) await pause(5);
}

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts one of our own in a folder of its own, with an empty database. */
export async function startKeptPostgres(): Promise<KeptPostgres> {
  const dataDir = makeServerFolder();
  const server = await startEmbeddedPostgres({ dataDir, profile: 'kept' });
  const { port, adminUrl } = server;
  await asAdmin(adminUrl, [`create database ${databaseName}`]);
  return {
    dataDir,
    url: server.url(databaseName),
    admin: (...statements) => asAdmin(adminUrl, statements),
    kill: () => killAll(dataDir),
    async restart() {
      await startEmbeddedPostgres({ dataDir, profile: 'kept', port });
    },
    remove: () => removeServerFolder(dataDir),
  };
}
