import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres';
import { isAlive } from '../../src/platform/embedded-postgres/processes';

const prefix = 'oversight-test-';

const inMemory = '/dev/shm';
const gigabyte = 1024 ** 3;

/** A file system in memory, where there is one with room: a thousand databases are made and dropped in a run. */
function hasRoomInMemory(): boolean {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= 6 * gigabyte && freemem() >= 8 * gigabyte;
  } catch {
    return false;
  }
}

const places = [tmpdir(), inMemory] as const;

/** A new folder for a server; its name tells which process will remove it. */
export function makeServerFolder(): string {
  return mkdtempSync(path.join(hasRoomInMemory() ? inMemory : tmpdir(), `${prefix}${process.pid}-`));
}

/** Stops what still runs on the folder, and removes it. */
export async function removeServerFolder(dataDir: string): Promise<void> {
  if (existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))) {
    const profile = existsSync(path.join(dataDir, 'password')) ? 'kept' : 'throwaway';
    await startEmbeddedPostgres({ dataDir, profile })
      .then((server) => server.stop({ evenIfAdopted: true }))
      .catch(() => undefined);
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/** A run that was killed could not clean up after itself. */
export async function removeAbandonedFolders(): Promise<void> {
  for (const place of places.filter((one) => existsSync(one))) {
    for (const entry of readdirSync(place).filter((name) => name.startsWith(prefix))) {
      const owner = Number(entry.slice(prefix.length).split('-')[0]);
      if (owner > 0 && !isAlive(owner)) await removeServerFolder(path.join(place, entry)).catch(() => undefined);
    }
  }
}
