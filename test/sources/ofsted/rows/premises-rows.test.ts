import { givenCsv } from '../../support/given-file';
import { readRowsOf, recognisedIn } from '../../support/read-all';

const header = [
  'Provider local authority',
  'Setting Local Authority',
  'URN',
  'Setting status',
  'Setting status date',
  'Setting category',
  'Capacity',
  'Owner name',
];

describe('a row of supported accommodation premises', () => {
  it('becomes one of a provider’s premises', async () => {
    const row = ['Kent', 'Medway', '2700001', 'Active', '28/10/2023', 'Category 2', '5', 'Alpha Living Ltd'];
    const table = await recognisedIn(givenCsv('SA settings at 31 March 2024.csv', [header, row]));
    expect(table.recognised).toMatchObject({ dataset: 'SUPPORTED_ACCOMMODATION_PREMISES', asAt: '2024-03-31' });
    expect((await readRowsOf(table))[0]?.records).toEqual([
      {
        urn: '2700001',
        category: 'Category 2',
        status: 'Active',
        statusOn: '2023-10-28',
        capacity: 5,
        localAuthority: 'Medway',
        providerLocalAuthority: 'Kent',
        owner: 'Alpha Living Ltd',
      },
    ]);
  });
});
