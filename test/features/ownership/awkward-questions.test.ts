import { askedOwnership } from './support/asked-ownership';

const api = askedOwnership();

const moments = [
  '2025-02-30T12:00:00Z',
  '2025-03-31T12:00:00+20:00',
  '2025-03-31T12:00:00+15:59',
  '2025-03-31T12:00:00-16:00',
  '2025-03-31T24:00:00Z',
  '2025-03-31T24:00:01Z',
  '2025-04-31T00:00Z',
  '9999-12-31T23:59:59.999999Z',
  '0001-01-01T00:00:00+14:00',
  '2025-03-31T12:00:60Z',
  '2025-03-31T12:00:00.1234567Z',
  '2025-03-31T12:00:00',
];

describe('x', () => {
  let id: number;
  beforeAll(async () => {
    id = await api.given.entity('Alder Ltd', { identifiers: { 'GB-COH': '05000001' } });
    const p = await api.given.person('Jane Secret');
    await api.given.holds(p, id, { share: '75..100' });
    await api.database.query({ text: `insert into party_identifier (party_id, scheme, identifier) values ($1, 'record:psc', 'jane-secret-1970')`, values: [p] });
  });
  it.each(moments)('knownAt %s', async (knownAt) => {
    const a = await api.answer(`query($id: ID!, $k: Instant) { undertaking(id: $id, knownAt: $k, asOf: "2024-01-01") { name } }`, { id, k: knownAt });
    process.stderr.write("ATT " + [knownAt, JSON.stringify(a)].join(" ") + "\n");
  });
  it.each([
    [`{ lookup(scheme: "record:psc", identifier: "jane-secret-1970") { notice party { __typename } } }`],
    [`{ lookup(scheme: "__proto__", identifier: "constructor") { notice } }`],
    [`{ lookup(scheme: "X\\u0000", identifier: "a") { notice } }`],
    [`{ lookup(scheme: "X", identifier: "a\\u0000") { notice } }`],
    [`{ lookup(scheme: "X\\uD800", identifier: "a") { notice } }`],
    [`{ undertaking(scheme: "X", identifier: "a\\u0000") { name } }`],
    [`{ undertakings(nameContains: "ald\\u0000er") { totalCount } }`],
    [`{ undertakings(nameContains: "ald\\uD800er") { totalCount } }`],
    [`{ undertakings(nameContains: "alder", first: 5, asOf: "0001-01-01") { totalCount } }`],
    [`{ undertakings(nameContains: "alder", first: 5, asOf: "9999-12-31") { totalCount nodes: edges { node { name formerNames { name until } } } } }`],
    [`{ undertaking(id: "999999999") { name } }`],
    [`{ undertaking(id: "-1") { name } }`],
    [`{ undertaking(id: "1", asOf: "9999-12-31") { name chain { steps { sentence } } ultimateParent { sentence } effectiveShareOf(in: "999999999") { formula } } }`],
    [`{ undertaking(id: "1") { effectiveShareOf(in: "1") { formula sentence } structure { truncated } } }`],
    [`{ ownershipConflicts(first: 100, after: "abc") { totalCount } }`],
  ])('%s', async (q) => {
    process.stderr.write("ATT " + [q, JSON.stringify(await api.answer(q))].join(" ") + "\n");
  });
});
