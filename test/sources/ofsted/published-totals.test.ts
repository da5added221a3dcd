import { readPublishedTotals } from '../../../src/sources/ofsted/published-totals';
import { givenCsv } from '../support/given-file';
import { describeWithRealFiles, ofstedFiles } from '../support/real-files';

describeWithRealFiles('the published totals of 2023', () => {
  it('are the same from the workbook and from its sheets as CSV files', async () => {
    const byId = (tables: Awaited<ReturnType<typeof readPublishedTotals>>) =>
      [...tables].sort((a, b) => a.id.localeCompare(b.id));
    const fromWorkbook = byId(await readPublishedTotals(`${ofstedFiles}/workbook_2023.ods`));
    expect(byId(await readPublishedTotals(`${ofstedFiles}/workbook_2023`))).toEqual(fromWorkbook);
    expect(fromWorkbook.map(({ id }) => id).join(' ')).toBe(
      '6a 6b 8a 8b 8c 8d 8e 8f 8g 8h 8i 8j 8k 8l 8m 8n 9a 9b 9c 9d 9e',
    );
  });

  it.each([
    ['6a', 'PROVIDERS', '2023-03-31', null, 3812],
    ['6b', 'PLACES', '2023-03-31', null, 5134],
    ['8a', 'LATEST_OVERALL', '2023-03-31', null, 73],
    ['9a', 'IN_YEAR_OVERALL', null, '2023-03-31', 234],
  ])('hold in table %s %s', async (id, kind, asAt, periodTo, last) => {
    const table = (await readPublishedTotals(`${ofstedFiles}/workbook_2023`)).find((candidate) => candidate.id === id);
    expect(table).toMatchObject({ kind, rows: expect.any(Array) });
    expect(table?.rows[0]).toMatchObject({ asAt, periodTo });
    expect(table?.rows[0]?.values.at(-1)).toBe(last);
    expect(table?.rows[0]?.values).toHaveLength(table?.columns.length ?? 0);
  });
});

describe('readPublishedTotals', () => {
  const path = () =>
    givenCsv('totals.csv', [
      ['Number of providers'],
      ['Table 6a: National number of providers, by provision type'],
      ['Date', 'Data type', "Children's Homes", 'All', ''],
      ['31-Mar-15 [Note 3]', 'Providers', '1,974', '-', ''],
      ['2021-23', 'Providers', '12', 'many', ''],
      [''],
      ['A note that belongs to no table'],
      ['Table 11: History of inspections'],
      ['Council', 'Grade'],
    ]);

  it('keeps note numbers, reads symbols as none, and says what it could not read', async () => {
    expect(await readPublishedTotals(path())).toEqual([
      {
        id: '6a',
        title: 'National number of providers, by provision type',
        kind: 'PROVIDERS',
        columns: ["Children's Homes", 'All'],
        rows: [
          {
            label: '31-Mar-15 [Note 3]',
            asAt: '2015-03-31',
            periodFrom: null,
            periodTo: null,
            values: [1974, null],
            notes: ['Note 3'],
          },
          {
            label: '2021-23',
            asAt: null,
            periodFrom: null,
            periodTo: null,
            values: [12, null],
            notes: ["'2021-23' does not name one year", "All: 'many' is no number"],
          },
        ],
      },
    ]);
  });
});
