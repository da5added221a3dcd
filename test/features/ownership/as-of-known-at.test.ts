import fc from 'fast-check';
import { orm } from '../../../src/app/orm';
import { addDays } from '../../../src/domain/values/day';
import { DatedOwnershipStore } from '../../../src/features/ownership/dated-ownership.store';
import { OwnershipGraphStore } from '../../../src/features/ownership/ownership-graph.store';
import type { StoredInterest } from '../../../src/features/ownership/ownership-interest';
import type { Database, Transaction } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';
import { OwnershipBuilder } from '../../support/ownership';

const holder = databasePerWorker();
let database: Database;
beforeAll(async () => {
  database = await openDatabase(holder.url, { orm });
});
afterAll(() => database.close());

const histories = process.env['OVERSIGHT_BIG'] === '1' ? 10_000 : 300;
const seed = 20261126;

/** Three bodies in a ring, so that what stands above the first changes with each edit, and loops come and go. */
const ring = [
  [1, 0],
  [2, 1],
  [0, 2],
  [2, 0],
] as const;

const firstDay = '2020-01-01';
const daysLong = 12;
const steps = 9;

/** The n-th day of the test, and the n-th moment at which something was written. */
const dayOf = (place: number) => (place >= daysLong ? 'infinity' : addDays(firstDay, place));
const momentOf = (step: number) => `2024-05-01T10:0${step}:00.00000${step}Z`;

/**
 * That from one day to another a holder holds so much, or nothing; whatever was believed of those days before. So it is
 * written down anew, corrected, ended, backdated, interrupted or withdrawn.
 */
interface Edit {
  fact: number;
  from: number;
  to: number;
  share: number | null;
}

const edit: fc.Arbitrary<Edit> = fc
  .record({
    fact: fc.nat({ max: ring.length - 1 }),
    days: fc.uniqueArray(fc.nat({ max: daysLong }), { minLength: 2, maxLength: 2 }),
    isToTheEnd: fc.boolean(),
    share: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 3 }),
  })
  .map(({ fact, days, isToTheEnd, share }) => {
    const [from = 0, to = 0] = [...days].sort((one, other) => one - other);
    return { fact, from, to: isToTheEnd ? daysLong : to, share };
  });
const history = fc.array(edit, { minLength: steps, maxLength: steps });

/** What a history leaves to be held on a day, told from its beginning up to a step: the naive replay, day by day. */
function replay(edits: readonly Edit[], upTo: number, day: number): Map<number, number> {
  const standing = new Map<number, number>();
  for (const { fact, from, to, share } of edits.slice(0, upTo)) {
    if (day < from || day >= to) continue;
    if (share === null) standing.delete(fact);
    else standing.set(fact, share);
  }
  return standing;
}

/** Who stands above the first body of the ring, link by link: `holder>subject share`. */
function above(standing: ReadonlyMap<number, number>): string[] {
  const seen = new Set([0]);
  const links: string[] = [];
  for (const subject of seen) {
    for (const [of, held] of standing) {
      const [by, body] = ring[of] ?? [0, 0];
      if (body !== subject) continue;
      links.push(`${by}>${body} ${held}`);
      seen.add(by);
    }
  }
  return links.sort();
}

/** One step of every history at once: what is no longer believed is closed, and what now is, is written beside it. */
async function apply(tx: Transaction, sourceId: number, step: number, done: readonly (Edit & { history: number })[]) {
  const edits = done.map(({ history: of, fact, from, to, share }) => ({
    claim: of * 10 + fact,
    subject_id: bodyOf(of, ring[fact]?.[1] ?? 0),
    party_id: bodyOf(of, ring[fact]?.[0] ?? 0),
    valid_from: dayOf(from),
    valid_to: dayOf(to),
    share,
  }));
  await tx.query({
    text: `with e as (select * from jsonb_to_recordset($1::jsonb)
          as e(claim bigint, subject_id int, party_id int, valid_from date, valid_to date, share numeric)),
        gone as (update interest i set recorded_to = $2 from e where i.claim = e.claim and i.recorded_to = 'infinity'
          and i.valid_from < e.valid_to and i.valid_to > e.valid_from
          returning i.claim, i.subject_id, i.party_id, i.share_least as share, i.valid_from, i.valid_to,
            e.valid_from as changed_from, e.valid_to as changed_to),
        next as (
          select claim, subject_id, party_id, share, valid_from, changed_from as valid_to from gone where valid_from < changed_from
          union all select claim, subject_id, party_id, share, changed_to, valid_to from gone where changed_to < valid_to
          union all select claim, subject_id, party_id, share, valid_from, valid_to from e where share is not null)
      insert into interest (source_id, record_id, claim, subject_id, party_id, interest_type, directness, share_least, share_most,
        confidence, valid_from, valid_to, recorded_from)
      select $3, claim::text, claim, subject_id, party_id, 'shareholding', 'direct', share, share, 'STATED', valid_from, valid_to, $2 from next`,
    values: [JSON.stringify(edits), momentOf(step), sourceId],
  });
}

