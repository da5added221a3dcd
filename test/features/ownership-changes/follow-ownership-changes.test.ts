import type { OwnershipRecord } from '../../../src/domain/ownership/records';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes } from '../finding-reviews/support/asking';
import { importRegister } from '../ownership-imports/support/import-records';
import { byNumber, exactly, holds, interest } from '../ownership-imports/support/records';
import {
  changesIn,
  decide,
  follow,
  following,
  givenHomes,
  groupsIn,
  refreshAll,
  today,
  withChangeTables,
  withdraw,
} from './support/given-changes';

let database: Database;
let party: Record<string, number>;
openDatabasePerTest((opened) => {
  database = opened;
});

const [one, two, three] = [
  byNumber('01', 'One Care Ltd'),
  byNumber('02', 'Two Care Ltd'),
  byNumber('03', 'Three Care Ltd'),
];
const [alder, birch] = [byNumber('10', 'Alder Holdings Ltd'), byNumber('20', 'Birch Holdings Ltd')];

/** Votes in a company from a day on. */
function votes(record: string, holder: typeof one, body: typeof one, percent = '100', startsOn = '2018-01-01') {
  return holds(record, holder, body, {
    interests: [interest({ type: 'votingRights', share: exactly(percent), startsOn })],
  });
}

/** Alder has companies One and Two, Birch has Three. */
const first = [
  votes('a', alder, one),
  votes('b', alder, two),
  votes('c', birch, three),
  votes('x', birch, byNumber('21', 'Beech Ltd')),
];
/** Company One is sold to Birch. */
const sold = [...first.slice(1), votes('d', birch, one, '100', '2024-03-01')];

let month = 0;

async function imported(records: readonly OwnershipRecord[], isWatched = true) {
  month += 1;
  const contentOn = `2024-${String(month).padStart(2, '0')}-28`;
  const outcome = await importRegister(database, records, {
    contentOn,
    ...(isWatched ? { watched: async () => new Set(Object.values(party)) } : {}),
  });
  return outcome.counts;
}

beforeEach(async () => {
  month = 0;
  await withChangeTables(database);
  await laidDownScopes(database);
  await imported(first, false);
  const rows = await database.query<{ number: string; id: number }>({
    text: `select identifier as number, party_id as id from party_identifier where scheme = 'GB-COH'`,
  });
  party = Object.fromEntries(rows.map(({ number, id }) => [number, id]));
  await givenHomes(database, party['01'] as number, 9, { adverse: 1 });
  await givenHomes(database, party['02'] as number, 2);
  await givenHomes(database, party['03'] as number, 3, { adverse: 1 });
  await refreshAll(database);
});

const only = async () => {
  const [change, ...others] = await changesIn(database);
  expect(others).toEqual([]);
  if (!change) throw new Error('Nothing is proposed.');
  return change;
};
const counts = async (definition?: string) => {
  const found: Record<string, number> = {};
  for (const { name } of await groupsIn(database, definition)) found[name] = (found[name] ?? 0) + 1;
  return found;
};
const events = () =>
  database.query({
    text: `select verdict, version, reason, decided_by as by, told from ownership_change_event order by id`,
  });

