import { type Command, InvalidArgumentError } from 'commander';
import { readEnvironment } from '../environment';
import { start } from '../start';

/** With the exit code that a shell expects of whoever a signal ended. */
const stopSignals = { SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof stopSignals;

/** Told of the first signal; a second one ends the process at once. */
function onStopSignal(tell: (signal: StopSignal) => void): void {
  let isTold = false;
  for (const signal of Object.keys(stopSignals) as StopSignal[]) {
    process.on(signal, () => {
      if (isTold) process.exit(stopSignals[signal]);
      isTold = true;
      tell(signal);
    });
  }
}

function readShare(text: string): number {
  const share = Number(text);
  if (share > 0 && share <= 1) return share;
  throw new InvalidArgumentError('Expected a share above 0 and up to 1, such as 0.1.');
}

export function addStart(program: Command): void {
  program
    .command('start')
    .description('serve the API and its page; an empty database is filled with the synthetic nation first')
    .option('--no-demo', 'leave an empty database empty')
    .option('--demo-scale <share>', 'fill it with a smaller nation: 0.1 is a tenth', readShare, 1)
    .addHelpText(
      'after',
      '\nPORT (4000), DATA_DIR (.data) and DATABASE_URL (a server of your own, 15 to 18) are read from the environment.',
    )
    .action(async ({ demo, demoScale }: { demo: boolean; demoScale: number }) => {
      const environment = readEnvironment(process.env);
      const tell = (line: string) => void process.stdout.write(`${line}\n`);
      const giveUp = new AbortController();
      let stop: (() => Promise<void>) | null = null;
      onStopSignal((signal) => {
        if (!stop) {
          process.exitCode = stopSignals[signal];
          giveUp.abort(new Error(`Stopped by ${signal} while starting; the next start goes on from here.`));
          return;
        }
        stop().then(
          () => process.exit(0),
          (error: unknown) => {
            process.stderr.write(`${String(error)}\n`);
            process.exit(1);
          },
        );
      });
      ({ stop } = await start(environment, { demo, demoScale, tell, giveUp: giveUp.signal }));
    });
}
