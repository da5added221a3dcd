import path from 'node:path';
import { type AnyRecognisedTable, readPublication } from '../../../src/sources/ofsted/read-publication';
import type { CouncilInspectionRecord, InspectionRow, RegisterRecord } from '../../../src/sources/ofsted/records';
import { readRowsOf, recognisedIn } from '../support/read-all';
import { describeWithRealFiles, ofstedFiles } from '../support/real-files';

const file = (...names: string[]) => path.join(ofstedFiles, ...names);

async function count(table: AnyRecognisedTable) {
  const rows = await readRowsOf(table);
  return {
    rows: rows.length,
    records: rows.reduce((sum, { records }) => sum + records.length, 0),
    rejected: rows.filter(({ problems }) => problems.length > 0).length,
  };
}

describeWithRealFiles('the published files', () => {
  it.each([
    ['provider_level_by_year/provider_at_march_2019.csv', 'PROVIDER_REGISTER', '2019-03-31', 2864, 0],
    ['provider_level_by_year/provider_at_march_2021.csv', 'PROVIDER_REGISTER', '2021-03-31', 3402, 0],
    ['provider_level_by_year/provider_at_march_2023.csv', 'PROVIDER_REGISTER', '2023-03-31', 3546, 0],
    ['joiners_leavers/joiners_leavers_17.csv', 'JOINERS_AND_LEAVERS', '2017-03-31', 468, 0],
    // One adoption agency's row has neither region nor council.
    ['joiners_leavers/joiners_leavers_18.csv', 'JOINERS_AND_LEAVERS', '2018-03-31', 425, 1],
    ['joiners_leavers/joiners_leavers_19.csv', 'JOINERS_AND_LEAVERS', '2019-03-31', 399, 0],
    ['joiners_leavers/joiners_leavers_20.csv', 'JOINERS_AND_LEAVERS', '2020-03-31', 502, 0],
    ['joiners_leavers/joiners_leavers_21.csv', 'JOINERS_AND_LEAVERS', '2021-03-31', 545, 0],
    ['joiners_leavers/joiners_leavers_22.csv', 'JOINERS_AND_LEAVERS', '2022-03-31', 504, 0],
    ['workbook_2023/Provider_level_at_31_Mar_2023.csv', 'PROVIDER_REGISTER', '2023-03-31', 3546, 0],
    ['workbook_2023/Provider_level_in_year_2022_23.csv', 'IN_YEAR_INSPECTIONS', '2023-03-31', 3767, 0],
    ['workbook_2023/Providers_places_at_31_Mar_2023.csv', 'PROVIDERS_AND_PLACES', '2023-03-31', 3812, 0],
    ['workbook_2023/Leavers_Joiners_at_31_Mar_2023.csv', 'JOINERS_AND_LEAVERS', '2023-03-31', 575, 0],
    ['workbook_2023/LA_level_at_31_Mar_2023.csv', 'COUNCIL_JUDGEMENTS', '2023-03-31', 152, 0],
    ['workbook_2023/LA_level_in_year_2022_23.csv', 'COUNCIL_INSPECTIONS_IN_YEAR', '2023-03-31', 111, 0],
  ])('%s is read as %s at %s: %i rows, %i rejected', async (name, dataset, asAt, rows, rejected) => {
    const table = await recognisedIn(file(name));
    expect(table.recognised).toMatchObject({ dataset, asAt });
    expect(await count(table)).toEqual({ rows, records: rows - rejected, rejected });
  });

  it('gives every inspection in the history of 152 councils and the four that came before some of them', async () => {
    const rows = await readRowsOf(await recognisedIn(file('workbook_2023/LA_inspections_2009_2023.csv')));
    expect(rows.filter(({ records }) => records.length === 0).map(({ notices }) => notices[0]?.reason)).toEqual([
      'A caption or a footnote, not a row of data.',
      'The header again, not a row of data.',
    ]);
    const records = rows.flatMap((row) => row.records as CouncilInspectionRecord[]);
    expect(new Set(records.map(({ localAuthority }) => localAuthority)).size).toBe(155);
    const kinds = records.reduce(
      (counts, { eventType }) => counts.set(eventType, (counts.get(eventType) ?? 0) + 1),
      new Map<string, number>(),
    );
    expect(Object.fromEntries(kinds)).toEqual({ COUNCIL_SINGLE: 173, COUNCIL_STANDARD: 127, COUNCIL_SHORT: 50 });
  });

  it('reads the workbook sheet by sheet as it reads the same sheets from CSV files', async () => {
    const pairs: Readonly<Record<string, string>> = {
      LA_level_at_31_Mar_2023: 'LA_level_at_31_Mar_2023.csv',
      'LA_level_in_year_2022-23': 'LA_level_in_year_2022_23.csv',
      Provider_level_at_31_Mar_2023: 'Provider_level_at_31_Mar_2023.csv',
      'Provider_level_in_year_2022-23': 'Provider_level_in_year_2022_23.csv',
      'Providers+places_at_31_Mar_2023': 'Providers_places_at_31_Mar_2023.csv',
      'Leavers+Joiners_at_31_Mar_2023': 'Leavers_Joiners_at_31_Mar_2023.csv',
      'LA_inspections_2009-2023': 'LA_inspections_2009_2023.csv',
    };
    const tables = await readPublication(file('workbook_2023.ods'));
    const recognised = tables.filter((table) => table.kind === 'RECOGNISED');
    expect(recognised.map(({ table }) => table.sheet)).toEqual(Object.keys(pairs));
    expect(tables.filter(({ kind }) => kind === 'IGNORED')).toHaveLength(9);
    for (const fromWorkbook of recognised) {
      const fromCsv = await recognisedIn(file('workbook_2023', pairs[fromWorkbook.table.sheet ?? ''] ?? ''));
      expect(fromWorkbook.recognised).toEqual(fromCsv.recognised);
      const strip = (rows: Awaited<ReturnType<typeof readRowsOf>>) =>
        rows.map(({ rowNumber, records, problems }) => ({ rowNumber, records, problems }));
      const [left, right] = [strip(await readRowsOf(fromWorkbook)), strip(await readRowsOf(fromCsv))];
      expect(left.length).toBe(right.length);
      for (const [index, row] of left.entries()) expect(row.records).toEqual(right[index]?.records);
    }
  });

  it('reads only the sheet asked for', async () => {
    const tables = await readPublication(file('workbook_2023.ods'), { sheet: 'LA_level_at_31_Mar_2023' });
    expect(tables.map(({ table }) => table.name)).toEqual(['LA_level_at_31_Mar_2023']);
  });

  it('counts what Ofsted counts: table 8a, latest judgements of all providers', async () => {
    const rows = await readRowsOf(await recognisedIn(file('provider_level_by_year/provider_at_march_2023.csv')));
    const overall = rows.flatMap(({ records }) =>
      (records as RegisterRecord[]).map(
        ({ inspection }) => inspection?.judgements.find(({ key }) => key === 'OVERALL')?.value,
      ),
    );
    const number = (value: string) => overall.filter((grade) => grade === value).length;
    expect(['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'].map(number)).toEqual([468, 2447, 558, 73]);
  });

  it('counts what Ofsted counts: table 9a, full inspections of children’s homes in the year', async () => {
    const rows = await readRowsOf(await recognisedIn(file('workbook_2023/Provider_level_in_year_2022_23.csv')));
    const homes = rows
      .flatMap(({ records }) => records as InspectionRow[])
      .filter(({ inspection }) => inspection.eventType === 'FULL')
      .filter(({ provider }) =>
        ['CHILDRENS_HOME', 'SECURE_CHILDRENS_HOME', 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME'].includes(
          provider.provisionType,
        ),
      );
    const overall = homes.map(({ inspection }) => inspection.judgements.find(({ key }) => key === 'OVERALL')?.value);
    const number = (value: string) => overall.filter((grade) => grade === value).length;
    expect(['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'].map(number)).toEqual([215, 1777, 515, 234]);
  });
});
