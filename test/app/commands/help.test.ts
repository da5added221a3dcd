import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder, runCommand } from '../../support/run-command';

const commands = readdirSync(path.join(projectFolder, 'src/app/commands')).map((file) =>
  file.replace('.command.ts', ''),
);

describe('oversight', () => {
  it('lists every command, and says where to begin', async () => {
    const { ended, output } = await runCommand(['--help']).end();
    expect(ended).toBe(0);
    for (const command of commands) expect(output).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(output).toContain('To see it work:');
  });

  it.each(commands)('%s --help says what it does and what it takes', async (command) => {
    const { ended, output } = await runCommand([command, '--help']).end();
    expect(ended).toBe(0);
    expect(output).toMatch(new RegExp(`^Usage: oversight ${command} `));
    expect(output.split('\n').length).toBeGreaterThan(4);
  });

  it.each([
    ['an unknown command', ['strat'], /unknown command 'strat'/],
    ['an unknown option', ['detect', '--day', '2025-03-31'], /unknown option '--day'/],
    ['a day that does not exist', ['detect', '--as-of', '2023-02-29'], /Expected a day such as/],
  ])('%s ends with 1, and no stack', async (_name, args, message) => {
    const { ended, output } = await runCommand(args).end();
    expect(ended).toBe(1);
    expect(output).toMatch(message);
    expect(output).not.toMatch(/\n\s+at /);
  });
});
