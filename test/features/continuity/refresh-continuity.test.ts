import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { OwnershipBuilder } from '../../support/ownership';
import { linksIn, RegisterBuilder, refresh } from './support/given-continuity';

let database: Database;
let register: RegisterBuilder;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(async () => {
  register = new RegisterBuilder(database);
});

/** Two companies under people of theirs, and the published owners that they are. */
async function givenCompanies(sharedBy: 'ONE_PARTY' | 'SAME_AS' | 'NOBODY'): Promise<void> {
  const builder = new OwnershipBuilder(database);
  const [before, after] = [await builder.entity('Ember Care Ltd'), await builder.entity('Phoenix Care Ltd')];
  const person = await builder.person('A Person');
  const other = sharedBy === 'ONE_PARTY' ? person : await builder.person('A Person again');
  if (sharedBy === 'SAME_AS') {
    await database.query({
      text: `update party set same_as = '\\xabcd' where id = any($1)`,
      values: [[person, other]],
    });
  }
  const between = await builder.entity('Middle Ltd');
  await builder.holds(between, before, { type: 'shareholding', share: '75..100' });
  await builder.holds(person, between, { type: 'shareholding', share: '75..100' });
  await builder.holds(other, after, { type: 'votingRights', share: '>50..<75' });
  for (const [name, party] of [
    ['Ember Care Ltd', before],
    ['Phoenix Care Ltd', after],
  ] as const) {
    await database.query({
      text: `insert into owner_company (owner_id, party_id, basis) values ($1, $2, 'EXACT_NAME')`,
      values: [await register.owner(name), party],
    });
  }
}

const councils = [0, 1, 1, 2, 0];

/** Five homes that close in June 2024, and five like them that open from July. */
async function givenStory(): Promise<void> {
  for (const [index, council] of councils.entries()) {
    const day = String(10 + index * 4);
    await register.add({
      urn: `SC00000${index}`,
      owner: 'Ember Care Ltd',
      council,
      registeredOn: '2019-05-06',
      leftOn: `2024-06-${day}`,
    });
    await register.add({ urn: `270000${index}`, owner: 'Phoenix Care Ltd', council, registeredOn: `2024-07-${day}` });
  }
}

const pairs = councils.map((_, index) => [`SC00000${index}`, `270000${index}`]);
const endsOf = (links: Awaited<ReturnType<typeof linksIn>>, kind = 'SAME_SETTING') =>
  links.filter((link) => link.kind === kind).map(({ from, to }) => [from, to]);

describe('an operator that closes its homes and opens the like', () => {
  it.each(['ONE_PARTY', 'SAME_AS'] as const)('is proposed, home by home and as a whole: %s', async (sharedBy) => {
    await givenCompanies(sharedBy);
    await givenStory();
    await refresh(database);
    const links = await linksIn(database);
    expect(endsOf(links)).toEqual(pairs);
    expect(endsOf(links, 'SAME_OPERATOR')).toEqual([['Ember Care Ltd', 'Phoenix Care Ltd']]);
    expect(links.every(({ status, version, isCurrent }) => status === 'PROPOSED' && version === 0 && isCurrent)).toBe(
      true,
    );
  });

  it('is not proposed where other people are behind the new company, nor where nobody is known', async () => {
    await givenStory();
    await refresh(database);
    expect(await linksIn(database)).toEqual([]);
    await givenCompanies('NOBODY');
    await refresh(database);
    expect(await linksIn(database)).toEqual([]);
  });

  it('is found by its published address alone, and no neighbour is', async () => {
    const closed = { owner: 'Ember Care Ltd', registeredOn: '2019-05-06', leftOn: '2024-06-10', postcode: 'AB1 2CD' };
    const opened = { registeredOn: '2024-07-10', postcode: 'ab12cd' };
    await register.add({ ...closed, urn: 'SC000001', address: '12 High Street, Townley' });
    await register.add({ ...opened, urn: '2700001', owner: 'New Ltd', address: '12 HIGH ST' });
    await register.add({ ...opened, urn: '2700002', owner: 'Other Ltd', address: '14 High Street' });
    await refresh(database);
    expect(endsOf(await linksIn(database))).toEqual([['SC000001', '2700001']]);
  });
});

describe('looking anew', () => {
  it('with equal facts changes nothing but the time of the check', async () => {
    await givenCompanies('ONE_PARTY');
    await givenStory();
    expect(await refresh(database)).toMatchObject({ added: 6, PROPOSED: 5 });
    const before = await linksIn(database);
    const again = await refresh(database, '2025-04-01T09:30:00.000000Z');
    expect(again).toMatchObject({ added: 0, again: 0, changed: 0, removed: 0, PROPOSED: 5 });
    expect(await linksIn(database)).toEqual(before);
    const checks = await database.query({ text: 'select distinct checked_at as at from continuity_check' });
    expect(checks).toEqual([{ at: expect.stringContaining('2025-04-01') }]);
  });

  it('takes back what nothing speaks for any more and nobody decided', async () => {
    await givenCompanies('ONE_PARTY');
    await givenStory();
    await refresh(database);
    await database.query({ text: 'delete from owner_company' });
    expect(await refresh(database)).toMatchObject({ removed: 6, NONE_FOUND: 5 });
    expect(await linksIn(database)).toEqual([]);
  });

  it('notes of every registration that ended that a successor was looked for, and of no other', async () => {
    await register.add({ urn: 'SC000001', owner: 'A Ltd', registeredOn: '2019-05-06', leftOn: '2020-06-10' });
    await register.add({ urn: 'SC000002', owner: 'B Ltd', registeredOn: '2019-05-06' });
    await refresh(database);
    const checks = await database.query({
      text: 'select r.urn, c.outcome from continuity_check c join registration r on r.id = c.registration_id',
    });
    expect(checks).toEqual([{ urn: 'SC000001', outcome: 'NONE_FOUND' }]);
  });

  it('is a fixed number of statements, however large the register', async () => {
    const count = async () => {
      let statements = 0;
      await database.transaction(async (tx) => {
        const counting = {
          ...tx,
          connection: tx.connection,
          report: tx.report,
          query: <Row>(statement: Parameters<typeof tx.query>[0]) => {
            statements += 1;
            return tx.query<Row>(statement);
          },
        };
        const { refreshContinuity } = await import('../../../src/features/continuity/refresh-continuity');
        const { premisesKey, today, now } = await import('./support/given-continuity');
        await refreshContinuity(counting as typeof tx, { today, now, premisesKey });
      });
      return statements;
    };
    await givenCompanies('ONE_PARTY');
    await givenStory();
    const few = await count();
    for (let more = 0; more < 20; more += 1) {
      await register.add({
        urn: `26000${10 + more}`,
        owner: 'Ember Care Ltd',
        registeredOn: '2018-01-01',
        leftOn: '2023-01-01',
      });
    }
    expect(await count()).toBe(few);
  });
});
