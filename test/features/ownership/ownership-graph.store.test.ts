import { orm } from '../../../src/app/orm';
import { OwnershipGraphStore } from '../../../src/features/ownership/ownership-graph.store';
import { PartyStore } from '../../../src/features/ownership/party.store';
import type { Database, Queryable, Statement } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';
import { OwnershipBuilder } from '../../support/ownership';

const holder = databasePerWorker();
let database: Database;
let given: OwnershipBuilder;
let graph: OwnershipGraphStore;
beforeAll(async () => {
  database = await openDatabase(holder.url, { orm });
  given = new OwnershipBuilder(database);
  graph = new OwnershipGraphStore(database);
});
afterAll(() => database.close());

const today = { asOf: '2024-01-01', knownAt: null };
const wide = { parties: 100, interestsOfEach: 100 };

/** Who holds what in whom, as `holder>subject`. */
async function links(found: Promise<readonly { party: number | null; subject: number | null }[]>): Promise<string[]> {
  return (await found).map(({ party, subject }) => `${party ?? 'nobody'}>${subject}`).sort();
}

/** Runs every statement as its plan, and keeps the plans. */
function explaining(plans: string[]): Queryable {
  return {
    query: async <Row>({ text, values = [] }: Statement): Promise<Row[]> => {
      const rows = await database.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values });
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
      return [];
    },
  };
}

describe('a walk', () => {
  it('goes up to everyone above, whoever they are, and round no loop', async () => {
    const [home, mid, top] = [await given.entity('Home'), await given.entity('Mid'), await given.entity('Top')];
    const person = await given.person('Ann Example');
    await given.holds(mid, home);
    await given.holds(top, mid);
    await given.holds(mid, top);
    await given.holds(person, top);
    await given.holds('interestedPartyExemptFromDisclosure', mid);
    const expected = [`${mid}>${home}`, `${top}>${mid}`, `nobody>${mid}`, `${mid}>${top}`, `${person}>${top}`].sort();
    expect(await links(graph.above([home], today, wide))).toEqual(expected);
  });

  it('goes down to everyone below, and tells also what others hold in them', async () => {
    const [top, mid, home, other] = await Promise.all(['T', 'M', 'H', 'O'].map((name) => given.entity(name)));
    await given.holds(top as number, mid as number);
    await given.holds(mid as number, home as number);
    await given.holds(other as number, home as number);
    expect(await links(graph.below([top as number], today, wide))).toEqual(
      [`${top}>${mid}`, `${mid}>${home}`, `${other}>${home}`].sort(),
    );
  });

  it('of several begins at each, in one statement, and tells each fact once', async () => {
    const [one, two, shared] = [await given.entity('One'), await given.entity('Two'), await given.entity('Shared')];
    await given.holds(shared, one);
    await given.holds(shared, two);
    await given.holds(await given.entity('Above'), shared);
    expect(await graph.above([one, two], today, wide)).toHaveLength(3);
  });

  it('stops where it was told to, one further, so that one sees it was cut', async () => {
    const listed = await given.entity('Listed plc');
    for (let place = 0; place < 12; place += 1)
      await given.holds(await given.entity(`Small ${place}`), listed, { share: '1' });
    const parent = await given.entity('Parent');
    await given.holds(parent, listed, { share: '>75..100' });
    const found = await graph.above([listed], today, { parties: 100, interestsOfEach: 5 });
    expect(found).toHaveLength(6);
    expect(found.map(({ party }) => party)).toContain(parent);
    expect(await graph.above([listed], today, { parties: 0, interestsOfEach: 50 })).toHaveLength(13);
  });

  it('gives a share as whole numbers, and says of a finer one that it is more than they say', async () => {
    const [home, mid] = [await given.entity('Home'), await given.entity('Mid')];
    await given.holds(mid, home, { share: '>50..<75' });
    await given.holds(mid, home, { share: '50.0000001', type: 'shareholding' });
    const shares = (await graph.above([home], today, wide)).map(({ share }) => share);
    expect(shares).toEqual([
      { least: 50_000_000, most: 75_000_000, isOverLeast: true, isUnderMost: true },
      { least: 50_000_000, most: 50_000_001, isOverLeast: true, isUnderMost: true },
    ]);
  });
});

describe('the plan of a walk over many bodies', () => {
  const plans: string[] = [];
  beforeAll(async () => {
    const sourceId = await given.source('PSC');
    await database.query({
      text: `insert into party (id, kind) select n, 'ENTITY' from generate_series(1000001, 1020000) n`,
    });
    await database.query({
      text: `insert into interest (source_id, record_id, claim, subject_id, party_id, interest_type, share_least, share_most, confidence, valid_from, recorded_from)
        select $1, n::text, n + 10000000, n, case when n % 8 = 0 then n - 7 else n + 1 end, 'votingRights', 75, 100, 'STATED', '2016-04-06', '2020-01-01'
        from generate_series(1000001, 1019990) n`,
      values: [sourceId],
    });
    await database.query({
      text: `insert into party_version (party_id, source_id, record_id, name, name_key, party_type, valid_from, recorded_from)
        select n, $1, n::text, 'Company ' || n, 'company ' || n, 'registeredEntity', '2010-01-01', '2020-01-01' from generate_series(1000001, 1020000) n`,
      values: [sourceId],
    });
    await database.query({ text: 'analyze party, interest, party_version' });
    const store = new OwnershipGraphStore(explaining(plans));
    const parties = new PartyStore(explaining(plans));
    for (const knownAt of [null, '2024-01-01T00:00:00Z']) {
      const moment = { asOf: '2024-01-01', knownAt };
      await store.above([1_000_001], moment, { parties: 2000, interestsOfEach: 500 });
      await store.below([1_000_001], moment, { parties: 2000, interestsOfEach: 500 });
      await parties.byIds([1_000_001, 1_000_002], moment);
    }
  });

  it('reads no table of millions from end to end, up or down, now or as known before', () => {
    expect(plans).toHaveLength(6);
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (interest|party|party_version)\b/);
    expect(plans[0]).toContain('interest_subject_id_idx');
    expect(plans[1]).toContain('interest_party_id_idx');
  });

  it('walks a ring of eight, and comes to its end', async () => {
    expect(await graph.above([1_000_001], today, wide)).toHaveLength(8);
    expect(await graph.below([1_000_001], today, wide)).toHaveLength(8);
  });
});
