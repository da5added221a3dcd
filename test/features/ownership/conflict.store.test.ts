import fc from 'fast-check';
import { orm } from '../../../src/app/orm';
import { conflictsOn } from '../../../src/domain/ownership/believed';
import type { OwnershipSourceKind } from '../../../src/domain/ownership/interest';
import { ConflictStore, mostConflictsCounted } from '../../../src/features/ownership/conflict.store';
import { OwnershipGraphStore } from '../../../src/features/ownership/ownership-graph.store';
import type { StoredInterest } from '../../../src/features/ownership/ownership-interest';
import type { Moment } from '../../../src/features/ownership/ownership-moment';
import { walkBounds } from '../../../src/features/ownership/ownership-view';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';

const holder = databasePerWorker();
let db: Database;
beforeAll(async () => {
  db = await openDatabase(holder.url, { orm });
});
afterAll(() => db.close());

const bodies = process.env['OVERSIGHT_BIG'] === '1' ? 20_000 : 1_500;
const holders = 3;

/** Two registers of one kind are two sources, and each kind is there. */
const sources: readonly OwnershipSourceKind[] = [
  'PSC',
  'BODS',
  'PSC',
  'BODS',
  'DECLARATION',
  'DECISION',
  'GLEIF',
  'COMPANIES',
];

/** Shares that are one band in other words, and bands that are nearly one. */
const shares = [
  { least: null, most: null, over: false, under: false },
  { least: '25', most: '50', over: true, under: false },
  { least: '25.000', most: '50.0', over: true, under: false },
  { least: '25', most: '50', over: false, under: false },
  { least: '25', most: null, over: true, under: false },
  { least: '25', most: '100', over: true, under: false },
  { least: '33.3333331', most: '33.3333331', over: false, under: false },
  { least: '33.3333332', most: '33.3333332', over: false, under: false },
] as const;

const interest = fc.record({
  source: fc.nat({ max: sources.length - 1 }),
  holder: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: holders - 1 }), fc.constant(null)),
  reason: fc.constantFrom('noBeneficialOwners', 'unknown'),
  type: fc.constantFrom('shareholding', 'shareholding', 'votingRights', null),
  share: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 2 }) }, fc.nat({ max: shares.length - 1 })),
  isFirstDayLater: fc.boolean(),
  known: fc.constantFrom('EVER', 'EVER', 'ONCE', 'SINCE'),
});
const said = fc.array(interest, { maxLength: 5 });
type Said = typeof said extends fc.Arbitrary<infer Value> ? Readonly<Value> : never;

const [since, day] = ['2022-01-01T00:00:00Z', '2020-06-01'];
const moments: readonly Moment[] = [
  { asOf: '2024-01-01', knownAt: null },
  { asOf: '2020-01-01', knownAt: null },
  { asOf: '2024-01-01', knownAt: '2021-01-01T00:00:00Z' },
  { asOf: '2020-01-01', knownAt: since },
  { asOf: '2024-01-01', knownAt: '2000-01-01T00:00:00Z' },
];

/** Each body has the number of its place, after the holders. */
async function write(worlds: readonly Said[]): Promise<void> {
  const rows = worlds.flatMap((each, place) =>
    each.map(({ holder: by, reason, type, share, isFirstDayLater, known, source }) => ({
      ...shares[share],
      type,
      source_id: source + 1,
      subject_id: holders + place + 1,
      party_id: by === null ? null : by + 1,
      reason: by === null ? reason : null,
      valid_from: isFirstDayLater ? day : '2010-01-01',
      recorded_from: known === 'SINCE' ? since : '2010-01-01T00:00:00Z',
      recorded_to: known === 'ONCE' ? since : 'infinity',
    })),
  );
  await db.query({
    text: `with base as (select coalesce(max(claim), 0) as claim from interest)
      insert into interest (source_id, record_id, claim, subject_id, party_id, unspecified_reason, interest_type, directness, share_least,
        share_most, is_over_least, is_under_most, confidence, valid_from, recorded_from, recorded_to)
      select g.source_id, g.n::text, base.claim + g.n, g.subject_id, g.party_id, g.reason, g.type, 'direct', g.least, g.most, g.over, g.under,
        'STATED', g.valid_from, g.recorded_from, g.recorded_to
      from base, rows from (jsonb_to_recordset($1::jsonb) as (source_id int, subject_id int, party_id int, reason text, type text,
        least numeric, most numeric, over boolean, under boolean, valid_from date, recorded_from timestamptz, recorded_to timestamptz))
        with ordinality as g(source_id, subject_id, party_id, reason, type, least, most, over, under, valid_from, recorded_from, recorded_to, n)`,
    values: [JSON.stringify(rows)],
  });
}

