import { orm } from '../../../src/app/orm';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import type { TestDatabase } from '../../support/database';
import { givenNation } from '../../support/nation';
import { runCommand } from '../../support/run-command';

let nation: TestDatabase;
let database: Database;
beforeAll(async () => {
  nation = await givenNation();
  database = await openDatabase(nation.url, { orm });
}, 180_000);
afterAll(async () => {
  await database.close();
  await nation.drop();
});

function scan(...args: readonly string[]) {
  return runCommand(['scan', ...args], { DATABASE_URL: nation.url });
}

function scans() {
  return database.query<{ status: string; attempt: number; done: number }>({
    text: `select status, attempt, cardinality(runs) as done from national_scan where reason = 'REQUESTED' order by id`,
  });
}

describe('oversight scan', () => {
  it('killed in the middle, goes on from there when it is asked again', async () => {
    // While this is held, what is found cannot be kept, so that the scan stays in its middle.
    const held = await database.begin();
    await held.tx.query({ text: 'lock table finding in exclusive mode' });
    const killed = scan('--as-of', '2024-06-30');
    await killed.says(': RUNNING, 0 of 2.');
    killed.child.kill('SIGKILL');
    expect((await killed.end()).ended).toBe('SIGKILL');
    await held.rollback();
    expect(await scans()).toEqual([{ status: 'RUNNING', attempt: 1, done: 0 }]);
    const { ended, output } = await scan('--as-of', '2024-06-30').end();
    expect([ended, output]).toEqual([0, expect.stringContaining(': COMPLETED, 2 of 2.')]);
    expect(output).toMatch(/ {2}OFSTED_PUBLISHED_OWNER: run \d+, \d+ groups and \d+ settings considered/);
    expect(await scans()).toEqual([{ status: 'COMPLETED', attempt: 2, done: 2 }]);
  }, 120_000);

  it('reads the latest day unless one is said, by the definitions that are said', async () => {
    const { ended, output } = await scan('--definition', 'ofsted_published_owner').end();
    expect([ended, output]).toEqual([0, expect.stringMatching(/Scan \d+ as of 2025-03-31: COMPLETED, \d of \d\./)]);
  }, 120_000);

  it('says what it expects of a day', async () => {
    const { ended, output } = await scan('--as-of', '31/03/2025').end();
    expect([ended, output]).toEqual([1, expect.stringContaining('Expected a day such as 2025-03-31.')]);
  });
});
