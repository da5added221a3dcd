import { orm } from '../../../src/app/orm';
import { openDatabase } from '../../../src/platform/database/open-database';
import { RegisterBuilder } from '../../features/continuity/support/given-continuity';
import { header, notice } from '../../features/observations/support/given-observations';
import { givenCsv } from '../../sources/support/given-file';
import { databasePerWorker } from '../../support/database';
import { runCommand } from '../../support/run-command';

const holder = databasePerWorker();
beforeAll(async () => {
  const database = await openDatabase(holder.url, { orm });
  await new RegisterBuilder(database).add({ urn: 'SC000001', registeredOn: '2019-05-06' });
  await database.close();
});

function fileOf(...rows: readonly Readonly<Partial<Record<string, string>>>[]): string {
  return givenCsv('observed.csv', [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))]);
}

async function run(...args: readonly string[]) {
  const { ended, output } = await runCommand(['observations', ...args], { DATABASE_URL: holder.url }).end();
  return { ended, output };
}

describe('oversight observations', () => {
  it('takes a file, and takes it again without changing anything', async () => {
    const file = fileOf(notice);
    const first = await run(file);
    expect(first.output).toContain('observed.csv: rows read 1, added 1, corrected 0, unchanged 0\n');
    const again = await run(file);
    expect(again.output).toContain('observed.csv: rows read 1, added 0, corrected 0, unchanged 1\n');
    expect([first.ended, again.ended]).toEqual([0, 0]);
  }, 60_000);

  it('refuses a file with a bad cell, and says where it is and what was expected', async () => {
    const { ended, output } = await run(
      fileOf({ ...notice, reference: 'E-2' }, { ...notice, from: '1/5/24', reference: 'E-3' }),
    );
    expect(output).toContain('observed.csv: refused. Nothing was stored: 1 cell cannot be taken.');
    expect(output).toContain('line 3, from: "1/5/24": It is no day. Expected a day that exists, such as 2025-03-31.');
    expect(ended).toBe(1);
  }, 60_000);

  it('names the nearest header where a column is missing', async () => {
    const columns = header.map((column) => (column === 'regulation' ? 'Regulations' : column));
    const { ended, output } = await run(givenCsv('observed.csv', [columns, columns]));
    expect(output).toContain('The first row has no column regulation (the nearest is "Regulations").');
    expect(ended).toBe(1);
  }, 60_000);

  it.each(['DFE', 'nobody'])('takes no file of %s', async (organisation) => {
    const { ended, output } = await run(fileOf(notice), '--recorded-by', organisation);
    expect(output).toMatch(/Expected OFSTED, a council such as LA:888/);
    expect(ended).toBe(1);
  }, 60_000);
});
