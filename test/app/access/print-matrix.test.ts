import { classifyFields } from '../../../src/app/access/classify-fields';
import { accessMatrix } from '../../../src/app/access/print-matrix';
import { allRoles } from '../../../src/domain/access/roles';
import { givenLists, givenSchema } from './made-up-schema';

const schema = givenSchema();
const lines = accessMatrix(schema, classifyFields(schema, givenLists)).split('\n');

function rowOf(field: string): Record<string, string> {
  const [header = '', ...rows] = lines;
  const cells = rows.find((row) => row.startsWith(`${field},`))?.split(',') ?? [];
  return Object.fromEntries(header.split(',').map((name, at) => [name, cells[at] ?? '']));
}

describe('the matrix of fields and roles', () => {
  it('has a line for each field, in the order of their names, and ends with a new line', () => {
    const fields = lines.slice(1, -1).map((line) => line.split(',')[0]);
    expect(lines[0]).toBe(['field', 'sensitivity', ...allRoles].join(','));
    expect(fields).toHaveLength(13);
    expect(fields).toEqual([...fields].sort());
    expect(lines.at(-1)).toBe('');
  });

  it.each([
    ['an open field', 'Book.title', 'OPEN', { PUBLIC: 'yes', AUDITOR: 'yes', ADMINISTRATOR: 'yes' }],
    ['a field that no list names', 'Stray.word', 'DENIED', { PUBLIC: 'no', AUDITOR: 'no', ADMINISTRATOR: 'no' }],
    [
      'a guarded field',
      'Book.price',
      'COMMERCIAL',
      { PUBLIC: 'no', AUDITOR: 'yes', REGULATOR_OFFICER: 'yes', ADMINISTRATOR: 'no' },
    ],
    ['a record for some', 'Mutation.lend', 'COMMERCIAL', { PUBLIC: 'no', AUDITOR: 'rows', REGULATOR_OFFICER: 'rows' }],
    ['a record fenced by row', 'Loan.reader', 'PERSONAL', { PUBLIC: 'rows', AUDITOR: 'rows', ADMINISTRATOR: 'rows' }],
    ['an open field of records', 'Loan.due', 'OPEN', { PUBLIC: 'yes', AUDITOR: 'yes' }],
  ])('says of %s what each role may', (_name, field, sensitivity, cells) => {
    expect(rowOf(field)).toMatchObject({ sensitivity, ...cells });
  });
});