/** The bodies over which sources differ, as the domain finds them in what it is given to read of every body. */
async function differing(ids: readonly number[], moment: Moment): Promise<number[]> {
  const read = await new OwnershipGraphStore(db).above(ids, moment, { ...walkBounds, parties: 0 });
  const byBody = new Map<number, StoredInterest[]>();
  for (const each of read) byBody.set(each.subject ?? 0, [...(byBody.get(each.subject ?? 0) ?? []), each]);
  const codeOf = (each: object) => (each as StoredInterest).sourceCode;
  return ids.filter((id) => conflictsOn(byBody.get(id) ?? [], codeOf) !== null);
}

describe('bodies of which sources say different things', () => {
  const ids = Array.from({ length: bodies }, (_, place) => holders + place + 1);

  beforeAll(async () => {
    for (const [place, kind] of sources.entries()) {
      await db.query({
        text: `insert into ownership_source (id, code, kind, name, rank) values ($1, $2, $3, $2, $1)`,
        values: [place + 1, `${kind} ${place}`, kind],
      });
    }
    await db.query({
      text: `insert into party (id, kind) select n, 'ENTITY' from generate_series(1, $1) n`,
      values: [holders + bodies],
    });
    await write(fc.sample(said, { numRuns: bodies, seed: 20261126 }));
    await db.query({ text: 'analyze interest' });
  }, 120_000);

  it.each(
    moments,
  )(`are exactly those of ${bodies} random ones that the domain finds, for $asOf as known at $knownAt`, async (moment) => {
    const expected = await differing(ids, moment);
    const store = new ConflictStore(db);
    expect(await store.page(moment, bodies, null)).toEqual(expected);
    expect(await store.count(moment)).toBe(Math.min(expected.length, mostConflictsCounted));
    if (moment.knownAt?.startsWith('2000')) expect(expected).toEqual([]);
    else expect(expected.length).toBeGreaterThan(bodies / 10);
  });

  it('come page by page, in their order', async () => {
    const [moment, store] = [{ asOf: '2024-01-01', knownAt: null }, new ConflictStore(db)];
    const found: number[] = [];
    for (let page = [0]; page.length > 0; found.push(...page))
      page = await store.page(moment, 97, found.at(-1) ?? null);
    expect(found).toEqual(await differing(ids, moment));
  });

  it('are compared by as many interests as the domain reads, where more are held in one', async () => {
    const crowded = holders + 1;
    const many = Array.from({ length: walkBounds.interestsOfEach + 100 }, () => ({ source: 1, share: 0 }));
    await db.query({ text: 'delete from interest where subject_id = $1', values: [crowded] });
    const each = { holder: 0, reason: 'unknown', type: 'shareholding', isFirstDayLater: false, known: 'EVER' } as const;
    await write([[...many, { source: 2, share: 3 }].map((one) => ({ ...each, ...one }))]);
    const moment = { asOf: '2024-01-01', knownAt: null };
    expect(await differing([crowded], moment)).toEqual([]);
    expect(await new ConflictStore(db).page(moment, 1, null)).not.toEqual([crowded]);
  });
});
