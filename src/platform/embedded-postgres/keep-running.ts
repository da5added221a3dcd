import { openClusterFolder } from './cluster-folder';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';
import { readPostmasterFile } from './postmaster-file';
import { isAlive } from './processes';

export interface KeepRunningOptions {
  lookEveryMs?: number;
  /** Told when the server runs again. */
  onRestarted?: () => void;
  /** Told when it could not be started; the next look tries again. */
  onFailure?: (error: unknown) => void;
}

export interface Keeping {
  /** Looks no more; waits for a start that is under way. */
  stop(): Promise<void>;
}

/**
 * Starts our own server again, on the port it had, where its process has ended unasked: killed, or out of memory.
 *
 * A server that was stopped in order takes its `postmaster.pid` away, and is left alone.
 */
export function keepRunning(
  { dataDir, port }: Pick<EmbeddedPostgres, 'dataDir' | 'port'>,
  { lookEveryMs = 500, onRestarted, onFailure }: KeepRunningOptions = {},
): Keeping {
  const { clusterDir } = openClusterFolder(dataDir);
  let starting: Promise<void> | null = null;
  const startAgain = async (): Promise<void> => {
    try {
      await startEmbeddedPostgres({ dataDir, profile: 'kept', port });
      onRestarted?.();
    } catch (error) {
      onFailure?.(error);
    }
    starting = null;
  };
  const look = setInterval(() => {
    const file = readPostmasterFile(clusterDir);
    if (file === null || isAlive(file.pid)) return;
    starting ??= startAgain();
  }, lookEveryMs).unref();
  return {
    async stop() {
      clearInterval(look);
      await starting;
    },
  };
}
