import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second; it has done so on every Linux we run on. */
const ticksPerSecond = 100;

interface ProcessStat {
  parent: number;
  ownTicks: number;
  /** Of children that have ended. */
  endedChildrenTicks: number;
}

function statOf(pid: number): ProcessStat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (index: number) => fields[index] ?? 0;
    return { parent: at(1), ownTicks: at(11) + at(12), endedChildrenTicks: at(13) + at(14) };
  } catch {
    return null;
  }
}

/** Milliseconds of processor time of one process so far; null where the system does not tell. */
export function processCpuMs(pid: number): number | null {
  const stat = statOf(pid);
  return stat === null ? null : (stat.ownTicks * 1000) / ticksPerSecond;
}

/** Milliseconds of a process, its living children, and those that have ended: a PostgreSQL server and its backends. */
export function familyCpuMs(pid: number): number | null {
  const head = statOf(pid);
  if (head === null) return null;
  let ticks = head.ownTicks + head.endedChildrenTicks;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat?.parent === pid) ticks += stat.ownTicks + stat.endedChildrenTicks;
  }
  return (ticks * 1000) / ticksPerSecond;
}

/** Resident memory in megabytes; null where the system does not tell. */
export function residentMb(pid: number): number | null {
  try {
    const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match ? Math.round(Number(match[1]) / 1024) : null;
  } catch {
    return null;
  }
}
