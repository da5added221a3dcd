import path from 'node:path';
import fc from 'fast-check';
import { refreshEverything } from '../../../src/app/refresh-everything';
import { refreshNow } from '../../../src/features/publications/refresh-pending';
import type { Database } from '../../../src/platform/database/database';
import { describeWithRealFiles, ofstedFiles } from '../../sources/support/real-files';
import { importInto, withDatabase } from './support/import-into';
import {
  givenInYear,
  givenMoves,
  givenPlaces,
  givenRegister,
  type PublishedMove,
  type PublishedProvider,
} from './support/published-files';
import { everythingIn, factsIn } from './support/state';

function register(year: number): string {
  return path.join(ofstedFiles, `provider_level_by_year/provider_at_march_${year}.csv`);
}

async function importAll(db: Database, files: readonly string[]): Promise<Record<string, string>> {
  for (const file of files) await importInto(db, file);
  return factsIn(db);
}

describeWithRealFiles('the published registers of 2019, 2021 and 2023', () => {
  const orders = [
    [2019, 2021, 2023],
    [2023, 2021, 2019],
    [2021, 2023, 2019],
  ];

  it('give the same facts as of every day in whichever order they are read', async () => {
    const outcomes: Record<string, string>[] = [];
    for (const years of orders) outcomes.push(await withDatabase((db) => importAll(db, years.map(register))));
    expect(outcomes[0]?.['versions']).toMatch(/^\d{4,} rows/);
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  }, 240_000);

  it('change nothing, ids and recorded times included, when they are read again', async () => {
    await withDatabase(async (db) => {
      await importAll(db, [register(2019), register(2023)]);
      const before = await everythingIn(db);
      expect((await importInto(db, register(2019))).run.status).toBe('UNCHANGED');
      const again = await importInto(db, register(2019), { replace: true });
      expect(again.run).toMatchObject({ status: 'COMPLETED', rowsStored: 0, rowsRemoved: 0 });
      expect(await everythingIn(db)).toEqual(before);
    });
  }, 120_000);
});

const urns = ['SC000001', 'SC000002', 'SC000003', '1000004'];
const day = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const owner = fc.constantFrom(
  undefined,
  'Rowan Care Ltd',
  'ROWAN CARE LIMITED',
  'Rowan Care Ltd 05921904',
  'Oak Homes',
);
const provider = (year: number): fc.Arbitrary<PublishedProvider> =>
  fc.record(
    {
      urn: fc.constantFrom(...urns),
      owner,
      places: fc.constantFrom('3', '4'),
      registeredOn: fc.option(day(2016, year - 1), { nil: undefined }),
      inspectedOn: fc.option(day(2016, year - 1), { nil: undefined }),
      grade: fc.constantFrom('Good', 'Inadequate'),
    },
    { requiredKeys: ['urn'] },
  );
const onceEach = <T extends { urn: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: ({ urn }) => urn, minLength: 1, maxLength: urns.length });
const move = (year: number): fc.Arbitrary<PublishedMove> =>
  fc.record(
    { urn: fc.constantFrom(...urns), activeOn: day(2016, year - 1), leftOn: day(year - 1, year - 1) },
    { requiredKeys: ['urn'] },
  );

/** Up to six publications, each the only one of its dataset and day: a second would be a correction of the first. */
const publications = fc
  .record({
    2019: fc.option(onceEach(provider(2019))),
    2020: fc.option(onceEach(provider(2020))),
    2021: fc.option(onceEach(provider(2021))),
    places2021: fc.option(onceEach(provider(2021))),
    inYear2021: fc.option(
      onceEach(provider(2021).map((of) => ({ ...of, inspectedOn: of.inspectedOn ?? '2020-06-01' }))),
    ),
    moves2020: fc.option(onceEach(move(2020))),
    moves2021: fc.option(onceEach(move(2021))),
  })
  .filter((files) => Object.values(files).filter((rows) => rows !== null).length > 1);

type Publications = typeof publications extends fc.Arbitrary<infer T> ? T : never;

function filesOf(of: Publications): string[] {
  return [
    of[2019] && givenRegister(2019, of[2019]),
    of[2020] && givenRegister(2020, of[2020]),
    of[2021] && givenRegister(2021, of[2021]),
    of.places2021 && givenPlaces(2021, of.places2021),
    of.inYear2021 && givenInYear(2021, of.inYear2021),
    of.moves2020 && givenMoves(2020, of.moves2020),
    of.moves2021 && givenMoves(2021, of.moves2021),
  ].filter((file) => file !== null);
}

describe('publications of any kind', () => {
  it('give the same facts in any order, followed at once or after the last', async () => {
    await fc.assert(
      fc.asyncProperty(publications, fc.infiniteStream(fc.nat()), async (of, random) => {
        const files = filesOf(of);
        const shuffled = files
          .map((file) => ({ file, place: random.next().value, later: (random.next().value ?? 0) % 2 === 0 }))
          .sort((a, b) => a.place - b.place);
        const inOrder = await withDatabase((db) => importAll(db, files));
        const otherwise = await withDatabase(async (db) => {
          for (const { file, later } of shuffled) await importInto(db, file, { refreshLater: later });
          await refreshNow(db, refreshEverything);
          return factsIn(db);
        });
        expect(otherwise).toEqual(inOrder);
      }),
      { numRuns: 12, ...(process.env['FC_SEED'] ? { seed: Number(process.env['FC_SEED']) } : {}) },
    );
  }, 240_000);
});
