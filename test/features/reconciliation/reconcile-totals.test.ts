import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { orm } from '../../../src/app/orm';
import { refreshEverything } from '../../../src/app/refresh-everything';
import { importFile } from '../../../src/features/publications/import-file';
import { printReconciliation } from '../../../src/features/reconciliation/print-reconciliation';
import { reconcileTotals } from '../../../src/features/reconciliation/reconcile-totals';
import type { ComparedCell, Reconciliation } from '../../../src/features/reconciliation/reconciliation';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { type PublishedTable, readPublishedTotals } from '../../../src/sources/ofsted/published-totals';
import { describeWithRealFiles, ofstedFiles } from '../../sources/support/real-files';
import { freshDatabase, type TestDatabase } from '../../support/database';

const projectFolder = path.resolve(__dirname, '../../..');
const workbook = path.join(ofstedFiles, 'workbook_2023.ods');
const sheets = path.join(ofstedFiles, 'workbook_2023');
const byYear = path.join(ofstedFiles, 'provider_level_by_year');
const longEnough = 240_000;

interface Ran {
  exitCode: number;
  output: string;
}

/** The command as a person runs it, on the test's database. */
function oversight(url: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: url };
    const options = { cwd: projectFolder, env, maxBuffer: 50_000_000 };
    execFile(process.execPath, ['bin/oversight.js', ...args], options, (error, stdout, stderr) => {
      resolve({
        exitCode: typeof error?.code === 'number' ? error.code : 0,
        output: `${stdout}${error ? stderr : ''}`,
      });
    });
  });
}

function cells(outcome: Reconciliation, table: string, label: string): readonly ComparedCell[] {
  return outcome.tables.find(({ id }) => id === table)?.rows.find((row) => row.label === label)?.cells ?? [];
}

function figures(outcome: Reconciliation, table: string, label: string): string {
  return cells(outcome, table, label)
    .map(({ ours, published }) => `${ours}/${published}`)
    .join(' ');
}

