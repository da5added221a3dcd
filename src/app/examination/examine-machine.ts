import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Advice } from './advice';

const leastNode = [20, 11] as const;
const leastFreeBytes = 1_000_000_000;
/** What `max_wal_size` allows our own server between two checkpoints. */
const mostWalBytes = 2_000_000_000;

/** Whether this Node.js is one that we support. */
export function examineNode(): Advice {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  return isEnough
    ? { verdict: 'good', about: 'Node.js', says: process.version }
    : {
        verdict: 'mend',
        about: 'Node.js',
        says: `${process.version} is too old.`,
        mend: `Install Node.js ${leastNode.join('.')} or later.`,
      };
}

/** Whether the packages were installed. */
export function examinePackages(projectFolder: string): Advice {
  const isThere = existsSync(path.join(projectFolder, 'node_modules', '@apollo', 'server'));
  return isThere
    ? { verdict: 'good', about: 'packages', says: 'installed' }
    : { verdict: 'mend', about: 'packages', says: 'not installed', mend: 'Run: npm ci' };
}

/** The folder itself, or the nearest above it that is there already. */
function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder));
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function examineDataDisk(dataDir: string): Promise<Advice> {
  const free = await freeBytes(nearestExisting(dataDir));
  const says = `${(free / 1e9).toFixed(1)} GB free for ${dataDir}`;
  return free >= leastFreeBytes
    ? { verdict: 'good', about: 'disk', says }
    : {
        verdict: 'mend',
        about: 'disk',
        says,
        mend: 'Free at least 1 GB, or set DATA_DIR to a folder on another disk.',
      };
}

/** The verdict on the room for the write-ahead log: where it runs out, PostgreSQL stops. */
export function judgeWalDisk(free: number): Advice {
  const says = `${(free / 1e9).toFixed(1)} GB free for the write-ahead log, which may grow to ${mostWalBytes / 1e9} GB`;
  if (free >= mostWalBytes) return { verdict: 'good', about: 'log disk', says };
  const mend = 'Free some space, or lower max_wal_size in postgresql.conf of the data folder.';
  return { verdict: free >= leastFreeBytes ? 'look' : 'mend', about: 'log disk', says, mend };
}

/** The room for our own server's data and, once there is a database, for its log, which may be on a disk of its own. */
export async function examineDisks(dataDir: string): Promise<Advice[]> {
  const data = await examineDataDisk(dataDir);
  const wal = path.join(dataDir, 'postgres', 'pg_wal');
  // The folder is private to whoever runs the server; where we may not look, the disk above has been judged.
  const free = await freeBytes(wal).catch(() => null);
  return free === null ? [data] : [data, judgeWalDisk(free)];
}
