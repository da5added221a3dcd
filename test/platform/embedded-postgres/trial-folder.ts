import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/platform/embedded-postgres/embedded-postgres';
import type { Profile } from '../../../src/platform/embedded-postgres/server-settings';
import { makeServerFolder, removeServerFolder } from '../../support/server-folder';

const root = path.resolve(__dirname, '../../..');
const made: string[] = [];

export function trialFolder(): string {
  const folder = makeServerFolder();
  made.push(folder);
  return folder;
}

/** Whatever a test left running is stopped before its folder goes. */
export async function removeTrialFolders(): Promise<void> {
  for (const dataDir of made.splice(0)) await removeServerFolder(dataDir);
}

export function start(dataDir: string, profile: Profile = 'kept'): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, profile });
}

/** Runs one statement on a connection of its own and gives its first value. */
export async function ask(url: string, text: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

export function startElsewhere(dataDir: string, options: SpawnOptions = {}): ChildProcess {
  const program = path.join(__dirname, 'start-and-report.ts');
  return spawn(process.execPath, ['-r', path.join(root, 'scripts', 'register.js'), program, dataDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
}

export interface Report {
  port: number;
  adopted: boolean;
  adminUrl: string;
}

/** What the other process said when it had started, or its complaint. */
export function reportOf(child: ChildProcess): Promise<Report> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      complained += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(said) as Report) : reject(new Error(complained))));
  });
}
