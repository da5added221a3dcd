import { companyColumns } from '../../../../src/sources/companies-house/companies/company-columns';

const headers = [
  'CompanyName',
  ' CompanyNumber',
  'CompanyCategory',
  'CompanyStatus',
  'CountryOfOrigin',
  'DissolutionDate',
  'IncorporationDate',
];

it('columns are found whatever spaces stand around their headers', () => {
  const columns = companyColumns([...headers, 'PreviousName_1.CONDATE', ' PreviousName_1.CompanyName '], 'file.csv');
  expect(columns).toMatchObject({
    name: 0,
    number: 1,
    incorporated: 6,
    previousNames: [{ endedOn: 7, name: 8 }],
    width: 9,
  });
});

it.each(headers)('a file without %j is refused, and told what is expected', (missing) => {
  const others = headers.filter((header) => header !== missing);
  expect(() => companyColumns(others, 'file.csv')).toThrow(`There is no column «${missing.trim()}»`);
});