describe('what a source says differently of a watched body', () => {
  it('is proposed with what accepting it would do, and nothing moves until somebody accepts it', async () => {
    expect(await imported(sold)).toMatchObject({ changesProposed: 1 });
    expect(await follow(database)).toBe(true);
    const { effect, ...change } = await only();
    expect(effect?.sentence).toBe(
      'Accepting this moves 9 settings from Alder Holdings Ltd to Birch Holdings Ltd and makes route B met.',
    );
    expect(effect).toMatchObject({
      definition: 'COMPANIES_ACT_PARENT',
      definitionVersion: 1,
      weighedOn: today,
      caveat: expect.stringContaining('suspicions'),
      movesSettings: 9,
      movesPlaces: 36,
      flows: [{ from: { name: 'Alder Holdings Ltd' }, to: { name: 'Birch Holdings Ltd' }, settings: 9, places: 36 }],
      routes: [{ group: { name: 'Birch Holdings Ltd' }, begins: ['ROUTE_B'], ends: [] }],
      groupsBegin: [],
      groupsEnd: [],
      isTruncated: false,
    });
    expect(effect?.overTime.map(({ definition, settings, from, to }) => [definition, settings, from, to])).toEqual([
      ['COMPANIES_ACT_PARENT', 9, '2024-02-28', null],
      // A network goes by its smallest number: that of company One, which takes its own homes along.
      ['ANY_COMMON_CONTROLLER', 5, '2024-02-28', null],
    ]);
    expect(change).toMatchObject({ subject: 'One Care Ltd', status: 'PROPOSED', version: 1, weight: 100_090_036 });
    expect(await counts()).toEqual({ 'Alder Holdings Ltd': 11, 'Birch Holdings Ltd': 3 });
    expect(await follow(database)).toBe(false);
  });

  it('moves exactly what it said once it is accepted', async () => {
    await imported(sold);
    await follow(database);
    const { id } = await only();
    expect((await decide(database, id, 'ACCEPT')).change).toMatchObject({
      status: 'ACCEPTED',
      version: 2,
      isApplied: false,
    });
    expect(await counts()).toEqual({ 'Alder Holdings Ltd': 11, 'Birch Holdings Ltd': 3 });
    expect(await follow(database)).toBe(true);
    expect(await only()).toMatchObject({ status: 'ACCEPTED', version: 2, applied: 2 });
    expect(await counts()).toEqual({ 'Alder Holdings Ltd': 2, 'Birch Holdings Ltd': 12 });
    expect(await counts('ANY_COMMON_CONTROLLER')).toEqual({ 'Two Care Ltd': 2, 'One Care Ltd': 12 });
    expect(await follow(database)).toBe(false);
    expect(await imported(sold)).toMatchObject({ changesProposed: 0, interestsAdded: 0, interestsClosed: 0 });
    expect(await events()).toEqual([
      {
        verdict: 'ACCEPT',
        version: 2,
        reason: 'Seen at Companies House.',
        by: 'officer',
        told: expect.stringContaining('moves 9 settings'),
      },
    ]);
  });

  it('is not proposed again once it is rejected, however often the source says it', async () => {
    await imported(sold);
    await follow(database);
    const { id } = await only();
    await decide(database, id, 'REJECT');
    for (let n = 0; n < 2; n += 1) {
      expect(await imported(sold)).toMatchObject({ changesProposed: 0 });
      await follow(database);
    }
    expect(await only()).toMatchObject({ id, status: 'REJECTED', version: 2 });
    expect(await counts()).toEqual({ 'Alder Holdings Ltd': 11, 'Birch Holdings Ltd': 3 });
  });

  it('is proposed again, and weighed anew, once its rejection is withdrawn', async () => {
    await imported(sold);
    await follow(database);
    const { id } = await only();
    await decide(database, id, 'REJECT');
    expect((await withdraw(database, id, 2)).change).toMatchObject({ status: 'PROPOSED', version: 3 });
    await decide(database, id, 'ACCEPT', 3);
    await follow(database);
    expect(await counts()).toEqual({ 'Alder Holdings Ltd': 2, 'Birch Holdings Ltd': 12 });
    const late = await withdraw(database, id, 4);
    expect(late.problems).toMatchObject([{ code: 'ALREADY_APPLIED', help: expect.stringContaining('import') }]);
  });

  it('is accepted by itself where it moves no setting on any day, and says so', async () => {
    const finer = [...first.slice(1), votes('a', alder, one, '80', '2018-01-01')];
    await imported(finer);
    expect(await follow(database)).toBe(true);
    expect(await only()).toMatchObject({ status: 'ACCEPTED', version: 2, applied: 2, weight: 0 });
    expect(await events()).toEqual([
      {
        verdict: 'ACCEPT',
        version: 2,
        reason: 'moves no setting',
        by: 'service',
        told: 'Accepting this moves no setting.',
      },
    ]);
    expect(await counts()).toEqual({ 'Alder Holdings Ltd': 11, 'Birch Holdings Ltd': 3 });
    const held = await database.query({
      text: `select share_least::text as least from interest where subject_id = $1 and recorded_to = 'infinity'
        and valid_to = 'infinity'`,
      values: [party['01']],
    });
    expect(held).toEqual([{ least: '80' }]);
  });

  it('waits for a person where it moves settings on other days only', async () => {
    const ended = {
      interests: [
        interest({ type: 'votingRights', share: exactly('100'), startsOn: '2016-01-01', endsOn: '2017-01-01' }),
      ],
    };
    await imported([...first, holds('old', birch, one, ended)]);
    await follow(database);
    const { effect, status, weight } = await only();
    expect([status, weight, effect?.sentence]).toEqual([
      'PROPOSED',
      0,
      'Accepting this moves no setting on 1 June 2024. It moves 9 settings on days from 1 January 2016 to before 1 January 2018. ' +
        'It moves 9 settings on days from 1 January 2016 to before 1 January 2018 by the definition ANY_COMMON_CONTROLLER.',
    ]);
  });

  it('waits for a person once a person withdrew what the service had accepted', async () => {
    await imported([...first.slice(1), votes('a', alder, one, '80', '2018-01-01')]);
    const notYet = { applyChange: async () => Promise.reject(new Error('The server stops.')) };
    await expect(follow(database, notYet)).rejects.toThrow('The server stops.');
    const { id } = await only();
    expect((await withdraw(database, id, 2)).change).toMatchObject({ status: 'PROPOSED', version: 3 });
    await database.transaction((tx) => tx.query({ text: `update ownership_change set effect = effect - 'day'` }));
    await follow(database);
    expect(await only()).toMatchObject({ status: 'PROPOSED', version: 3, applied: 0 });
  });

  it('is not accepted by itself beside others that move nothing alone, where all of them move something together', async () => {
    const shells = ['31', '32', '33'].map((number) => byNumber(number, `Shell ${number} Ltd`));
    const parts = shells.map((shell, n) => votes(`s${n}`, shell, three, '20'));
    const parted = [...first.filter(({ recordId }) => recordId !== 'c'), ...parts];
    await imported(parted, false);
    await refreshAll(database);
    const rows = await database.query<{ number: string; id: number }>({
      text: `select identifier as number, party_id as id from party_identifier where identifier like '3_'`,
    });
    for (const { number, id } of rows) party[number] = id;
    await imported([...parted, ...shells.map((shell, n) => votes(`t${n}`, alder, shell))]);
    await follow(database);
    const found = await changesIn(database);
    expect(found.map(({ status, effect }) => [status, effect?.movesSettings])).toEqual([
      ['ACCEPTED', 0],
      ['ACCEPTED', 0],
      ['PROPOSED', 3],
    ]);
  });
});

