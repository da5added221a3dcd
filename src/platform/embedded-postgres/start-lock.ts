import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { isAlive, pause } from './processes';

const patienceMs = 90_000;

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}

/** For file systems without hard links. */
function tryToWrite(lock: string, content: string): boolean {
  try {
    writeFileSync(lock, content, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A link appears with its content or not at all, so no reader ever sees an empty lock. */
function tryToTake(lock: string, content: string): boolean {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, content, { mode: 0o600 });
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (noLinks.has(codeOf(error))) return tryToWrite(lock, content);
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Two processes may find the same dead lock: only what was read is removed, anything newer is put back. */
function removeDead(lock: string, content: string): void {
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
    if (readOrNull(aside) !== content) linkSync(aside, lock);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error)) && !noLinks.has(codeOf(error))) throw error;
  }
  rmSync(aside, { force: true });
}

/**
 * Lets one process at a time look at the folder and start a server in it; the others wait, and then adopt.
 *
 * A lock whose process is gone does not count.
 */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(dataDir, 'start.lock');
  const content = `${process.pid}\n${Math.random()}\n`;
  const giveUpAt = performance.now() + patienceMs;
  while (!tryToTake(lock, content)) {
    const holder = readOrNull(lock);
    const pid = Number(holder?.split('\n')[0]);
    if (holder !== null && !(pid > 0 && isAlive(pid))) removeDead(lock, holder);
    else if (performance.now() > giveUpAt) {
      throw new EmbeddedPostgresError({
        whatHappened: `Process ${pid} has been starting the database in ${dataDir} for too long.`,
        whatToDo: `wait for it or end it; if no such process is ours, delete ${lock}.`,
      });
    } else await pause(50);
  }
  try {
    return await work();
  } finally {
    if (readOrNull(lock) === content) rmSync(lock, { force: true });
  }
}
