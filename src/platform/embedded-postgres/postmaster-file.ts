import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a running server says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly clusterDir: string;
  readonly port: number | null;
  readonly status: string | null;
}

/** Reads `postmaster.pid`; null where there is none. Its lines are fixed by `src/include/utils/pidfile.h`. */
export function readPostmasterFile(clusterDir: string): PostmasterFile | null {
  let lines: string[];
  try {
    lines = readFileSync(postmasterFile(clusterDir), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const port = Number(lines[3]);
  return { pid, clusterDir: lines[1] ?? '', port: port > 0 ? port : null, status: lines[7]?.trim() || null };
}

export function postmasterFile(clusterDir: string): string {
  return path.join(clusterDir, 'postmaster.pid');
}
