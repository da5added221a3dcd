import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError, linesOf } from './embedded-postgres-error';

/** How to run a program that refuses to run as root. */
export interface RunningAs {
  readonly description: string;
  /** The program and arguments to give to `spawn`. */
  command(program: string, args: readonly string[]): [string, string[]];
  /** Options for `spawn` on top of the usual ones. */
  readonly identity: { uid?: number; gid?: number };
}

const nobody = 65534;

const directly: RunningAs = {
  description: 'as the current user',
  command: (program, args) => [program, [...args]],
  identity: {},
};

/** A user namespace makes root look like an ordinary user: no account is needed and the files stay root's. */
const inUserNamespace: RunningAs = {
  description: 'in a user namespace',
  command: (program, args) => [
    'unshare',
    ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--', program, ...args],
  ],
  identity: {},
};

function asUser(uid: number, gid: number): RunningAs {
  return { ...directly, description: `as user ${uid}`, identity: { uid, gid } };
}

/** PostgreSQL's own settings in our environment must not leak into a server that is ours alone. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(kept), LANG: 'C' };
}

function tryOut(runningAs: RunningAs, program: string, cwd: string): SpawnSyncReturns<string> {
  const [command, args] = runningAs.command(program, ['--version']);
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: cleanEnvironment(), ...runningAs.identity });
}

function complaint(run: SpawnSyncReturns<string>): string[] {
  return run.error ? [run.error.message] : linesOf(run.stderr);
}

/** Gives the folder and all in it to the user; needed only where namespaces are forbidden. */
function giveTo(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder)) {
    const file = path.join(folder, entry);
    if (lstatSync(file).isDirectory()) giveTo(file, uid, gid);
    else if (!lstatSync(file).isSymbolicLink()) chownSync(file, uid, gid);
  }
}

function asRoot(program: string, dataDir: string, clusterDir: string): RunningAs {
  const owner = statSync(existsSync(clusterDir) ? clusterDir : dataDir);
  if (owner.uid !== 0) return asUser(owner.uid, owner.gid);
  if (tryOut(inUserNamespace, program, dataDir).status === 0) return inUserNamespace;
  const unprivileged = asUser(nobody, nobody);
  if (tryOut(unprivileged, program, '/').status === 0) giveTo(dataDir, nobody, nobody);
  return unprivileged;
}

/**
 * Chooses how the server's programs run here, and proves it by running one.
 *
 * Data that belongs to an ordinary user stays theirs, also when root starts the server.
 */
export function chooseRunningAs(program: string, dataDir: string, clusterDir: string): RunningAs {
  const runningAs = process.getuid?.() === 0 ? asRoot(program, dataDir, clusterDir) : directly;
  const run = tryOut(runningAs, program, dataDir);
  if (run.status === 0) return runningAs;
  throw new EmbeddedPostgresError({
    whatHappened: `The embedded PostgreSQL cannot be run ${runningAs.description} on this machine.`,
    whatToDo:
      'run the service as an ordinary user, or (as root) allow user namespaces or move the project and its data ' +
      'out of private folders; on a system without glibc, set DATABASE_URL to a PostgreSQL server of your own.',
    lastLines: complaint(run),
  });
}
