import fc from 'fast-check';
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
  givenHomes,
  groupsIn,
  refreshAll,
  type StoredChange,
  withChangeTables,
} from './support/given-changes';

const isBig = process.env['OVERSIGHT_BIG'] === '1';
const registers = isBig ? 60 : 12;
const bodies = ['01', '02', '03', '04', '05', '06', '07', '08'];

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

/** One votes of one body by another, at most one holder of each pair, some of them dated in the past or to come. */
const held = fc.record({
  holder: fc.constantFrom(...bodies),
  body: fc.constantFrom(...bodies),
  percent: fc.constantFrom('20', '40', '60', '100'),
  startsOn: fc.constantFrom('2016-01-01', '2019-06-01', '2023-06-01', '2025-01-01'),
});
const register = fc.uniqueArray(held, {
  minLength: 8,
  maxLength: 14,
  selector: ({ holder, body }) => `${holder} ${body}`,
});

function recordsOf(list: readonly { holder: string; body: string; percent: string; startsOn: string }[]) {
  return list
    .filter(({ holder, body }) => holder !== body)
    .map(
      ({ holder, body, percent, startsOn }): OwnershipRecord =>
        holds(`${holder} in ${body}`, byNumber(holder, `Body ${holder} Ltd`), byNumber(body, `Body ${body} Ltd`), {
          interests: [interest({ type: 'votingRights', share: exactly(percent), startsOn })],
        }),
    );
}

/** On how many days of which home's life it was in which group: equal where nothing moved. */
async function memberships() {
  const rows = await database.query<{ definition: string; setting: number; days: string }>({
    text: `select m.definition, m.setting_id as setting, string_agg(m.group_id || ' ' || m.from_day || ' ' || m.to_day, ',' order by m.from_day) as days
      from group_membership m group by 1, 2`,
  });
  return new Map(rows.map(({ definition, setting, days }) => [`${definition} ${setting}`, days]));
}

async function everything() {
  const today = new Map((await groupsIn(database)).map(({ urn, party }) => [urn, party]));
  return { today, overTime: await memberships() };
}
type Everything = Awaited<ReturnType<typeof everything>>;

function flowsBetween(before: Everything, after: Everything) {
  const flows = new Map<string, number>();
  for (const urn of new Set([...before.today.keys(), ...after.today.keys()])) {
    const [from, to] = [before.today.get(urn) ?? null, after.today.get(urn) ?? null];
    if (from !== to) flows.set(`${from} > ${to}`, (flows.get(`${from} > ${to}`) ?? 0) + 1);
  }
  return [...flows].sort();
}

function movedOverTime(before: Everything, after: Everything) {
  const counts: Record<string, number> = {};
  for (const key of new Set([...before.overTime.keys(), ...after.overTime.keys()])) {
    if (before.overTime.get(key) === after.overTime.get(key)) continue;
    const [definition = ''] = key.split(' ');
    counts[definition] = (counts[definition] ?? 0) + 1;
  }
  return counts;
}

function said({ effect }: StoredChange) {
  const flows = (effect?.flows ?? []).map(({ from, to, settings }): [string, number] => [
    `${from?.id ?? null} > ${to?.id ?? null}`,
    settings,
  ]);
  const overTime = Object.fromEntries(
    (effect?.overTime ?? []).map(({ definition, settings }) => [definition, settings]),
  );
  return { flows: flows.sort(), overTime };
}

async function watched(): Promise<ReadonlySet<number>> {
  const rows = await database.query<{ id: number }>({ text: `select id from party where kind = 'ENTITY'` });
  return new Set(rows.map(({ id }) => id));
}

it('does exactly what it was said to do, whatever is accepted after whatever', async () => {
  await withChangeTables(database);
  await laidDownScopes(database);
  const [first, ...others] = fc.sample(register, { numRuns: registers, seed: 4 });
  await importRegister(database, recordsOf(first ?? []), { contentOn: '2023-12-31' });
  const parties = await database.query<{ id: number }>({
    text: `select party_id as id from party_identifier where identifier = any($1) order by identifier`,
    values: [bodies],
  });
  for (const [place, { id }] of parties.entries())
    if (place % 2 === 0) await givenHomes(database, id, 1 + place, { adverse: 1 });
  await refreshAll(database);
  let accepted = 0;
  let moved = 0;
  for (const [place, next] of others.entries()) {
    const contentOn = `${2024 + Math.floor(place / 12)}-${String(1 + (place % 12)).padStart(2, '0')}-28`;
    const set = await watched();
    await importRegister(database, recordsOf(next), { contentOn, acceptFewer: true, watched: async () => set });
    await follow(database);
    for (;;) {
      const change = (await changesIn(database)).find(({ status }) => status === 'PROPOSED');
      if (!change) break;
      const before = await everything();
      const reply = await decide(database, change.id, 'ACCEPT', change.version);
      expect(reply).toMatchObject({ problems: [], conflict: null });
      // What else may be accepted by itself hereafter moves nothing.
      await follow(database);
      const after = await everything();
      expect({ flows: flowsBetween(before, after), overTime: movedOverTime(before, after) }).toEqual(said(change));
      accepted += 1;
      moved += change.effect?.movesSettings ?? 0;
    }
  }
  expect(accepted).toBeGreaterThan(registers);
  expect(moved).toBeGreaterThan(registers);
}, 600_000);