describe('what is decided by several at once', () => {
  beforeEach(async () => {
    await imported(sold);
    await follow(database);
  });

  it('is decided by one of them', async () => {
    const { id } = await only();
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) => decide(database, id, n % 2 === 0 ? 'ACCEPT' : 'REJECT')),
    );
    expect(replies.filter(({ change }) => change !== null)).toHaveLength(1);
    const lost = replies.filter(({ conflict }) => conflict !== null);
    expect(lost).toHaveLength(7);
    expect(lost[0]?.conflict).toMatchObject({ expectedVersion: 1, currentVersion: 2, expected: null, current: { id } });
    expect(await events()).toHaveLength(1);
  });

  it('is applied by one of several servers, once', async () => {
    const { id } = await only();
    await decide(database, id, 'ACCEPT');
    let applied = 0;
    const counting = {
      applyChange: (...args: Parameters<typeof following.applyChange>) => {
        applied += 1;
        return following.applyChange(...args);
      },
    };
    await Promise.all([1, 2, 3].map(() => follow(database, counting)));
    expect(applied).toBe(1);
    expect(await counts()).toEqual({ 'Alder Holdings Ltd': 2, 'Birch Holdings Ltd': 12 });
  });

  it('is overtaken where what it names is held no more, and nothing of it is applied', async () => {
    const { id } = await only();
    await decide(database, id, 'ACCEPT');
    await database.query({
      text: `update interest set recorded_to = now() where subject_id = $1 and recorded_to = 'infinity'`,
      values: [party['01']],
    });
    await follow(database);
    expect(await only()).toMatchObject({ status: 'OVERTAKEN', version: 3, applied: 0 });
    expect(await events()).toMatchObject([{ verdict: 'ACCEPT' }, { verdict: 'OVERTAKE', by: 'service' }]);
    const late = await decide(database, id, 'ACCEPT', 3);
    expect(late.problems).toMatchObject([{ code: 'OVERTAKEN' }]);
  });

  it('is of another version where it is found to do something else meanwhile', async () => {
    const { id } = await only();
    await givenHomes(database, party['01'] as number, 1);
    await database.transaction((tx) => tx.query({ text: `update ownership_change set effect = effect - 'day'` }));
    await follow(database);
    expect(await only()).toMatchObject({ version: 2, effect: { movesSettings: 10 } });
    expect((await decide(database, id, 'ACCEPT', 1)).conflict).toMatchObject({ currentVersion: 2 });
  });
});
