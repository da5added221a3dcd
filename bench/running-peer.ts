import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Peer } from './peers';

const readyWithinMs = 60_000;
const stoppedWithinMs = 10_000;

export interface RunningPeer {
  peer: Peer;
  pid: number;
  url: string;
  stop(): Promise<void>;
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

async function untilReady(url: string, child: ChildProcess, errors: () => string): Promise<void> {
  const giveUpAt = performance.now() + readyWithinMs;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it served.\n${errors()}`);
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await pause(50);
  }
  throw new Error(`It did not serve within ${readyWithinMs / 1000} seconds.\n${errors()}`);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const overdue = setTimeout(() => child.kill('SIGKILL'), stoppedWithinMs);
  await ended;
  clearTimeout(overdue);
}

/** Starts a peer as a fresh process and waits until it serves. */
export async function startPeer(
  peer: Peer,
  projectFolder: string,
  databaseUrl: string,
  nodeOptions: readonly string[] = [],
): Promise<RunningPeer> {
  const port = await freePort();
  const child = spawn(process.execPath, [...nodeOptions, ...peer.command], {
    cwd: projectFolder,
    env: { ...process.env, ...peer.env, PORT: String(port), DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr = `${stderr}${chunk.toString()}`.slice(-4000);
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(`${url}${peer.readyPath}`, child, () => stderr);
  } catch (error) {
    await stopChild(child);
    throw new Error(`${peer.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { peer, pid: child.pid ?? 0, url, stop: () => stopChild(child) };
}
