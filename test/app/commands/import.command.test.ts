import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { givenRegister } from '../../features/publications/support/published-files';
import { givenFile } from '../../sources/support/given-file';
import { databasePerWorker } from '../../support/database';

const command = path.resolve(__dirname, '../../../bin/oversight.js');
const database = databasePerWorker();

function oversight(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    env: { ...process.env, DATABASE_URL: database.url },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const register = () => givenRegister(2021, [{ urn: 'SC000001', inspectedOn: '2020-01-01' }]);

describe('the import command', () => {
  it('says what it stored, and on a second reading that nothing was done', () => {
    const file = register();
    expect(oversight('import', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('rows read 1, stored 1, unchanged 0, rejected 0'),
    });
    expect(oversight('import', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('was stored by import 1; nothing was done'),
    });
  });

  it('goes on after a file that it refuses, and ends with a failure', () => {
    const { code, out } = oversight('import', givenFile('page.csv', '<!doctype html><html></html>'), register());
    expect(code).toBe(1);
    expect(out).toContain('page.csv: refused. page.csv: This looks like a web page (HTML)');
    expect(out).toMatch(/provider_at_march_2021\.csv: (completed|unchanged)/);
  });

  it.each([
    ['a path that is not there', ['import', 'nowhere.csv'], 'There is no file or folder nowhere.csv.'],
    ['no path', ['import'], 'Say what to import'],
    ['a day that does not exist', ['import', 'x.csv', '--as-at', '2023-02-29'], 'Expected a day such as'],
    ['an unknown dataset', ['import', 'x.csv', '--dataset', 'HOMES'], 'Expected one of PROVIDER_REGISTER'],
    ['a number that is none', ['import', '--revert', 'two'], 'Expected the number of an import'],
    ['an import that is not there', ['import', '--revert', '4711'], 'There is no import 4711'],
  ])('refuses %s in words', (_, words, said) => {
    const { code, out, err } = oversight(...words);
    expect(code).toBe(1);
    expect(out + err).toContain(said);
    expect(out + err).not.toMatch(/\n {4}at /);
  });

  it('says that a folder holds nothing to import', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'oversight-empty-'));
    expect(oversight('import', folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining('no CSV, ODS or XLSX file'),
    });
    rmSync(folder, { recursive: true });
  });
});
