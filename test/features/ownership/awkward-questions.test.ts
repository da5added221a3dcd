import { askedOwnership } from './support/asked-ownership';

const api = askedOwnership();

const byMoment = 'query ($id: ID!, $knownAt: Instant) { undertaking(id: $id, knownAt: $knownAt) { name } }';

describe('an awkward question', () => {
  let id: number;
  beforeAll(async () => {
    id = await api.given.entity('Alder Ltd', { identifiers: { 'GB-COH': '05000001' } });
    const person = await api.given.person('Jane Secret');
    await api.database.query({
      text: `insert into party_identifier (party_id, scheme, identifier) values ($1, 'record:psc', 'jane-secret')`,
      values: [person],
    });
  });

  it.each([
    '2025-02-30T12:00:00Z',
    '2025-04-31T00:00Z',
    '2025-03-31T12:00:00+20:00',
    '2025-03-31T12:00:00-16:00',
    '2025-03-31T12:00:00.1234567Z',
    '2025-03-31T12:00:00',
    '0000-03-31T12:00:00Z',
  ])('as known at %s is refused, as that is no moment', async (knownAt) => {
    const { errors } = await api.answer(byMoment, { id, knownAt });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    '2025-03-31T24:00:00Z',
    '2024-02-29T12:00:00+15:59',
    '9999-12-31T23:59:59.999999Z',
  ])('as known at %s is answered', async (knownAt) => {
    expect(await api.ask(byMoment, { id, knownAt })).toEqual({ undertaking: { name: 'Alder Ltd' } });
  });

  it.each([
    ['the record of a person', 'lookup', 'record:psc', 'jane-secret'],
    ['the record of a person', 'undertaking', 'record:psc', 'jane-secret'],
    ['a scheme that cannot be written', 'lookup', 'X\0', '1'],
    ['a number that cannot be written', 'lookup', 'X', '1\0'],
    ['a number that cannot be written', 'undertaking', 'X', '1\0'],
  ])('for %s is refused by %s', async (_, field, scheme, identifier) => {
    const { errors } = await api.answer(
      `query ($scheme: String!, $identifier: String!) { ${field}(scheme: $scheme, identifier: $identifier) { __typename } }`,
      { scheme, identifier },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('under the scheme %s finds nobody', async (scheme) => {
    const { lookup } = await api.ask(
      'query ($scheme: String!) { lookup(scheme: $scheme, identifier: "constructor") { party { __typename } } }',
      { scheme },
    );
    expect(lookup).toEqual({ party: null });
  });

  it('for a name that cannot be written finds what is left of it', async () => {
    const { errors } = await api.answer(
      'query ($name: String!) { undertakings(nameContains: $name, first: 5) { totalCount } }',
      { name: 'ald\0er' },
    );
    expect(errors).toBeUndefined();
  });
});
