import type { OwnershipRecord } from '../../../src/domain/ownership/records';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes, people } from '../finding-reviews/support/asking';
import { importRegister } from '../ownership-imports/support/import-records';
import { byNumber, exactly, holds, interest } from '../ownership-imports/support/records';
import { askedChanges } from './support/asked-changes';
import { changesIn, decide, follow, givenHomes, refreshAll, withChangeTables, withdraw } from './support/given-changes';

const { officer } = people;
let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
const api = askedChanges(() => database);

const [one, two, three] = [
  byNumber('01', 'One Care Ltd'),
  byNumber('02', 'Two Care Ltd'),
  byNumber('03', 'Three Care Ltd'),
];
const [alder, birch] = [byNumber('10', 'Alder Holdings Ltd'), byNumber('20', 'Birch Holdings Ltd')];

function votes(record: string, holder: typeof one, body: typeof one, startsOn = '2018-01-01') {
  return holds(record, holder, body, {
    interests: [interest({ type: 'votingRights', share: exactly('100'), startsOn })],
  });
}

/** Alder has companies One and Two, Birch has Three. */
const first = [votes('a', alder, one), votes('b', alder, two), votes('c', birch, three)];
/** Company One is sold to Birch; then company Three is taken out of the register besides, or nothing is said of One. */
const sold = [...first.slice(1), votes('d', birch, one, '2024-03-01')];
const soldAndThreeLost = sold.filter((record) => record !== first[2]);
const withFour = [...sold, votes('f', alder, byNumber('04', 'Four Care Ltd'), '2024-05-01')];

let month = 0;
let party: Record<string, number>;

async function imported(records: readonly OwnershipRecord[], isWatched = true) {
  month += 1;
  const contentOn = `2024-${String(month).padStart(2, '0')}-28`;
  const watched = isWatched ? { watched: async () => new Set(Object.values(party)) } : {};
  await importRegister(database, records, { contentOn, fileHash: `file ${month}`, ...watched });
}

