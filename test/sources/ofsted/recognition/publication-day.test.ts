import { readPublicationDays, timeHint } from '../../../../src/sources/ofsted/recognition/publication-day';
import type { Dataset } from '../../../../src/sources/ofsted/records';

const year2022 = { asAt: '2023-03-31', periodFrom: '2022-04-01', periodTo: '2023-03-31' };
const at = (asAt: string) => ({ asAt, periodFrom: null, periodTo: null });
const nothing = { asAt: null, periodFrom: null, periodTo: null };

describe('readPublicationDays', () => {
  it.each<[string, Dataset, object]>([
    [
      "Children's social care data in England 2023 - Provider level as at 31 March 2023",
      'PROVIDER_REGISTER',
      at('2023-03-31'),
    ],
    [
      "Children's social care data in England 2022 - Provider level as at March 2022",
      'PROVIDER_REGISTER',
      at('2022-03-31'),
    ],
    ['Provider_level_at_31_Mar_2023', 'PROVIDER_REGISTER', at('2023-03-31')],
    ['Provider level at 31 March 2023', 'PROVIDER_REGISTER', at('2023-03-31')],
    ['provider_at_march_2019.csv', 'PROVIDER_REGISTER', at('2019-03-31')],
    ['provider_at_march_2018_part2.csv', 'PROVIDERS_AND_PLACES', at('2018-03-31')],
    ['Providers+places_at_30_Sept_2024', 'PROVIDERS_AND_PLACES', at('2024-09-30')],
    ['as at 29 February 2024', 'PROVIDER_REGISTER', at('2024-02-29')],
    ['Provider_level_in_year_2022-23', 'IN_YEAR_INSPECTIONS', year2022],
    ['Provider level in year 2022 to 2023', 'IN_YEAR_INSPECTIONS', nothing],
    ['LA_level_in_year_2022_23.csv', 'COUNCIL_INSPECTIONS_IN_YEAR', year2022],
    ['Leavers+Joiners_at_31_Mar_2023', 'JOINERS_AND_LEAVERS', year2022],
    [
      'joiners_leavers_22.csv',
      'JOINERS_AND_LEAVERS',
      { asAt: '2022-03-31', periodFrom: '2021-04-01', periodTo: '2022-03-31' },
    ],
    ['LA_inspections_2009-2023', 'COUNCIL_INSPECTION_HISTORY', nothing],
    ['provider_22.csv', 'PROVIDER_REGISTER', nothing],
    ['in year 2022-24', 'IN_YEAR_INSPECTIONS', nothing],
  ])('reads "%s" of a %s table', (text, dataset, expected) => {
    expect(readPublicationDays([text], dataset)).toEqual(expected);
  });

  it('believes the first text that says a day', () => {
    const texts = ['Some cells are empty.', 'as at 31 March 2023', 'provider_at_march_2021.csv'];
    expect(readPublicationDays(texts, 'PROVIDER_REGISTER')).toEqual(at('2023-03-31'));
  });
});

describe('timeHint', () => {
  it.each([
    ['Provider_level_in_year_2022-23', 'IN_YEAR'],
    ['provider_at_march_2015.csv', 'AS_AT'],
    ['providers.csv', null],
  ])('reads "%s" as %s', (text, expected) => {
    expect(timeHint([text])).toBe(expected);
  });
});
