import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ToldByService } from './attacked-service';

export interface ServedApart {
  port: number;
  /** With what a bystander signs in. */
  authorization: string;
  /** All that it logged so far; it arrives within a tenth of a second. */
  logged(): string;
  /** After a collection of what is no longer used. */
  state(): Promise<{ megabytes: number; faults: readonly string[] }>;
  stop(): Promise<void>;
}

type Told<Kind extends ToldByService['kind']> = Extract<ToldByService, { kind: Kind }>;

function next<Kind extends ToldByService['kind']>(child: ChildProcess, kind: Kind): Promise<Told<Kind>> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The attacked service ended with ${code}.`));
    const hear = (told: ToldByService) => {
      if (told.kind !== kind) return;
      child.off('message', hear).off('exit', ended);
      resolve(told as Told<Kind>);
    };
    child.on('message', hear).on('exit', ended);
  });
}

/** Starts the service over the database in a process of its own. */
export async function serveApart(url: string): Promise<ServedApart> {
  const child = fork(path.join(__dirname, 'attacked-service.ts'), [url], {
    execArgv: ['--expose-gc', '--max-old-space-size=1024', '-r', path.resolve(__dirname, '../../scripts/register.js')],
  });
  let log = '';
  child.on('message', (told: ToldByService) => {
    if (told.kind === 'log') log += told.text;
  });
  const { port, authorization } = await next(child, 'ready');
  return {
    port,
    authorization,
    logged: () => log,
    async state() {
      const answer = next(child, 'state');
      child.send('state');
      return answer;
    },
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.send('stop');
      await ended;
    },
  };
}
