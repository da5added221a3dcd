import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Binaries } from './binaries';
import type { ClusterFolder } from './cluster-folder';
import { EmbeddedPostgresError, lastLinesOf } from './embedded-postgres-error';
import { readPostmasterFile } from './postmaster-file';
import { isAlive, pause } from './processes';
import { runToEnd } from './run-to-end';
import { cleanEnvironment, type RunningAs } from './running-as';
import { listeningArguments, type Profile } from './server-settings';

const startWithinMs = 180_000;
const mostAttempts = 6;
const largestLogBytes = 10_000_000;

export interface ServerPlan {
  readonly folder: ClusterFolder;
  readonly profile: Profile;
  readonly binaries: Binaries;
  readonly runningAs: RunningAs;
  readonly port?: number;
  readonly log: (line: string) => void;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** A kept server leaves our process group, so that Ctrl-C reaches it only through an orderly stop. */
function spawnServer({ folder, profile, binaries, runningAs }: ServerPlan, port: number): ChildProcess {
  if (sizeOf(folder.logFile) > largestLogBytes) renameSync(folder.logFile, `${folder.logFile}.old`);
  const log = openSync(folder.logFile, 'a', 0o600);
  const { uid, gid } = runningAs.identity;
  try {
    if (uid !== undefined && gid !== undefined) fchownSync(log, uid, gid);
    const [command, args] = runningAs.command(binaries.postgres, [
      '-D',
      folder.clusterDir,
      ...listeningArguments(port),
    ]);
    const child = spawn(command, args, {
      cwd: folder.dataDir,
      detached: profile === 'kept',
      env: cleanEnvironment(),
      stdio: ['ignore', log, log],
      windowsHide: true,
      ...runningAs.identity,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

type Ending = 'ready' | 'ended' | 'too slow';

/** The server writes `ready` into its file itself, so asking it costs no connection. */
async function settle(child: ChildProcess, clusterDir: string, log: ServerPlan['log']): Promise<Ending> {
  let hasEnded = false;
  child.once('error', () => {
    hasEnded = true;
  });
  child.once('exit', () => {
    hasEnded = true;
  });
  const begunAt = performance.now();
  let toldAt = begunAt;
  while (!hasEnded) {
    const file = readPostmasterFile(clusterDir);
    if (file?.pid === child.pid && file?.status === 'ready') return 'ready';
    const now = performance.now();
    if (now - begunAt > startWithinMs) return 'too slow';
    if (now - toldAt > 5_000) {
      log('The database is still starting; after a crash it first repairs itself from its log.');
      toldAt = now;
    }
    await pause(10);
  }
  return 'ended';
}

/** After a hard kill the old server's children need a moment to notice; a probed port may be taken meanwhile. */
function isPassing(lines: readonly string[], hasOwnPort: boolean): boolean {
  const text = lines.join('\n');
  if (/pre-existing shared memory block|lock file "postmaster\.pid" already exists/.test(text)) return true;
  return hasOwnPort && /could not bind|could not create any TCP\/IP sockets/.test(text);
}

/** Starts the server and waits until it takes connections; gives its port and process. */
export async function startServer(plan: ServerPlan): Promise<{ port: number; pid: number }> {
  let lastLines: string[] = [];
  let ending: Ending = 'ended';
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const port = plan.port ?? (await freePort());
    const alreadyLogged = sizeOf(plan.folder.logFile);
    const child = spawnServer(plan, port);
    ending = await settle(child, plan.folder.clusterDir, plan.log);
    if (ending === 'ready' && child.pid !== undefined) return { port, pid: child.pid };
    if (ending === 'too slow') child.kill('SIGINT');
    lastLines = lastLinesOf(plan.folder.logFile, alreadyLogged);
    if (ending === 'too slow' || !isPassing(lastLines, plan.port === undefined)) break;
    await pause(400);
  }
  throw new EmbeddedPostgresError({
    whatHappened: `The database in ${plan.folder.clusterDir} did not start: it ${ending === 'ended' ? 'ended at once' : 'took too long'}.`,
    whatToDo: `read its own words below or in ${plan.folder.logFile}; free the port or the disk it asks for, then start again.`,
    lastLines,
  });
}

/** Ends all sessions and stops the server; a server that is gone already is fine. */
export async function stopServer({ folder, binaries, runningAs }: Omit<ServerPlan, 'profile' | 'log'>): Promise<void> {
  const isRunning = () => {
    const file = readPostmasterFile(folder.clusterDir);
    return file !== null && isAlive(file.pid);
  };
  if (!isRunning()) return;
  const args = ['stop', '-D', folder.clusterDir, '-m', 'fast', '-w', '-s', '-t', '60'];
  const { code, output } = await runToEnd(runningAs, binaries.pgCtl, args, folder.dataDir);
  if (code === 0 || !isRunning()) return;
  throw new EmbeddedPostgresError({
    whatHappened: `The database in ${folder.clusterDir} did not stop.`,
    whatToDo: `read ${folder.logFile}; its process is ${readPostmasterFile(folder.clusterDir)?.pid ?? 'gone'}.`,
    lastLines: [...lastLinesOf(folder.logFile), ...output],
  });
}