/** The moment at which everything before it is known, and nothing after it. */
async function moment(): Promise<string> {
  const [row] = await database.query<{ at: string }>({
    text: `select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  });
  return row?.at ?? '';
}

/** Everything but what is told as it is now: versions, weights, effects and the order that they make. */
const fields = `id status isApplied proposedAt subject { id name } source { code } heldCount proposedCount
  held { inWords holder { ... on Undertaking { name } } } proposed { inWords holder { ... on Undertaking { name } } }
  decision { verdict reason decidedBy decidedAt told version }`;

interface Told {
  id: string;
  status: string;
  isApplied: boolean;
  decision: { verdict: string; decidedBy: string } | null;
}

async function list(knownAt: string | null, filter = ''): Promise<{ totalCount: number; nodes: Told[] }> {
  const source = `query ($knownAt: Instant) { found: ownershipChanges(first: 50, knownAt: $knownAt${filter && `, filter: { ${filter} }`}) {
    totalCount nodes { ${fields} } } }`;
  const { found } = await api.ask(officer, source, { knownAt });
  return { ...found, nodes: found.nodes.sort((a: Told, b: Told) => Number(a.id) - Number(b.id)) };
}

const statuses = ['PROPOSED', 'ACCEPTED', 'REJECTED', 'OVERTAKEN'];

/** What is answered to every question of this test, as known at a moment. */
async function everything(knownAt: string | null) {
  const all = await list(knownAt);
  const each = [];
  for (const { id } of all.nodes) {
    const source = `query ($id: ID!, $knownAt: Instant) { ownershipChange(id: $id, knownAt: $knownAt) { ${fields} } }`;
    each.push((await api.ask(officer, source, { id, knownAt })).ownershipChange);
  }
  const byStatus = [];
  for (const status of statuses) byStatus.push(await list(knownAt, `status: ${status}`));
  return { all, each, byStatus };
}

type Answer = Awaited<ReturnType<typeof everything>>;
const recorded: { at: string; told: Answer; step: string }[] = [];

/** Does something, and puts down what is answered after it, and when. */
async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  await work();
  const told = await everything(null);
  recorded.push({ at: await moment(), told, step: name });
}

const idOf = async (place: number) => (await changesIn(database))[place]?.id ?? 0;
const decided = async (place: number, verdict: 'ACCEPT' | 'REJECT', version: number) => {
  const { problems, conflict } = await decide(database, await idOf(place), verdict, version, officer, await moment());
  expect([problems, conflict]).toEqual([[], null]);
};
const standing = ({ all }: Answer) => all.nodes.map(({ status, isApplied }) => (isApplied ? 'applied' : status));

beforeEach(async () => {
  month = 0;
  recorded.splice(0);
  await withChangeTables(database);
  await laidDownScopes(database);
  await imported(first, false);
  const rows = await database.query<{ number: string; id: number }>({
    text: `select identifier as number, party_id as id from party_identifier where scheme = 'GB-COH'`,
  });
  party = Object.fromEntries(rows.map(({ number, id }) => [number, id]));
  for (const [number, homes] of [
    ['01', 9],
    ['02', 2],
    ['03', 3],
  ] as const)
    await givenHomes(database, party[number] as number, homes);
  await refreshAll(database);
});

describe('proposed changes as known at an earlier moment', () => {
  it('stand where they stood, by what was proposed, decided, withdrawn, applied and overtaken up to then', async () => {
    await step('nothing yet', async () => undefined);
    await step('proposed', () => imported(sold));
    await step('weighed', () => follow(database));
    await step('rejected', () => decided(0, 'REJECT', 1));
    await step('withdrawn', async () => withdraw(database, await idOf(0), 2, await moment()));
    await step('weighed again', () => follow(database));
    await step('accepted', () => decided(0, 'ACCEPT', 3));
    await step('applied', () => follow(database));
    await step('proposed besides', () => imported(soldAndThreeLost));
    await step('overtaken by the next file', () => imported(sold));
    expect(recorded.map(({ told }) => standing(told).join())).toEqual([
      '',
      'PROPOSED',
      'PROPOSED',
      'REJECTED',
      'PROPOSED',
      'PROPOSED',
      'ACCEPTED',
      'applied',
      'applied,PROPOSED',
      'applied,OVERTAKEN',
    ]);
    for (const { at, told, step: name } of recorded)
      expect({ name, ...(await everything(at)) }).toEqual({ name, ...told });
    const overtaken = recorded.at(-1)?.told.all.nodes[1]?.decision;
    expect(overtaken).toMatchObject({ verdict: 'OVERTAKE', decidedBy: 'service' });
  });

  it('are told of before they were proposed anew by what was done about them alone', async () => {
    await step('applied', async () => {
      await imported(sold);
      await decided(0, 'ACCEPT', 1);
      await follow(database);
    });
    await step('proposed', () => imported(soldAndThreeLost));
    await step('overtaken', () => imported(sold));
    await imported(soldAndThreeLost);
    expect(standing(await everything(null))).toEqual(['applied', 'PROPOSED']);
    expect(standing(await everything(await moment()))).toEqual(['applied', 'PROPOSED']);
    const then = [];
    for (const { at } of recorded) then.push(standing(await everything(at)));
    // Of the first time it was proposed nothing is kept but that it was overtaken.
    expect(then).toEqual([['applied'], ['applied'], ['applied', 'OVERTAKEN']]);
  });

  it('that were accepted and proposed anew since were accepted then, and are proposed now', async () => {
    await step('applied', async () => {
      await imported(sold);
      await decided(0, 'ACCEPT', 1);
      await follow(database);
    });
    // As if it had been undone: what was held is held again.
    await database.query({
      text: `update interest set recorded_to = now() where subject_id = $1 and recorded_to = 'infinity'`,
      values: [party['01']],
    });
    await database.query({
      text: `with before as (select i from ownership_change c, jsonb_array_elements(c.held) h join interest i on i.id = (h ->> 'id')::int)
        insert into interest overriding user value select n.* from before, jsonb_populate_record(null::interest,
          to_jsonb(before.i) || jsonb_build_object('recorded_from', now(), 'recorded_to', 'infinity')) n`,
    });
    await imported(sold);
    const ids = (await changesIn(database)).map(({ id }) => id);
    expect([ids.length, standing(await everything(null))]).toEqual([1, ['PROPOSED']]);
    expect(standing(await everything(recorded[0]?.at ?? ''))).toEqual(['applied']);
    await step('proposed anew', async () => undefined);
    await decided(0, 'REJECT', (await changesIn(database))[0]?.version ?? 0);
    expect(standing(await everything(recorded[1]?.at ?? ''))).toEqual(['PROPOSED']);
    expect(standing(await everything(await moment()))).toEqual(['REJECTED']);
  });

  it('that take nothing away are applied from when what they propose is held', async () => {
    party['04'] = (
      await database.query<{ id: number }>({ text: `insert into party (kind) values ('ENTITY') returning id` })
    )[0]?.id as number;
    await database.query({
      text: `insert into party_identifier (party_id, scheme, identifier) values ($1, 'GB-COH', '04')`,
      values: [party['04']],
    });
    await imported(sold, false);
    await step('proposed', () => imported(withFour));
    await step('accepted', () => decided(0, 'ACCEPT', 1));
    await step('applied', () => follow(database));
    expect(recorded.map(({ told }) => standing(told))).toEqual([['PROPOSED'], ['ACCEPTED'], ['applied']]);
    for (const { at, told } of recorded) expect(standing(await everything(at))).toEqual(standing(told));
  });

  it('cost as many statements as those known now, and say of which parts nothing earlier is kept', async () => {
    await imported(sold);
    await list(null);
    const ofNow = api.statements.length;
    await list(await moment());
    expect(api.statements).toHaveLength(ofNow);
    const { __type } = await api.ask(officer, '{ __type(name: "Query") { fields { name description } } }');
    for (const name of ['ownershipChanges', 'ownershipChange']) {
      const field = __type.fields.find((each: { name: string }) => each.name === name);
      expect(field.description).toContain('`version`, `weight` and `effect`, and so the order, are as now');
    }
  });

  it('are refused for a moment that is none', async () => {
    for (const asked of ['ownershipChanges(first: 1', 'ownershipChange(id: "1"']) {
      const { errors } = await api.answer(officer, `{ ${asked}, knownAt: "2024-01-01T00:00") { __typename } }`);
      expect(errors).toMatchObject([{ message: expect.stringContaining('Expected a moment with its zone') }]);
    }
  });
});
