import type { TestIssuer } from '../../support/test-issuer';
import { check, type Verdict } from './checker';
import type { KeptPostgres } from './kept-postgres';
import { Ledger } from './ledger';
import type { ServedProcess } from './served-process';
import { startWriters } from './writers';

/** What is killed, and how it comes back. */
export type Victim = Pick<KeptPostgres | ServedProcess, 'kill' | 'restart'>;

export interface Scene {
  postgres: KeptPostgres;
  served: ServedProcess;
  issuer: TestIssuer;
}

export interface CrashRun {
  /** Begins the keys of the run. */
  run: string;
  kills: number;
  clients?: number;
}

export interface CrashReport extends Verdict {
  run: string;
  kills: number;
  /** What the writers were told instead of an acknowledgement. */
  failures: Readonly<Record<string, number>>;
  /** From each start of the victim to the first write that was sent and acknowledged after it. */
  firstWriteMs: readonly number[];
}

/** Writes acknowledged before each kill, so that every one comes under load; not the same number, so that the moment differs. */
function writesBefore(kill: number): number {
  return 60 + ((kill * 37) % 53);
}

/** Kills the victim again and again under callers who write, and compares what they were told with what is there. */
export async function crash(
  { postgres, served, issuer }: Scene,
  victim: Victim,
  { run, kills, clients = 8 }: CrashRun,
): Promise<CrashReport> {
  const ledger = new Ledger();
  const { origin } = served;
  const writers = startWriters({ origin, issuer, ledger, run, clients, retries: true, givesUpOneIn: 25 });
  const firstWriteMs: number[] = [];
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      await ledger.more(writesBefore(kill));
      await victim.kill();
      const startedAt = performance.now();
      await victim.restart();
      firstWriteMs.push(Math.round((await ledger.more(1)) - startedAt));
    }
    await ledger.more(clients);
  } finally {
    await writers.stop();
  }
  const verdict = await check(postgres.url, served.audit, { ledger, run });
  return { run, kills, ...verdict, failures: Object.fromEntries(ledger.failures), firstWriteMs };
}

/** Asks the service to stop under callers who send nothing twice; answers how it ended and what is there of their writes. */
export async function stopUnderLoad({ postgres, served, issuer }: Scene, run: string) {
  const ledger = new Ledger();
  const writers = startWriters({ origin: served.origin, issuer, ledger, run, clients: 8, retries: false });
  await ledger.more(60);
  const { ended, output } = await served.stop();
  await writers.stop();
  const verdict = await check(postgres.url, served.audit, { ledger, run });
  return { ended, output, ...verdict, failures: Object.fromEntries(ledger.failures) };
}