describeWithRealFiles('the workbook of 2023, reconciled', () => {
  let database: TestDatabase;
  let db: Database;
  let published: PublishedTable[];
  let folder: string;

  const store = (file: string, replace = false) =>
    importFile(db, file, refreshEverything, { dryRun: false, replace, acceptFewerRows: false });
  const reconcile = (allYears = false) => reconcileTotals(db, published, { allYears });
  const without = (sheet: string, urn: string): string => {
    const lines = readFileSync(path.join(sheets, sheet), 'utf8').split('\n');
    const kept = lines.filter((line) => !line.includes(`,${urn},`));
    expect(lines.length - kept.length).toBe(1);
    const file = path.join(folder, sheet);
    writeFileSync(file, kept.join('\n'));
    return file;
  };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'reconcile-'));
    database = await freshDatabase('reconcile');
    db = await openDatabase(database.url, { orm });
    published = await readPublishedTotals(workbook);
  }, longEnough);

  afterAll(async () => {
    await db.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is not reconciled while nothing of it is loaded', async () => {
    const outcome = await reconcile();
    expect(outcome).toMatchObject({ isReconciled: false, releaseDay: '2023-03-31' });
    expect(outcome.verdict).toMatch(/^Nothing of the release of 31 March 2023 could be compared/);
  });

  it(
    'reproduces the published totals and ends with 0',
    async () => {
      await store(workbook);
      const outcome = await reconcile();
      expect(figures(outcome, '8a', '2023-03-31')).toBe('468/468 2447/2447 558/558 73/73');
      expect(figures(outcome, '9a', '2022-23')).toBe('215/215 1777/1777 515/515 234/234');
      for (const table of ['6a', '6b']) {
        expect(cells(outcome, table, '2023-03-31').map(({ outcome: came }) => came)).not.toContain('DIFFERENT');
      }
      expect(cells(outcome, '6a', '2023-03-31').at(-1)).toMatchObject({
        ours: 3812,
        published: 3812,
        outcome: 'EQUAL',
      });
      expect(cells(outcome, '6b', '2023-03-31')[0]).toMatchObject({ ours: 13528, published: 13528, outcome: 'EQUAL' });
      expect(outcome.deciding).toMatchObject({
        EQUAL: 97,
        EXPLAINED: 1,
        DIFFERENT: 0,
        RELEASE_NOT_WHOLE: 0,
        UNKNOWN_COLUMN: 0,
      });

      const { exitCode, output } = await oversight(database.url, 'reconcile', sheets);
      expect(output).toContain(
        'Reconciled. 98 figures of the release of 31 March 2023: 97 equal, 1 explained, 0 different.',
      );
      expect(exitCode).toBe(0);
    },
    longEnough,
  );

  it('says which two homes table 8c leaves out, and that its own total counts them', async () => {
    const [, , requiresImprovement] = cells(await reconcile(), '8c', '2023-03-31');
    expect(requiresImprovement).toMatchObject({ ours: 508, published: 506, listed: 508, outcome: 'EXPLAINED' });
    expect(requiresImprovement?.rows.map(({ urn, rule }) => [urn, rule])).toEqual([
      ['2616993', 'MONITORING_LEFT_OUT'],
      ['2673408', 'MONITORING_LEFT_OUT'],
    ]);
  });

  it('leaves years alone of which no register is loaded, and says so', async () => {
    const text = printReconciliation(await reconcile());
    expect(text).toMatch(/not compared: 31 March 2022, .*: no register of that day is loaded/);
    expect(text).not.toContain('for information');
  });

  it(
    'shows other years that are loaded, for information',
    async () => {
      for (const year of [2019, 2021]) await store(path.join(byYear, `provider_at_march_${year}.csv`));
      const outcome = await reconcile();
      expect(outcome.isReconciled).toBe(true);
      expect(outcome.deciding).toMatchObject({ EQUAL: 97, EXPLAINED: 1, DIFFERENT: 0 });
      expect(cells(outcome, '8a', '2021-03-31').map(({ listed, published: printed }) => [listed, printed])).toEqual([
        [564, 564],
        [1796, 1796],
        [432, 432],
        [45, 45],
      ]);
      expect(cells(outcome, '8a', '2019-03-31').map(({ listed, published: printed }) => [listed, printed])).toEqual([
        [611, 547],
        [1739, 1758],
        [468, 430],
        [46, 60],
      ]);
      expect(printReconciliation(outcome)).toContain("Ofsted's own register of 31 March 2019 contradict each other");
      expect((await reconcile(true)).isReconciled).toBe(false);
    },
    longEnough,
  );

  it(
    'names the setting whose row was taken out of the register, and ends with 1',
    async () => {
      await store(without('Provider_level_at_31_Mar_2023.csv', 'SC009423'), true);
      const { exitCode, output } = await oversight(database.url, 'reconcile', sheets);
      expect(exitCode).toBe(1);
      expect(output).toMatch(/SC009423 {2}NOT EXPLAINED: .*took it out of the release/);
      expect(output).toContain('Not reconciled.');
      await store(path.join(sheets, 'Provider_level_at_31_Mar_2023.csv'), true);
      expect((await reconcile()).isReconciled).toBe(true);
    },
    longEnough,
  );

  it(
    'does so even where the inspections of the year make up for the row',
    async () => {
      await store(without('Provider_level_at_31_Mar_2023.csv', 'SC051513'), true);
      const outcome = await reconcile();
      expect(outcome.isReconciled).toBe(false);
      const [, good] = cells(outcome, '8a', '2023-03-31');
      expect(good).toMatchObject({ ours: 2447, published: 2447, listed: 2446, outcome: 'RELEASE_NOT_WHOLE' });
      expect(good?.rows.map(({ urn }) => urn)).toEqual(['SC051513']);
    },
    longEnough,
  );
});
