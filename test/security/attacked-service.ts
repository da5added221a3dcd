import { startService } from '../support/service';

/** More than the whole set costs, and hardly filled, so that what is charged can be seen. */
const budget = { capacity: 50_000_000, perMinute: 60 };

export type ToldByService =
  /** With what somebody signs in who has nothing to do with the attack. */
  | { kind: 'ready'; port: number; authorization: string }
  | { kind: 'log'; text: string }
  | { kind: 'state'; megabytes: number; faults: readonly string[] };

export type AskedOfService = 'state' | 'stop';

function tell(told: ToldByService): void {
  process.send?.(told);
}

/** The service in a process of its own, so that its memory and its pauses are its own, and not those of its attacker. */
async function serve(url: string): Promise<void> {
  const service = await startService(url, { budgetFor: () => budget, publicIntrospection: false });
  const logging = setInterval(() => {
    const lines = service.log.splice(0);
    if (lines.length > 0) tell({ kind: 'log', text: lines.join('') });
  }, 50);
  process.on('message', (asked: AskedOfService) => {
    if (asked === 'state') {
      globalThis.gc?.();
      const megabytes = process.memoryUsage().rss / 1_048_576;
      tell({ kind: 'state', megabytes, faults: service.faults.map(({ error }) => String(error)) });
      return;
    }
    clearInterval(logging);
    void service.stop().finally(() => process.disconnect());
  });
  const authorization = `Bearer ${await service.issuer.tokenFor({ id: 'bystander', roles: ['DFE_ANALYST'] })}`;
  tell({ kind: 'ready', port: Number(new URL(service.origin).port), authorization });
}

void serve(process.argv[2] ?? '');
