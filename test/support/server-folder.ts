import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres';
import { isAlive } from '../../src/platform/embedded-postgres/processes';

const prefix = 'oversight-test-';

/** Where folders of servers may lie: see `jest.config.js`, which prefers memory. */
const places: readonly string[] = [...new Set([tmpdir(), '/tmp', '/dev/shm'])];

/** A new folder for a server; its name tells which process will remove it. */
export function makeServerFolder(): string {
  return mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`));
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
