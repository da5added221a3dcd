import { orm } from '../../../src/app/orm';
import { followInterests, readWorld } from '../../../src/app/refresh-ownership';
import { refreshAllParentEdges } from '../../../src/features/ownership/refresh-parent-edges';
import { refreshControlGroups } from '../../../src/features/provider-groups/refresh-control-groups';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { randomNumbers } from '../../domain/indicators/facts';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { OwnershipBuilder } from '../../support/ownership';
import { givenOwners } from '../owner-matching/support/given-matching';

let holder: TestDatabase;
let db: Database;
let given: OwnershipBuilder;
beforeAll(async () => {
  holder = await freshDatabase();
  db = await openDatabase(holder.url, { orm });
  given = new OwnershipBuilder(db);
});
afterAll(async () => {
  await db.close();
  await holder.drop();
});

const companyCount = 14;
const providerCount = 6;
const edits = process.env['OVERSIGHT_BIG'] ? 150 : 40;
const random = randomNumbers(20_261_126);
const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

async function givenMarket(): Promise<{ bodies: number[]; holders: number[] }> {
  const bodies: number[] = [];
  for (let place = 0; place < companyCount; place += 1) {
    const identifiers = { 'GB-COH': String(7_000_000 + place).padStart(8, '0') };
    const subtype = place === companyCount - 1 ? ('nomination' as const) : undefined;
    bodies.push(await given.entity(`Company ${place} Ltd`, { identifiers, subtype }));
  }
  for (let place = 0; place < providerCount; place += 1) {
    const [owner] = (await givenOwners(db, [{ text: `Provider ${place}` }])).values();
    await db.query({
      text: `insert into owner_company (owner_id, party_id, basis) values ($1, $2, 'EXACT_NAME')`,
      values: [owner, bodies[place]],
    });
  }
  const persons = [await given.person('First'), await given.person('Second'), await given.person('Third')];
  await db.query({
    text: 'insert into same_person (party_id, first_party_id) values ($1, $2), ($2, $2)',
    values: [persons[1], persons[0]],
  });
  return { bodies, holders: [...bodies, ...persons] };
}

/** Ends what is held in a body, or lets somebody hold something in it, as an accepted proposal would. */
async function edit(bodies: readonly number[], holders: readonly number[]): Promise<number> {
  const subject = one(bodies);
  if (random() < 0.4) {
    await db.query({
      text: `update interest set recorded_to = now() where id = (select id from interest
        where subject_id = $1 and recorded_to = 'infinity' order by id limit 1)`,
      values: [subject],
    });
    return subject;
  }
  const holder = one(holders.filter((id) => id !== subject));
  const type = one(['shareholding', 'votingRights', 'nominator'] as const);
  const from = one(['2015-01-01', '2019-06-01', '2022-01-01']);
  const share = type === 'nominator' ? undefined : one(['25..50', '50..75', '75..100', '30', '60']);
  await given.holds(holder, subject, { type, share, from });
  return subject;
}

describe('single changes of who holds what', () => {
  it('leave nothing that working everything out anew would change', async () => {
    const { bodies, holders } = await givenMarket();
    await db.transaction((tx) => refreshControlGroups(tx, readWorld));
    const seen = { edges: 0, memberships: 0 };
    for (let count = 0; count < edits; count += 1) {
      const subject = await edit(bodies, holders);
      const single = await db.transaction((tx) => followInterests(tx, [subject]));
      seen.edges += single['parentEdges']?.['added'] ?? 0;
      seen.memberships += single['controlGroups']?.['membershipsAdded'] ?? 0;
      const edges = await db.transaction((tx) => refreshAllParentEdges(tx));
      const groups = await db.transaction((tx) => refreshControlGroups(tx, readWorld));
      expect({ count, subject, ...edges, ...groups }).toMatchObject({
        count,
        subject,
        added: 0,
        removed: 0,
        membershipsAdded: 0,
        membershipsRemoved: 0,
      });
    }
    expect(seen.edges).toBeGreaterThan(4);
    expect(seen.memberships).toBeGreaterThan(4);
  });
});
