import fc from 'fast-check';
import { orm } from '../../../src/app/orm';
import { addDays } from '../../../src/domain/values/day';
import { MembershipStore } from '../../../src/features/provider-groups/membership.store';
import { refreshProviderGroups } from '../../../src/features/provider-groups/refresh-provider-groups';
import type { Database, Transaction } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from '../../support/database';

let holder: TestDatabase;
let db: Database;
beforeAll(async () => {
  holder = await freshDatabase();
  db = await openDatabase(holder.url, { orm });
});
afterAll(async () => {
  await db.close();
  await holder.drop();
});

const histories = process.env['OVERSIGHT_BIG'] === '1' ? 300 : 25;
const definition = 'OFSTED_PUBLISHED_OWNER';
const [owners, settings, daysLong] = [3, 3, 8];
const dayOf = (place: number) => (place >= daysLong ? 'infinity' : addDays('2020-01-01', place));

/** Days on which the register says something else of a setting, in order; what it says from each to the next. */
interface Told {
  days: readonly number[];
  said: readonly { owner: number | null; isThere: boolean }[];
}

/** One refresh: what is now believed of some settings, and which two owners are one. */
interface Step {
  told: readonly { setting: number; told: Told }[];
  same: readonly [number, number] | null;
}

const told: fc.Arbitrary<Told> = fc.record({
  days: fc
    .uniqueArray(fc.nat({ max: daysLong - 1 }), { minLength: 1, maxLength: 4 })
    .map((days) => days.sort((one, other) => one - other)),
  said: fc.array(fc.record({ owner: fc.option(fc.nat({ max: owners - 1 }), { freq: 5 }), isThere: fc.boolean() }), {
    minLength: 4,
    maxLength: 4,
  }),
});
const step: fc.Arbitrary<Step> = fc.record({
  told: fc.uniqueArray(fc.record({ setting: fc.nat({ max: settings - 1 }), told }), {
    selector: ({ setting }) => setting,
    maxLength: 2,
  }),
  same: fc.option(fc.constantFrom<readonly [number, number]>([0, 1], [1, 2], [0, 2])),
});

interface World {
  owners: readonly number[];
  settings: readonly number[];
  keyOf: (owner: number) => string;
}

let worlds = 0;

/** Owners and settings of one history, which share nothing with those of others. */
async function newWorld(): Promise<World> {
  worlds += 1;
  const keyOf = (owner: number) => `${'qxz'.charAt(owner).repeat(4)} ${worlds}`;
  const idsOf = async (text: string, values: readonly unknown[]) =>
    (await db.query<{ id: number }>({ text, values: [values] })).map(({ id }) => id);
  const urns = Array.from({ length: settings }, (_, place) => `SC${worlds * 10 + place}`);
  const made = {
    owners: await idsOf(
      'insert into owner (name_key, display_name) select k, k from unnest($1::text[]) k returning id',
      Array.from({ length: owners }, (_, owner) => keyOf(owner)),
    ),
    settings: await idsOf('insert into setting (first_urn) select u from unnest($1::text[]) u returning id', urns),
    keyOf,
  };
  await db.query({
    text: 'insert into registration (urn, setting_id) select first_urn, id from setting where first_urn = any($1)',
    values: [urns],
  });
  return made;
}

async function tell(tx: Transaction, world: World, { setting, told: { days, said } }: Step['told'][number]) {
  const id = world.settings[setting];
  await tx.query({
    text: `update setting_version set recorded_to = now() where setting_id = $1 and recorded_to = 'infinity'`,
    values: [id],
  });
  const rows = days.map((from, place) => {
    const { owner = null, isThere = false } = said[place] ?? {};
    return {
      from: dayOf(from),
      to: dayOf(days[place + 1] ?? daysLong),
      status: isThere ? 'ACTIVE' : 'CANCELLED',
      owner: owner === null ? null : world.owners[owner],
      text: owner === null ? null : world.keyOf(owner),
    };
  });
  await tx.query({
    text: `insert into setting_version (setting_id, registration_id, valid_from, valid_to, begins_not_before, status, provision_type,
        sector, is_name_redacted, is_address_redacted, local_authority_name, owner_id, owner_as_published, owner_unstated_reason)
      select r.setting_id, r.id, g."from", g."to", g."from", g.status, 'CHILDRENS_HOME', 'PRIVATE', true, true, 'Derby', g.owner, g.text,
        case when g.owner is null then 'REDACTED' end
      from registration r, jsonb_to_recordset($2::jsonb) as g("from" date, "to" date, status text, owner int, text text)
      where r.setting_id = $1`,
    values: [id, JSON.stringify(rows)],
  });
}

/** Everything that can be asked of memberships, on a few days. */
async function answers(world: World, knownAt: string | null) {
  const store = new MembershipStore(db);
  const groups = await db.query<{ id: number }>({
    text: 'select id from provider_group where owner_id = any($1) order by id',
    values: [world.owners],
  });
  const ids = groups.map(({ id }) => id);
  const told = [];
  for (const asOf of [dayOf(0), dayOf(3), dayOf(daysLong - 1), addDays(dayOf(0), 400)]) {
    const moment = { asOf, knownAt };
    const page = await store.ofGroups(ids, moment, {}, 2, null);
    const last = page.at(-1);
    told.push({
      asOf,
      ofSettings: await store.ofSettings(world.settings, definition, moment),
      page,
      next: last && (await store.ofGroups([last.groupId], moment, {}, 2, [last.joinedOn, last.id])),
      standing: await store.ofGroups(ids, moment, { standing: true }, 50, null),
      counts: (await store.counts(ids, moment, {})).sort((one, other) => one.groupId - other.groupId),
    });
  }
  return told;
}

async function now(): Promise<string> {
  const [row] = await db.query<{ at: string }>({
    text: `select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  });
  return row?.at ?? '';
}

describe('memberships as known at a moment', () => {
  it(`are what was answered at it, over ${histories} random histories of refreshes`, async () => {
    let [told, kept] = [0, 0];
    const history = fc.array(step, { minLength: 4, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const world = await newWorld();
        const known: { at: string; answers: unknown }[] = [{ at: await now(), answers: await answers(world, null) }];
        for (const { told: each, same } of steps) {
          await db.transaction(async (tx) => {
            for (const one of each) await tell(tx, world, one);
            const pairs = same === null ? [] : [{ first: world.keyOf(same[0]), second: world.keyOf(same[1]) }];
            await refreshProviderGroups(tx, pairs);
          });
          known.push({ answers: await answers(world, null), at: await now() });
        }
        // Groups that came later are asked about too: nothing belonged to them then.
        for (const { at, answers: then } of known) expect(await answers(world, at)).toEqual(then);
        told += new Set(known.map(({ answers: one }) => JSON.stringify(one))).size;
        kept += known.length;
      }),
      { seed: 20261126, numRuns: histories },
    );
    expect(told).toBeGreaterThan(kept / 2);
  }, 300_000);
});
