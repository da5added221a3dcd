import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { addBacktest } from '../../../src/app/commands/backtest.command';
import type { TestDatabase } from '../../support/database';
import { givenNation } from '../../support/nation';

/** What the command prints to standard output. */
async function oversight(...words: string[]): Promise<string> {
  const said: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const err = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    const program = new Command('oversight').exitOverride();
    addBacktest(program);
    for (const command of program.commands) command.exitOverride();
    await program.parseAsync(['node', 'oversight', 'backtest', ...words]);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return said.join('');
}

describe('the back-test command', () => {
  let given: TestDatabase;
  const folder = mkdtempSync(path.join(tmpdir(), 'oversight-backtest-'));
  const urlBefore = process.env['DATABASE_URL'];
  beforeAll(async () => {
    given = await givenNation();
    process.env['DATABASE_URL'] = given.url;
  }, 240_000);
  afterAll(async () => {
    if (urlBefore === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = urlBefore;
    rmSync(folder, { recursive: true, force: true });
    await given.drop();
  });

  const names = ['backtest.csv', 'backtest.json', 'backtest.svg'];
  const written = () => names.map((name) => readFileSync(path.join(folder, name), 'utf8'));

  it('prints the table, writes three files, and writes the same again', async () => {
    const said = await oversight('--from', '2019', '--to', '2023', '--out', folder);
    expect(said).toContain('# Back-test of detection');
    expect(said).toContain('| 2019-03-31 |');
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) expect(said).toContain(`Written: ${path.join(folder, name)}\n`);
    const before = written();
    expect(JSON.parse(before[1] ?? '')).toMatchObject({ definition: 'OFSTED_PUBLISHED_OWNER', until: '2025-03-31' });
    expect(await oversight('--from', '2019', '--to', '2023', '--out', folder)).toBe(said);
    expect(written()).toEqual(before);
  });

  it('replays groups by another definition', async () => {
    const said = await oversight('--definition', 'companies_act_parent', '--from', '2024', '--out', folder);
    expect(said).toContain('Groups by COMPANIES_ACT_PARENT.');
    expect(said).toContain('Not counted: no replay has its whole window in what is loaded.');
  });

  it.each([
    ['a year that is none', ['--from', '20x9'], 'Expected a year such as 2019.'],
    [
      'a definition whose groups no rule reads',
      ['--definition', 'X'],
      'Expected one of COMPANIES_ACT_PARENT, OFSTED_PUBLISHED_OWNER.',
    ],
    [
      'years before the first register',
      ['--from', '1990', '--to', '1992'],
      'Registers are loaded from 2015-03-31 to 2025-03-31',
    ],
  ])('refuses %s in words', async (_name, words, message) => {
    await expect(oversight(...words)).rejects.toThrow(message);
  });
});