/** The number of a body of a history: three to each, one after another. */
const bodyOf = (of: number, body: number) => of * 3 + body + 1;

function linksByHistory(found: readonly StoredInterest[]): Map<number, string[]> {
  const links = new Map<number, string[]>();
  for (const { subject, party, share: held } of found) {
    const of = Math.floor(((subject ?? 0) - 1) / 3);
    const body = (number: number | null) => ((number ?? 0) - 1) % 3;
    links.set(of, [...(links.get(of) ?? []), `${body(party)}>${body(subject)} ${(held?.least ?? 0) / 1_000_000}`]);
  }
  return links;
}

describe('ownership as of a day, as known at a moment', () => {
  const told = fc.sample(history, { numRuns: histories, seed });
  let store: OwnershipGraphStore;

  beforeAll(async () => {
    await database.transaction(async (tx) => {
      const sourceId = await new OwnershipBuilder(tx).source('BODS');
      await tx.query({
        text: `insert into party (id, kind) select n, 'ENTITY' from generate_series(1, $1) n`,
        values: [histories * 3],
      });
      for (let step = 0; step < steps; step += 1) {
        const done = told.flatMap((edits, of) => edits.slice(step, step + 1).map((each) => ({ ...each, history: of })));
        await apply(tx, sourceId, step, done);
      }
    });
    await database.query({ text: 'analyze interest' });
    store = new OwnershipGraphStore(database);
  }, 600_000);

  /** Before anything was known, at each moment of writing to the microsecond, just before each, and as known now. */
  const moments = [
    ...Array.from({ length: steps }, (_, step) => ({ knownAt: momentOf(step), upTo: step + 1 })),
    ...Array.from({ length: steps }, (_, step) => ({
      knownAt: momentOf(step).replace(/:00\.0.*/, ':00.000000Z'),
      upTo: step === 0 ? 1 : step,
    })),
    { knownAt: '2024-05-01T09:59:59.999999Z', upTo: 0 },
    { knownAt: null, upTo: steps },
  ];

  it.each(moments)(`${histories} random histories equal a naive replay as known at $knownAt`, async (moment) => {
    const { knownAt, upTo } = moment;
    for (const day of [0, 1, 4, 7, daysLong - 1, daysLong + 400]) {
      const asOf = addDays(firstDay, day);
      const seeds = told.map((_, of) => bodyOf(of, 0));
      const links = linksByHistory(await store.above(seeds, { asOf, knownAt }, { parties: 10, interestsOfEach: 10 }));
      const wrong = told.flatMap((edits, of) => {
        const expected = above(replay(edits, upTo, Math.min(day, daysLong - 1)));
        const found = (links.get(of) ?? []).sort();
        return expected.join() === found.join() ? [] : [{ asOf, knownAt, edits, expected, found }];
      });
      expect(wrong.slice(0, 1)).toEqual([]);
    }
  }, 600_000);

  it.each(moments)('so do interests of all days, laid out for one, as known at $knownAt', async ({ knownAt, upTo }) => {
    const seeds = told.map((_, of) => bodyOf(of, 0));
    const all = await new DatedOwnershipStore(database).above(seeds, knownAt);
    for (const day of [0, 4, daysLong - 1]) {
      const asOf = addDays(firstDay, day);
      const standing = new Map<number, Map<number, number>>();
      for (const { subject, party, share: held, from, to } of all) {
        if (from > asOf || (to !== null && to <= asOf)) continue;
        const of = Math.floor(((subject ?? 0) - 1) / 3);
        const fact = ring.findIndex(([by, body]) => bodyOf(of, by) === party && bodyOf(of, body) === subject);
        standing.set(of, (standing.get(of) ?? new Map()).set(fact, (held?.least ?? 0) / 1_000_000));
      }
      const wrong = told.flatMap((edits, of) => {
        const expected = above(replay(edits, upTo, day));
        const found = above(standing.get(of) ?? new Map());
        return expected.join() === found.join() ? [] : [{ asOf, knownAt, edits, expected, found }];
      });
      expect(wrong.slice(0, 1)).toEqual([]);
    }
  }, 600_000);

  it('has something to tell: most histories hold something, differ between moments, and go round loops', async () => {
    const now = linksByHistory(
      await store.above(
        told.map((_, of) => bodyOf(of, 0)),
        { asOf: addDays(firstDay, 6), knownAt: null },
        { parties: 10, interestsOfEach: 10 },
      ),
    );
    expect(now.size).toBeGreaterThan(histories / 2);
    expect([...now.values()].filter((links) => links.length > 2).length).toBeGreaterThan(histories / 50);
  });
});
