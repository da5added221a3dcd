import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Profile } from './server-settings';

/** Where everything of one embedded server lies. */
export interface ClusterFolder {
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

/** Makes the folder, private to its owner, and names what lies in it. */
export function openClusterFolder(dataDir: string): ClusterFolder {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const real = realpathSync(dataDir);
    accessSync(real, constants.R_OK | constants.W_OK | constants.X_OK);
    return {
      dataDir: real,
      clusterDir: path.join(real, 'postgres'),
      passwordFile: path.join(real, 'password'),
      logFile: path.join(real, 'server.log'),
    };
  } catch (cause) {
    throw new EmbeddedPostgresError({
      whatHappened: `The data folder ${dataDir} cannot be used: ${(cause as Error).message}.`,
      whatToDo: 'run as the user it belongs to, or name another folder in DATA_DIR.',
      cause,
    });
  }
}

/** Whether a database is there; `initdb` works aside, so a folder with a version file is a whole one. */
export function holdsCluster({ clusterDir }: ClusterFolder): boolean {
  if (existsSync(path.join(clusterDir, 'PG_VERSION'))) return true;
  if (!existsSync(clusterDir) || readdirSync(clusterDir).length === 0) return false;
  throw new EmbeddedPostgresError({
    whatHappened: `${clusterDir} is neither empty nor a database.`,
    whatToDo: 'move it out of the way, or name another folder in DATA_DIR.',
  });
}

export function checkVersion({ clusterDir }: ClusterFolder, majorVersion: string): void {
  const found = readFileSync(path.join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (found === majorVersion) return;
  throw new EmbeddedPostgresError({
    whatHappened: `The data in ${clusterDir} was written by PostgreSQL ${found}; this is PostgreSQL ${majorVersion}.`,
    whatToDo:
      `dump it with a PostgreSQL ${found} and load it here, or start a PostgreSQL ${found} on it and set DATABASE_URL; ` +
      'to begin with an empty database, move the folder away or name another one in DATA_DIR.',
  });
}

/** The superuser's password, or null where the profile has none. */
export function readPassword({ passwordFile, clusterDir }: ClusterFolder, profile: Profile): string | null {
  if (profile === 'throwaway') return null;
  try {
    return readFileSync(passwordFile, 'utf8').trim();
  } catch (cause) {
    throw new EmbeddedPostgresError({
      whatHappened: `The password of the database in ${clusterDir} is not in ${passwordFile}.`,
      whatToDo:
        'put the file back; if it is lost, run "postgres --single" on the folder and set a new password for "postgres".',
      cause,
    });
  }
}

/** Makes sure of a random password that only the owner can read; one that is there already may belong to a database put aside. */
export function ensurePassword({ passwordFile }: ClusterFolder, owner: { uid?: number; gid?: number }): void {
  const isThere = existsSync(passwordFile) && readFileSync(passwordFile, 'utf8').trim() !== '';
  if (!isThere) writeFileSync(passwordFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  chmodSync(passwordFile, 0o600);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
}
