import { locateBinaries } from './binaries';
import { checkVersion, holdsCluster, openClusterFolder, readPassword } from './cluster-folder';
import { findRunning } from './find-running';
import { makeCluster } from './make-cluster';
import { chooseRunningAs } from './running-as';
import { startServer, stopServer } from './server-process';
import type { Profile } from './server-settings';
import { serverUrl } from './server-url';
import { withStartLock } from './start-lock';

export interface EmbeddedPostgresOptions {
  /** The folder for the database, its password and its log; made where it is missing. */
  dataDir: string;
  /** `kept` is safe against crashes and asks for a password; `throwaway` is fast and for tests only. */
  profile: Profile;
  /** Told, in sentences, what takes time. */
  log?: (line: string) => void;
  /** A free one is chosen where none is given. */
  port?: number;
}

/** A PostgreSQL server of our own, listening to this machine only. */
export interface EmbeddedPostgres {
  readonly dataDir: string;
  readonly port: number;
  /** The `postgres` database, as superuser. */
  readonly adminUrl: string;
  /** Whether it ran already, started by another process. */
  readonly adopted: boolean;
  /** The address of a database on it, as superuser; the database need not exist yet. */
  url(database: string): string;
  /** Stops the server, once; one that was adopted runs on unless told otherwise. */
  stop(options?: { evenIfAdopted?: boolean }): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with our packages, or adopts the one that runs on the folder already.
 *
 * It outlives this process: whoever starts it stops it.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { profile, port: wantedPort, log = () => undefined } = options;
  const folder = openClusterFolder(options.dataDir);
  const binaries = locateBinaries();
  return withStartLock(folder.dataDir, async () => {
    const runningAs = chooseRunningAs(binaries.postgres, folder.dataDir, folder.clusterDir);
    if (!holdsCluster(folder)) {
      log(`Making a new database in ${folder.dataDir}.`);
      await makeCluster(folder, profile, binaries, runningAs);
    }
    checkVersion(folder, binaries.majorVersion);
    const password = readPassword(folder, profile);
    const runningPort = await findRunning(folder, password);
    const adopted = runningPort !== null;
    const plan = { folder, profile, binaries, runningAs, port: wantedPort, log };
    const port = runningPort ?? (await startServer(plan)).port;
    const url = (database: string) => serverUrl({ port, password }, database);
    let stopping: Promise<void> | null = null;
    return {
      dataDir: folder.dataDir,
      port,
      adminUrl: url('postgres'),
      adopted,
      url,
      stop: async ({ evenIfAdopted = false } = {}) => {
        if (adopted && !evenIfAdopted) return;
        stopping ??= stopServer(plan);
        await stopping;
      },
    };
  });
}
