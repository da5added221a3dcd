import { measureOf } from '../../../src/features/reconciliation/published-names';
import { readPublishedTotals } from '../../../src/sources/ofsted/published-totals';
import { describeWithRealFiles, ofstedFiles } from '../../sources/support/real-files';

const homes = ['CHILDRENS_HOME', 'SECURE_CHILDRENS_HOME', 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME'];
const latest = 'Latest overall effectiveness judgement for';
const inYear = 'Overall effectiveness judgement of';

describe('measureOf', () => {
  it.each([
    ["All Children's Homes", homes],
    ["Children's Homes", ['CHILDRENS_HOME']],
    ["Residential special school (registered as a children's home)", ['RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME']],
    ['Voluntary Adoption Agency Branches', ['VOLUNTARY_ADOPTION_AGENCY']],
    ['Supported Accommodation', ['SUPPORTED_ACCOMMODATION']],
    ['All', 'ALL'],
  ])('reads the column %s of a count of settings', (column, kinds) => {
    expect(measureOf({ kind: 'PROVIDERS', title: '' }, column)).toEqual({ kinds, grades: 'ALL' });
  });

  it.each([
    [`${latest} all providers, as at 31 March 2023`, 'ALL'],
    [`${latest} residential special schools (registered as a children's home), as at 31 March 2023`, [homes[2]]],
    [`${latest} residential family centre, as at 31 March 2023`, ['RESIDENTIAL_FAMILY_CENTRE']],
    [`${inYear} all children's home inspections between 01 April 2013 and 31 March 2023`, homes],
    [`${inYear} secure children's home inspections between 01 April 2013 and 31 March 2023`, [homes[1]]],
  ])('reads whom a table of judgements is about: %s', (title, kinds) => {
    expect(measureOf({ kind: 'LATEST_OVERALL', title }, 'Good')).toEqual({ kinds, grades: ['GOOD'] });
  });

  it('counts the older names of the third point with it', () => {
    const measure = measureOf(
      { kind: 'LATEST_OVERALL', title: `${latest} all providers` },
      'Requires improvement to be good',
    );
    expect(measure?.grades).toEqual(['REQUIRES_IMPROVEMENT', 'ADEQUATE', 'SATISFACTORY']);
  });

  it.each([
    ['PROVIDERS', 'Number of providers', 'Lighthouses'],
    ['LATEST_OVERALL', `${latest} all providers`, 'Splendid'],
    ['LATEST_OVERALL', `${latest} all providers`, 'Not judged'],
    ['LATEST_OVERALL', `${latest} lighthouses, as at 31 March 2023`, 'Good'],
  ] as const)('does not guess what it does not know: %s, %s, %s', (kind, title, column) => {
    expect(measureOf({ kind, title }, column)).toBeNull();
  });
});

describeWithRealFiles('the names in the totals of 2023', () => {
  it('are all known', async () => {
    const tables = await readPublishedTotals(`${ofstedFiles}/workbook_2023`);
    const unknown = tables.flatMap((table) =>
      table.columns.filter((column) => measureOf(table, column) === null).map((column) => `${table.id} ${column}`),
    );
    expect(unknown).toEqual([]);
  });
});
