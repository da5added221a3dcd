import type { Target } from './attack';

export interface Bystander {
  /** Milliseconds of each answer since it was last told to forget. */
  readonly waits: readonly number[];
  /** Answers that were none. */
  readonly failures: readonly string[];
  forget(): void;
  /** When all that was asked so far is answered. */
  answered(): Promise<void>;
  leave(): Promise<void>;
}

const query = '{ setting(urn: "1000001") { urn } }';

export function median(waits: readonly number[]): number {
  return [...waits].sort((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0;
}

/** Somebody who asks a small question every so often, and notices when the service is held up by others. */
export function startBystander({ post }: Target, authorization: string, everyMs = 50): Bystander {
  const waits: number[] = [];
  const failures: string[] = [];
  const open = new Set<Promise<void>>();
  const ask = async () => {
    const { status, text, ms } = await post({ query }, { headers: { authorization } });
    waits.push(ms);
    if (status !== 200) failures.push(`${status} ${text.slice(0, 120)}`);
  };
  const timer = setInterval(() => {
    const asked: Promise<void> = ask().finally(() => open.delete(asked));
    open.add(asked);
  }, everyMs);
  return {
    waits,
    failures,
    forget() {
      waits.length = 0;
      failures.length = 0;
    },
    async answered() {
      await Promise.all(open);
    },
    async leave() {
      clearInterval(timer);
      await Promise.all(open);
    },
  };
}
