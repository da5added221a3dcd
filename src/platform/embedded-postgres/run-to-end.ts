import { spawn } from 'node:child_process';
import { linesOf } from './embedded-postgres-error';
import { cleanEnvironment, type RunningAs } from './running-as';

/** Runs a program to its end and gives back all it said. */
export function runToEnd(
  runningAs: RunningAs,
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number | null; output: string[] }> {
  const [command, commandArgs] = runningAs.command(program, args);
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, {
      cwd,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...runningAs.identity,
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', (error) => resolve({ code: null, output: [...linesOf(output), error.message] }));
    child.once('close', (code) => resolve({ code, output: linesOf(output) }));
  });
}
