import { askedNumber } from '../../../src/features/ownership/lookup-question';
import { askedOwnership } from './support/asked-ownership';

const api = askedOwnership();

const source = `query ($scheme: String!, $identifier: String!, $asOf: Day, $knownAt: Instant) {
  lookup(scheme: $scheme, identifier: $identifier, asOf: $asOf, knownAt: $knownAt) {
    scheme identifier notice party { __typename ... on Undertaking { name } } } }`;

async function lookup(scheme: string, identifier: string, asOf: string | null = null) {
  return (await api.ask(source, { scheme, identifier, asOf })).lookup;
}

describe('a number', () => {
  beforeAll(async () => {
    await api.given.entity('Merged Ltd', {
      identifiers: { 'GB-COH': '05000001', 'XI-LEI': '5493001KJTIIGC8Y1R12 2021-03-31', 'DE-CR': 'HRB1' },
    });
    await api.database.query({
      text: `insert into party_identifier (party_id, scheme, identifier) select party_id, 'XI-LEI', '529900T8BM49AURSDO55'
        from party_identifier where identifier = '05000001'`,
    });
  });

  it('leads to whose it is, in its normal form, with nothing to add', async () => {
    expect(await lookup('GB-COH', '5000001')).toEqual({
      scheme: 'GB-COH',
      identifier: '05000001',
      notice: null,
      party: { __typename: 'Undertaking', name: 'Merged Ltd' },
    });
  });

  it('that is retired leads there still, and says since when and what came after it', async () => {
    const retired = '5493001KJTIIGC8Y1R12';
    expect(await lookup('XI-LEI', retired)).toMatchObject({
      notice: `Legal entity identifier ${retired} was retired on 31 March 2021. Its place was taken by 529900T8BM49AURSDO55.`,
      party: { name: 'Merged Ltd' },
    });
    expect(await lookup('XI-LEI', retired, '2021-03-30')).toMatchObject({ notice: null });
  });

  it('that nobody has leads nowhere, and says so', async () => {
    expect(await lookup('GB-COH', '05999999')).toMatchObject({
      party: null,
      notice: 'Company number 05999999 is not known here. It may be right, and in no register that was imported.',
    });
  });

  it('of a scheme whose form we do not know is taken as it is written', async () => {
    const { identifier } = (await api.ask(`{ lookup(scheme: "DE-CR", identifier: " HRB ") { identifier notice } }`))
      .lookup;
    expect(identifier).toBe('HRB');
    expect((await lookup('DE-CR', 'HRB 2')).notice).toMatch(/^Number of the scheme DE-CR HRB 2 is not known here/);
  });

  it('that cannot be one is refused with what was expected', async () => {
    const { errors } = await api.answer(source, { scheme: 'GB-CHC', identifier: 'abc' });
    expect(errors).toMatchObject([
      { message: '`identifier` cannot be "abc". Expected a charity number of six or seven digits, such as "1089879".' },
    ]);
    expect(askedNumber('identifier', 'DE-CR', '  ')).toEqual({
      problem: '`identifier` cannot be "  ". Expected a number.',
    });
  });
});

describe('a setting of Ofsted', () => {
  const urn = 'SC123456';

  /** The register row of a setting, and the read model that matches its owner's name to a company. */
  async function givenSetting(number: string, owner: string | null, company: number | null) {
    const { database } = api;
    await database.query({
      text: `create table if not exists owner_company (owner_id int primary key, party_id int not null, basis text not null)`,
    });
    await database.query({ text: 'grant select on owner_company to oversight_api' });
    const [{ ownerId } = { ownerId: null }] =
      owner === null
        ? []
        : await database.query<{ ownerId: number }>({
            text: `insert into owner (name_key, display_name) values ($1, $1) returning id as "ownerId"`,
            values: [owner],
          });
    await database.query({
      text: `with s as (insert into setting (first_urn) values ($1) returning id),
          r as (insert into registration (urn, setting_id) select $1, id from s returning id, setting_id)
        insert into setting_version (setting_id, registration_id, valid_from, begins_not_before, status, provision_type, sector,
          is_name_redacted, is_address_redacted, local_authority_name, owner_id, owner_as_published, owner_unstated_reason)
        select setting_id, id, '2020-01-01', '2020-01-01', 'ACTIVE', 'CHILDRENS_HOME', 'PRIVATE', false, false, 'Derby', $2::int, $3::text, case when $3::text is null then 'REDACTED' end from r`,
      values: [number, ownerId, owner],
    });
    if (company !== null) {
      await database.query({
        text: 'insert into owner_company (owner_id, party_id, basis) values ($1, $2, $3)',
        values: [ownerId, company, 'NAME'],
      });
    }
  }

  it('leads to the company that its owner’s name is matched to', async () => {
    await givenSetting(urn, 'Brightpath Care', await api.given.entity('Brightpath Care Ltd'));
    expect(await lookup('OFSTED-URN', ' sc123456 ', '2024-01-01')).toEqual({
      scheme: 'OFSTED-URN',
      identifier: urn,
      party: { __typename: 'Undertaking', name: 'Brightpath Care Ltd' },
      notice:
        'Its owner on 1 January 2024 is published as “Brightpath Care”, and that name is matched to this company.',
    });
  });

  it.each([
    ['SC123457', 'Nobody Knows Ltd', /published as “Nobody Knows Ltd”, and is not matched to a company yet/],
    ['SC123458', null, /names no owner of it on 1 January 2024/],
  ])('%s of %s leads nowhere, and says why', async (number, owner, notice) => {
    await givenSetting(number, owner, null);
    const found = await lookup('OFSTED-URN', number, '2024-01-01');
    expect(found.party).toBeNull();
    expect(found.notice).toMatch(notice);
  });

  it('that the register does not know on the day leads nowhere, and says so', async () => {
    expect(await lookup('OFSTED-URN', urn, '2019-01-01')).toMatchObject({
      party: null,
      notice: 'The register knows no such setting on 1 January 2019.',
    });
  });
});
