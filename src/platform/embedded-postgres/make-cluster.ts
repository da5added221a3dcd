import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries';
import { type ClusterFolder, ensurePassword } from './cluster-folder';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { runToEnd } from './run-to-end';
import type { RunningAs } from './running-as';
import { type Profile, serverSettings } from './server-settings';

const partialPrefix = 'postgres.partial-';

/** What an `initdb` left that was ended halfway; it never carried the database's name. */
function removePartials(dataDir: string): void {
  for (const entry of readdirSync(dataDir)) {
    if (entry.startsWith(partialPrefix)) rmSync(path.join(dataDir, entry), { recursive: true, force: true });
  }
}

/** The order of text is the order of its bytes, the same on every machine, with letters of all languages known. */
const localeArguments = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

function initdbArguments(directory: string, folder: ClusterFolder, profile: Profile): string[] {
  const access =
    profile === 'kept' ? ['-A', 'scram-sha-256', `--pwfile=${folder.passwordFile}`] : ['-A', 'trust', '--no-sync'];
  const settings = Object.entries(serverSettings(profile)).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  return [
    '-D',
    directory,
    '-U',
    'postgres',
    ...localeArguments,
    ...access,
    '--data-checksums',
    '--no-instructions',
    ...settings,
  ];
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a new database aside and gives it its name last, so that half a database is never mistaken for one. */
export async function makeCluster(
  folder: ClusterFolder,
  profile: Profile,
  binaries: Binaries,
  runningAs: RunningAs,
): Promise<void> {
  removePartials(folder.dataDir);
  if (profile === 'kept') ensurePassword(folder, runningAs.identity);
  const partial = path.join(folder.dataDir, `${partialPrefix}${process.pid}`);
  const { code, output } = await runToEnd(
    runningAs,
    binaries.initdb,
    initdbArguments(partial, folder, profile),
    folder.dataDir,
  );
  if (code !== 0) {
    removePartials(folder.dataDir);
    throw new EmbeddedPostgresError({
      whatHappened: `A new database could not be made in ${folder.dataDir}.`,
      whatToDo: 'make sure that the disk has room (about 100 MB) and the folder can be written, then start again.',
      lastLines: output,
    });
  }
  renameSync(partial, folder.clusterDir);
  if (profile === 'kept') syncFolder(folder.dataDir);
}
