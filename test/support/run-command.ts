import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export const projectFolder = path.resolve(__dirname, '../..');

export interface Ended {
  /** The exit code, or the name of the signal that ended it. */
  ended: number | string;
  output: string;
}

export interface RunningCommand {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has written so far, to either stream. */
  readonly output: string;
  /** Settles when it has written what is looked for; fails when it ends before. */
  says(text: string | RegExp): Promise<void>;
  end(): Promise<Ended>;
}

const unset = [
  'PORT',
  'DATA_DIR',
  'DATABASE_URL',
  'DATABASE_API_URL',
  'OVERSIGHT_DEBUG',
  'NODE_ENV',
  'OIDC_ISSUER',
  'DEMO_SIGN_IN',
  'LOG_FORMAT',
  'AUDIT_DIR',
  'AUDIT_KEY_DIR',
];

/** `oversight` as a process of its own, as a person would run it. */
export function runCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningCommand {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !unset.includes(name)));
  const command = path.join(projectFolder, 'bin/oversight.js');
  const child = spawn(process.execPath, [command, ...args], { cwd: projectFolder, env: { ...inherited, ...env } });
  let output = '';
  let ended: Ended['ended'] | null = null;
  let tellWaiting: () => void = () => undefined;
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    tellWaiting();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const closing = once(child, 'close').then(([code, signal]) => {
    ended = (code as number | null) ?? (signal as string);
    tellWaiting();
  });
  return {
    child,
    get output() {
      return output;
    },
    async says(text) {
      const isSaid = () => (typeof text === 'string' ? output.includes(text) : text.test(output));
      while (!isSaid()) {
        if (ended !== null) throw new Error(`It ended (${ended}) before it said ${text}:\n${output}`);
        await new Promise<void>((resolve) => {
          tellWaiting = resolve;
        });
      }
    },
    async end() {
      await closing;
      return { ended: ended ?? 'unknown', output };
    },
  };
}
