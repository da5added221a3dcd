import { freshDatabase, type TestDatabase } from '../../support/database';
import { runCommand } from '../../support/run-command';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const keys = (...args: string[]) => runCommand(['keys', ...args], { DATABASE_URL: database.url }).end();
const create = (...args: string[]) => keys('create', '--name', 'Casework tool', ...args);

it('a key is made, listed, rotated and revoked; its secret is shown once', async () => {
  const made = await create(
    '--role',
    'SERVICE',
    '--organisation',
    'SERVICE:casework',
    '--for',
    'LA:888',
    '--budget',
    '600',
  );
  expect(made.output).toMatch(/^Key 1, Casework tool, to \d{4}-\d\d-\d\d\. It is shown this once:\novk_1_[\w-]{43}\n/);
  const rotated = await keys('rotate', '1', '--overlap-hours', '2');
  expect(rotated.output).toMatch(/\novk_2_[\w-]{43}\n/);
  expect(rotated.output).toContain('Key 1 goes on for 2 hours.');
  expect((await keys('revoke', '1')).output).toBe('Key 1 is revoked. Every server refuses it within ten seconds.\n');
  const listed = await keys('list');
  expect(listed.output).toMatch(
    /^ {4}2 {2}holds {2}to [\d-]+ {2}SERVICE SERVICE:casework {2}never used {2}Casework tool$/m,
  );
  expect(listed.output).toMatch(/^ {4}1 {2}revoked /m);
  expect(listed.output).not.toContain('ovk_');
}, 60_000);

it.each<[name: string, args: readonly string[], message: string]>([
  [
    'a role that a machine does not have',
    ['create', '--name', 'Tool', '--role', 'DFE_APPROVER'],
    'each of them a role of its maker that a machine may have.',
  ],
  [
    'an organisation that there is not',
    ['create', '--name', 'Tool', '--role', 'SERVICE', '--organisation', 'LA'],
    'A key acts for organisations of its maker only.',
  ],
  [
    'more than a year',
    ['create', '--name', 'Tool', '--role', 'SERVICE', '--expires-in-days', '366'],
    'A key lasts from 1 to 365 whole days.',
  ],
  [
    'days that are no number',
    ['create', '--name', 'Tool', '--role', 'SERVICE', '--expires-in-days', 'many'],
    'Expected a whole number.',
  ],
  ['no role', ['create', '--name', 'Tool'], "required option '--role <role>' not specified"],
  ['a key that there is not', ['revoke', '999'], 'There is no key 999. List them with: oversight keys list'],
])('%s is refused, with 1 and without a stack', async (_name, args, message) => {
  const { ended, output } = await keys(...args);
  expect(ended).toBe(1);
  expect(output).toContain(message);
  expect(output).not.toMatch(/\n\s+at |ovk_/);
});
