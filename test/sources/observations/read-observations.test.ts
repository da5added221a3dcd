import { readObservations } from '../../../src/sources/observations/read-observations';
import type { ObservationLine, RowProblem } from '../../../src/sources/observations/read-row';
import { openTables } from '../../../src/sources/tabular/open-tables';
import { givenCsv, givenFile } from '../support/given-file';

const header = ['urn', 'kind', 'from', 'to', 'evidence', 'action', 'regulation', 'count', 'reference'];
const notice = ['SC000001', 'ENFORCEMENT_ACTION', '2024-05-01', '', 'REGULATOR', 'COMPLIANCE_NOTICE', '', '', 'E-1'];
const vacancy = ['SC000001', 'MANAGER_VACANCY', '2024-05-01', '2024-09-01', 'PROVIDER', '', '', '', 'V-1'];

async function readFile(file: string): Promise<ObservationLine[]> {
  const [table] = await openTables(file);
  if (!table) throw new Error('There is no table.');
  const lines: ObservationLine[] = [];
  for await (const line of readObservations(table, { today: '2025-03-31' })) lines.push(line);
  return lines;
}

function read(rows: readonly (readonly string[])[], columns: readonly string[] = header) {
  return readFile(givenCsv('observations.csv', [columns, ...rows]));
}

async function problemsOf(row: readonly string[]): Promise<readonly RowProblem[]> {
  const [line] = await read([row]);
  return line && 'problems' in line ? line.problems : [];
}

function with_(row: readonly string[], changes: Partial<Record<string, string>>): string[] {
  return header.map((column, at) => changes[column] ?? row[at] ?? '');
}

describe('a file of observations', () => {
  it('says one observation a row, in any order of its columns and with blank rows between', async () => {
    const order = [...header].reverse();
    const rows = [notice, vacancy].map((row) => [...row].reverse());
    const lines = await read(
      [rows[0] ?? [], Array(9).fill(''), rows[1] ?? []],
      order.map((name) => ` ${name.toUpperCase()} `),
    );
    const nothing = { action: null, regulation: null, count: null };
    expect(lines).toEqual([
      {
        line: 2,
        urn: 'SC000001',
        reference: 'E-1',
        said: {
          ...nothing,
          kind: 'ENFORCEMENT_ACTION',
          from: '2024-05-01',
          to: null,
          evidence: 'REGULATOR',
          action: 'COMPLIANCE_NOTICE',
        },
      },
      {
        line: 4,
        urn: 'SC000001',
        reference: 'V-1',
        said: { ...nothing, kind: 'MANAGER_VACANCY', from: '2024-05-01', to: '2024-09-01', evidence: 'PROVIDER' },
      },
    ]);
  });

  it.each([
    ['urn', notice, 'SC1', 'It is no registration number.', /^SC and six digits/],
    ['kind', notice, 'REQUIREMNET', 'It is not known. The nearest is REQUIREMENT.', /^one of ENFORCEMENT_ACTION, /],
    ['kind', notice, '', 'It is empty.', /^one of/],
    ['from', notice, '', 'It is empty.', /^a day that exists, such as 2025-03-31$/],
    ['from', notice, '31/03/2024', 'It is no day.', /2025-03-31/],
    ['from', notice, '2023-02-29', 'It is no day.', /2025-03-31/],
    ['to', vacancy, '45000', 'It is no day.', /2025-03-31/],
    ['to', vacancy, '2024-05-01', '2024-05-01 is not after 2024-05-01.', /first day/],
    ['evidence', notice, 'OFSTED', 'It is not known.', /^one of REGULATOR, COUNCIL, PROVIDER$/],
    [
      'evidence',
      notice,
      'PROVIDER',
      "An enforcement action is the regulator's own, and not the word of another.",
      /^REGULATOR$/,
    ],
    ['action', notice, 'COMPLIANCE NOTICE', 'It is not known. The nearest is COMPLIANCE_NOTICE.', /^one of COMPLIANCE/],
    ['action', notice, '', 'An enforcement action needs it.', /^the step/],
    ['action', vacancy, 'PROSECUTION', 'A vacancy has none.', /^nothing$/],
    ['regulation', vacancy, 'Regulation 12', 'A vacancy has none.', /^nothing$/],
    ['count', vacancy, '1', 'A vacancy has none.', /^nothing$/],
    ['count', vacancy, 'two', 'It is no whole number.', /^digits alone/],
    ['reference', notice, '', 'It is empty.', /^your own number/],
    ['reference', notice, 'x'.repeat(201), 'It is too long.', /200 characters/],
  ])('names %s as the cell that cannot be taken (%#)', async (column, row, value, message, expected) => {
    const problems = await problemsOf(with_(row, { [column]: value }));
    expect(problems).toEqual([{ line: 2, column, value, message, expected: expect.stringMatching(expected) }]);
  });

  it('names every cell of a row that cannot be taken', async () => {
    const problems = await problemsOf(['X', 'Y', 'Z', '', 'Q', '', '', '', '']);
    expect(problems.map(({ column }) => column)).toEqual(['kind', 'from', 'evidence', 'urn', 'reference']);
  });

  it('says of a row with too few or too many cells how many it has', async () => {
    const file = givenFile('observations.csv', `${header.join()}\n${notice.slice(1).join()}\n${notice.join()},more\n`);
    expect((await readFile(file)).map((line) => ('problems' in line ? line.problems : []))).toEqual([
      [{ line: 2, column: '', value: '', message: 'This row has 8 cells.', expected: '9, as many as the header has' }],
      [{ line: 3, column: '', value: '', message: 'This row has 10 cells.', expected: '9, as many as the header has' }],
    ]);
  });

  it.each([
    [
      ['urn', 'kind', 'from', 'to', 'evidence', 'action', 'regualtion', 'count', 'reference'],
      /no column regulation \(the nearest is "regualtion"\)/,
    ],
    [header.slice(0, 8), /no column reference\. Expected the columns urn, kind/],
    [[...header, 'urn'], /the column urn more than once/],
    [[...header, 'note'], /the column "note", which is not known/],
  ])('with the header %p is refused as a whole', async (columns, message) => {
    await expect(read([columns.map(() => 'x')], columns)).rejects.toThrow(message);
  });

  it('that is cut short in a row is refused, and one whose last row is whole is taken', async () => {
    const whole = `${header.join()}\n${notice.join()}\n${vacancy.join()}`;
    expect(await readFile(givenFile('whole.csv', whole))).toHaveLength(2);
    await expect(readFile(givenFile('cut.csv', whole.slice(0, -12)))).rejects.toThrow(
      /stops in the middle of line 3, as one cut short/,
    );
  });

  it('is taken with a byte order mark, quoted cells and the line ends of any machine', async () => {
    const quoted = [header, with_(notice, { reference: 'E "1", é' })]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join())
      .join('\r\n');
    const [line] = await readFile(givenFile('quoted.csv', `\uFEFF${quoted}\r\n`));
    expect(line).toMatchObject({ line: 2, reference: 'E "1", é' });
  });
});
