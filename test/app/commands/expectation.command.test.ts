import { Command } from 'commander';
import { addExpectation } from '../../../src/app/commands/expectation.command';
import { orm } from '../../../src/app/orm';
import { modelCardAsMarkdown } from '../../../src/domain/expectation/model-card';
import { openDatabase } from '../../../src/platform/database/open-database';
import type { TestDatabase } from '../../support/database';
import { givenNation } from '../../support/nation';

/** What the command prints to standard output. */
async function oversight(...words: string[]): Promise<string> {
  const said: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const err = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
  try {
    const program = new Command('oversight').exitOverride();
    addExpectation(program);
    for (const command of program.commands) command.exitOverride();
    await program.parseAsync(['node', 'oversight', 'expectation', ...words]);
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
  return said.join('');
}

describe('the expectation command', () => {
  let given: TestDatabase;
  const urlBefore = process.env['DATABASE_URL'];
  beforeAll(async () => {
    given = await givenNation();
    process.env['DATABASE_URL'] = given.url;
  }, 240_000);
  afterAll(async () => {
    if (urlBefore === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = urlBefore;
    await given.drop();
  });

  it('prints both measurements of both outcomes by both models, the same each time, and writes nothing', async () => {
    const database = await openDatabase(given.url, { orm });
    const rows = () => database.query({ text: 'select max(id) as runs, count(*) from detection_run' });
    const before = await rows();
    const said = await oversight('--as-of', '2025-03-31');
    for (const outcome of ['BELOW_GOOD', 'ADVERSE']) {
      expect(said).toContain(`## Calibration on 31 March 2025: \`${outcome}\`\n`);
      expect(said).toContain(`## Calibration on 31 March 2025: \`${outcome}\`, without the record\n`);
    }
    expect(said.match(/It does not know `PREVIOUS_GRADE` and `SINCE_LAST`: what a group effect goes by/g)).toHaveLength(
      2,
    );
    expect(said.match(/### Each group against what the others say/g)).toHaveLength(4);
    // The nation has a register of 31 March of every year, so the earlier model is fitted on the one before.
    expect(said.match(/### Out of time: fitted on what was known on 31 March 2024/g)).toHaveLength(4);
    expect(said).not.toMatch(/NaN|undefined|Infinity/);
    expect(said).not.toContain('# Model card');
    expect(await oversight('--as-of', '2025-03-31')).toBe(said);
    expect(await rows()).toEqual(before);
    await database.close();
  });

  it('prints the whole card before it where that is asked for, and takes another definition', async () => {
    const said = await oversight('--as-of', '2024-03-31', '--definition', 'companies_act_parent', '--card');
    expect(said.startsWith(modelCardAsMarkdown('2024-03-31').trimEnd())).toBe(true);
    expect(said).toContain('Groups by COMPANIES_ACT_PARENT.');
  });

  it.each([
    ['a day that is none', ['--as-of', '2025-02-29'], 'Expected a day such as 2025-03-31.'],
    ['a definition whose groups no rule reads', ['--definition', 'X'], 'Expected one of COMPANIES_ACT_PARENT'],
    ['a day before any register', ['--as-of', '2001-01-01'], 'Import a register first.'],
  ])('refuses %s in words', async (_name, words, message) => {
    await expect(oversight(...words)).rejects.toThrow(message);
  });
});
