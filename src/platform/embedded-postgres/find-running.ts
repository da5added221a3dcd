import { existsSync, realpathSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import type { ClusterFolder } from './cluster-folder';
import { EmbeddedPostgresError, lastLinesOf } from './embedded-postgres-error';
import { type PostmasterFile, postmasterFile, readPostmasterFile } from './postmaster-file';
import { commandLineOf, isAlive, pause } from './processes';
import { type ServerAddress, serverUrl } from './server-url';

const patienceMs = 60_000;

function isSameFolder(first: string, second: string): boolean {
  return existsSync(first) && existsSync(second) && realpathSync(first) === realpathSync(second);
}

/** Whether the process named in the file is a PostgreSQL; after a restart of a container the number is often another's. */
function isPostgres(pid: number): boolean {
  const commandLine = commandLineOf(pid);
  return commandLine === null || commandLine.includes('postgres');
}

/** The folder that the server at this address says it serves. */
async function folderServedAt(address: ServerAddress): Promise<string> {
  const client = new Client({ connectionString: serverUrl(address, 'postgres'), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
    return rows[0]?.folder ?? '';
  } finally {
    await client.end();
  }
}

function notOurs({ clusterDir, logFile }: ClusterFolder, { pid }: PostmasterFile, why: string, cause?: unknown): Error {
  return new EmbeddedPostgresError({
    whatHappened: `Process ${pid} seems to serve ${clusterDir}, but ${why}.`,
    whatToDo: `stop that process; if it is no PostgreSQL, delete ${postmasterFile(clusterDir)}; then start again.`,
    lastLines: lastLinesOf(logFile),
    cause,
  });
}

/** Asks the server whether it is the one of this folder, and gives its port. */
async function provenPort(folder: ClusterFolder, file: PostmasterFile, port: number, password: string | null) {
  const served = await folderServedAt({ port, password }).catch((cause) => {
    throw notOurs(folder, file, `it does not let us in: ${(cause as Error).message}`, cause);
  });
  if (!isSameFolder(served, folder.clusterDir)) {
    throw notOurs(folder, file, `the server on port ${port} serves ${served}`);
  }
  return port;
}

/** The process that serves the folder, or null; a file that a dead or unrelated process left behind does not count. */
function findPostmaster(folder: ClusterFolder): PostmasterFile | null {
  const file = readPostmasterFile(folder.clusterDir);
  if (file === null || !isAlive(file.pid)) return null;
  if (!isPostgres(file.pid)) {
    rmSync(postmasterFile(folder.clusterDir), { force: true });
    return null;
  }
  if (isSameFolder(file.clusterDir, folder.clusterDir)) return file;
  throw notOurs(folder, file, `it was started on ${file.clusterDir}`);
}

/** The port of the server that runs on this folder already, proved by asking it; null where none runs. */
export async function findRunning(folder: ClusterFolder, password: string | null): Promise<number | null> {
  const giveUpAt = performance.now() + patienceMs;
  let file = findPostmaster(folder);
  while (file !== null) {
    if (file.status === 'ready' && file.port !== null) return provenPort(folder, file, file.port, password);
    if (performance.now() > giveUpAt)
      throw notOurs(folder, file, `it has been ${file.status ?? 'silent'} for too long`);
    await pause(50);
    file = findPostmaster(folder);
  }
  return null;
}
