import { readdirSync } from 'node:fs';
import path from 'node:path';
import { recogniseOwnershipFile } from '../../../src/sources/ownership-files/recognise-ownership-file';
import { givenFile } from '../support/given-file';
import { describeWithSharedFiles, sharedFiles } from '../support/shared-records';

describeWithSharedFiles('the published examples', 'gleif', () => {
  const layoutOf = async (file: string) => (await recogniseOwnershipFile(path.join(sharedFiles, file))).layout;

  it.each([
    ['gleif/lei-data.json', 'GLEIF_LEVEL_1'],
    ['gleif/rr-data.json', 'GLEIF_LEVEL_2'],
    ['gleif/repex-data.json', 'GLEIF_EXCEPTIONS'],
    ['gleif/reporting-exceptions-data.json', 'GLEIF_EXCEPTIONS'],
    ['geo/dfe_screener_regions.csv', null],
    ['geo/org-id-lists.csv', null],
  ])('%s is %s', async (file, layout) => {
    expect(await layoutOf(file)).toBe(layout);
  });

  it('of people with significant control are, each of them', async () => {
    for (const name of readdirSync(path.join(sharedFiles, 'companies_house/psc_kinds'))) {
      expect([name, await layoutOf(`companies_house/psc_kinds/${name}`)]).toEqual([name, 'PSC']);
    }
  });

  it('of the ownership standard are, each of them', async () => {
    for (const folder of ['examples', 'valid-statements']) {
      for (const name of readdirSync(path.join(sharedFiles, 'bods', folder))) {
        expect([name, await layoutOf(`bods/${folder}/${name}`)]).toEqual([name, 'BODS']);
      }
    }
  });
});

describe('a file', () => {
  const companies = 'CompanyName, CompanyNumber,RegAddress.CareOf\n"FOO","01234567",""\n';
  const psc = '{"company_number":"01234567","data":{"kind":"exemptions"}}\n';

  it.each([
    ['BasicCompanyData-2025-01-01-part2_7.csv', companies, 'COMPANIES', '2025-01-01', { number: 2, of: 7 }],
    ['BasicCompanyData-2025-01-01-part1_1.csv', companies, 'COMPANIES', '2025-01-01', null],
    ['persons-with-significant-control-snapshot-2025-01-15.txt', psc, 'PSC', '2025-01-15', null],
    ['psc-snapshot-2024-11-22_3of31.txt', psc, 'PSC', '2024-11-22', { number: 3, of: 31 }],
    ['20240101-gleif-lei2.json', '{"records":[{"LEI":{"$":"X"},"Entity":{}}]}', 'GLEIF_LEVEL_1', '2024-01-01', null],
    ['anything.json', '\ufeff  [{"Relationship": {}}]', 'GLEIF_LEVEL_2', null, null],
    ['statements-2024-13-40.jsonl', '{"statementId":"x"}\n', 'BODS', null, null],
  ])('%s is known by what is in it', async (name, text, layout, publishedOn, part) => {
    expect(await recogniseOwnershipFile(givenFile(name, text))).toEqual({ layout, publishedOn, part });
  });

  it.each([
    ['', 'The file is empty.'],
    ['PK\u0003\u0004', 'zip archive: unpack it'],
    ['<!doctype html>', 'a web page'],
    ['[{"name": "x"}]', 'no names that we know'],
    ['a,b,c\n1,2,3\n', 'neither JSON nor the header'],
  ])('that begins with %j is not, and is told what is expected', async (text, problem) => {
    const file = await recogniseOwnershipFile(givenFile('file.csv', text));
    expect(file).toMatchObject({ layout: null, problem: expect.stringContaining(problem) });
    expect('expected' in file && file.expected).toContain('Snapshot of people with significant control');
  });

  it('that is a folder is not', async () => {
    expect(await recogniseOwnershipFile(__dirname)).toMatchObject({ problem: 'This is a folder, not a file.' });
  });
});
