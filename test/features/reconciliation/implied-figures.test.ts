import { impliedFigure } from '../../../src/features/reconciliation/implied-figures';
import type { Measure } from '../../../src/features/reconciliation/published-names';
import type { PublishedTable } from '../../../src/sources/ofsted/published-totals';

const day = '2023-03-31';

function table(id: string, subject: string, good: number, asAt = day): PublishedTable {
  const title = `Latest overall effectiveness judgement for ${subject}, as at 31 March 2023`;
  const row = { label: asAt, asAt, periodFrom: null, periodTo: null, values: [good], notes: [] };
  return { id, title, kind: 'LATEST_OVERALL', columns: ['Good'], rows: [row] };
}

const total = table('8b', "all children's homes", 525);
const schools = table('8d', "residential special schools (registered as a children's home)", 14);
const secure = table('8e', "secure children's homes", 3);
const good = (kind: 'CHILDRENS_HOME' | 'BOARDING_SCHOOL'): Measure => ({ kinds: [kind], grades: ['GOOD'] });

describe('impliedFigure', () => {
  it('is the printed total less its other printed parts', () => {
    expect(impliedFigure([total, schools, secure], 'LATEST_OVERALL', day, good('CHILDRENS_HOME'))).toEqual({
      value: 508,
      sum: '525 (8b) less 3 (8e) less 14 (8d)',
    });
  });

  it.each([
    ['the total is not printed', [schools, secure], good('CHILDRENS_HOME')],
    ['a part is not printed', [total, secure], good('CHILDRENS_HOME')],
    [
      'a part is of another day',
      [total, secure, table('8d', 'residential special schools', 14, '2022-03-31')],
      good('CHILDRENS_HOME'),
    ],
    ['it is no home', [total, schools, secure], good('BOARDING_SCHOOL')],
    ['it is the total itself', [total, schools, secure], { kinds: 'ALL', grades: ['GOOD'] } as Measure],
  ])('is none where %s', (_name, tables, measure) => {
    expect(impliedFigure(tables, 'LATEST_OVERALL', day, measure)).toBeNull();
  });
});
