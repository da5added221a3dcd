import { piecesOf, readFrom, readStatements } from '../support/read-statements';
import { entity, interest, person, relationship } from '../support/statements';

describe('a file that is part of a stream', () => {
  const part = { completeness: 'PART' } as const;

  it('may speak of records that others published before, and says so', async () => {
    const holding = relationship('holding', { componentRecords: ['middle'] });
    const whole = await readStatements([holding]);
    const told = await readStatements([holding], part);
    expect(whole.errors).toHaveLength(4);
    expect(whole.records).toHaveLength(0);
    expect(told.errors).toEqual([]);
    expect(told.warnings.sort()).toEqual(whole.errors.sort());
    expect(told.records).toHaveLength(1);
  });

  it.each([
    ['a person as subject', [person('company'), person(), relationship()], 'bods/subject-is-entity'],
    [
      'a component that comes too late',
      [relationship('holding', { componentRecords: ['x'] }), entity('x')],
      'bods/component-before',
    ],
    ['a record that is new twice', [entity(), entity()], 'bods/new-once'],
  ])('still refuses %s', async (_, statements, rule) => {
    expect((await readStatements(statements, part)).errors).toContain(rule);
  });
});

describe('the life of a record', () => {
  const said = (statementDate: string, recordStatus: string) => entity('company', {}, { statementDate, recordStatus });

  it.each([
    ['goes by day and not by place in the file', [said('2022-01-01', 'closed'), said('2020-01-01', 'new')]],
    [
      'on one day goes by place',
      [said('2020-01-01', 'new'), said('2020-01-01', 'updated'), said('2020-01-01', 'closed')],
    ],
    [
      'goes by the hour, whatever the zone',
      [said('2020-01-01T12:00:00Z', 'closed'), said('2020-01-01T12:30:00+01:00', 'new')],
    ],
    ['needs no status', [entity('company', {}, { recordStatus: undefined }), said('2021-01-01', 'updated')]],
  ])('%s', async (_, statements) => {
    expect((await readStatements(statements)).errors).toEqual([]);
  });
});

describe('one broken statement', () => {
  it('does not make an error of those that refer to it', async () => {
    const broken = entity('company', { name: 7 });
    const { errors, end } = await readStatements([broken, person(), relationship('holding', interest({}))]);
    expect(errors).toEqual(['schema/type']);
    expect(end.errors).toBe(1);
  });
});

describe('a file with many errors', () => {
  it('tells a thousand and counts the rest', async () => {
    const lines = Array.from({ length: 1_500 }, () => '{"statementId":7}').join('\n');
    const { problems, end } = await readFrom(piecesOf(lines));
    expect(problems).toHaveLength(1_000);
    expect(end).toMatchObject({ statements: 1_500, errors: end.untold + 1_000 });
    expect(problems[0]).toMatchObject({ place: 'line 1', rule: 'schema/required' });
  });
});

describe('lines', () => {
  it('are read as an array is, with the number of the line', async () => {
    const lines = [entity(), person(), relationship('holding', { subject: 'x' })].map((one) => JSON.stringify(one));
    const { problems, records } = await readFrom(piecesOf(lines.join('\n\n')));
    expect(problems).toMatchObject([{ place: 'line 5', path: '/recordDetails/subject' }]);
    expect(records.map((record) => record.place)).toEqual(['line 1', 'line 3']);
  });
});
