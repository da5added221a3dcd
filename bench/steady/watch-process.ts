import { familyCpuMs, processCpuMs, residentMb } from '../cpu';

interface Sample {
  seconds: number;
  megabytes: number;
}

export interface Watched {
  startMb: number;
  endMb: number;
  mostMb: number;
  /** Of the line of least squares through all samples. */
  slopeMbPerMinute: number;
  /** Of one processor, in per cent. */
  serverCpu: number;
  postgresCpu: number;
  loadCpu: number;
}

function slope(samples: readonly Sample[]): number {
  const count = samples.length;
  const mean = (pick: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + pick(sample), 0) / count;
  const [x, y] = [mean(({ seconds }) => seconds), mean(({ megabytes }) => megabytes)];
  const below = samples.reduce((sum, { seconds }) => sum + (seconds - x) ** 2, 0);
  const above = samples.reduce((sum, { seconds, megabytes }) => sum + (seconds - x) * (megabytes - y), 0);
  return below === 0 ? 0 : above / below;
}

function ownCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Watches memory and processor time of the server and of PostgreSQL until it is told to stop. */
export function watchProcess(serverPid: number, postmasterPid: number): { stop(): Watched } {
  const begunAt = performance.now();
  const cpu = () => ({
    server: processCpuMs(serverPid) ?? Number.NaN,
    postgres: familyCpuMs(postmasterPid) ?? Number.NaN,
    load: ownCpuMs(),
  });
  const before = cpu();
  const samples: Sample[] = [];
  const look = () => {
    const megabytes = residentMb(serverPid);
    if (megabytes !== null) samples.push({ seconds: (performance.now() - begunAt) / 1000, megabytes });
  };
  look();
  const timer = setInterval(look, 1_000);
  return {
    stop() {
      clearInterval(timer);
      look();
      const after = cpu();
      const share = (from: number, to: number) => (100 * (to - from)) / (performance.now() - begunAt);
      const all = samples.map(({ megabytes }) => megabytes);
      return {
        startMb: all[0] ?? Number.NaN,
        endMb: all.at(-1) ?? Number.NaN,
        mostMb: Math.max(...all),
        slopeMbPerMinute: 60 * slope(samples),
        serverCpu: share(before.server, after.server),
        postgresCpu: share(before.postgres, after.postgres),
        loadCpu: share(before.load, after.load),
      };
    },
  };
}
