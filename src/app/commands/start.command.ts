import type { Command } from 'commander';
import { readEnvironment } from '../environment';
import { start } from '../start';

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

/** Ends cleanly on Ctrl-C or a service manager's word; a second one ends at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of stopSignals) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

export function addStart(program: Command): void {
  program
    .command('start')
    .description('serve the API and its page; an empty database is filled with the synthetic nation first')
    .option('--no-demo', 'leave an empty database empty')
    .addHelpText('after', '\nPORT (4000), DATA_DIR (.data) and DATABASE_URL (a server of your own, 15 to 18) are read from the environment.')
    .action(async ({ demo }: { demo: boolean }) => {
      const tell = (line: string) => void process.stdout.write(`${line}\n`);
      const interrupted = new Promise<never>((_, reject) => {
        for (const signal of stopSignals) process.once(signal, () => reject(new Error(`Stopped by ${signal} while starting.`)));
      });
      interrupted.catch(() => undefined);
      const running = await start(readEnvironment(process.env), { demo, tell });
      for (const signal of stopSignals) process.removeAllListeners(signal);
      stopOnSignal(running.stop);
    });
}
