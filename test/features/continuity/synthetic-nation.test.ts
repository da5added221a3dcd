import { orm } from '../../../src/app/orm';
import { importPremises } from '../../../src/features/continuity/import-premises';
import type { PremisesRow } from '../../../src/features/continuity/read-premises';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { buildNation } from '../../../src/synthetic/nation/build-nation';
import type { TestDatabase } from '../../support/database';
import { givenNation, testScale } from '../../support/nation';
import { linksIn, now, premisesKey, refresh } from './support/given-continuity';

const scale = process.env['OVERSIGHT_BIG'] ? 1 : testScale;
const { settings, continuations } = buildNation(2026, scale);

let holder: TestDatabase;
let database: Database;
beforeAll(async () => {
  holder = await givenNation(scale);
  database = await openDatabase(holder.url, { orm });
}, 600_000);
afterAll(async () => {
  await database?.close();
  await holder?.drop();
});

async function* houses(): AsyncGenerator<PremisesRow> {
  let rowNumber = 1;
  for (const { urn, type, address } of settings) {
    if (type !== 'CHILDRENS_HOME') continue;
    rowNumber += 1;
    const [first, second, town, postcode] = address;
    yield { rowNumber, urn, address: [first, second, town].join(', '), postcode };
  }
}

it('on the synthetic nation every planted continuation at one address is proposed, and no look-alike', async () => {
  await database.transaction((tx) => importPremises(tx, houses(), premisesKey, now));
  const started = performance.now();
  const counts = await refresh(database);
  const took = Math.round(performance.now() - started);
  const links = await linksIn(database);
  const found = new Set(links.map(({ from, to }) => `${from} ${to}`));
  const isFound = ({ before, after }: (typeof continuations)[number]) => found.has(`${before.urn} ${after.urn}`);
  const phoenixes = continuations.filter(({ kind }) => kind === 'PHOENIX');
  const atOne = phoenixes.filter(({ before, after }) => before.address.join() === after.address.join());
  const lookAlikes = continuations.filter(({ kind }) => kind === 'LOOK_ALIKE');
  const [companies] = await database.query<{ count: number }>({
    text: 'select count(*)::int as count from owner_company',
  });
  process.stdout.write(
    `nation at ${scale}: ${phoenixes.filter(isFound).length} of ${phoenixes.length} continuations and ` +
      `${lookAlikes.filter(isFound).length} of ${lookAlikes.length} look-alikes proposed, ${found.size} proposals in all, ` +
      `${companies?.count} owners known as companies; ${JSON.stringify(counts)}; ${took} ms\n`,
  );
  const planted = new Set(phoenixes.map(({ before, after }) => `${before.urn} ${after.urn}`));
  for (const { kind, from, to, score, grounds } of links) {
    if (!planted.has(`${from} ${to}`))
      process.stdout.write(`not planted: ${kind} ${from} ${to} ${score} ${grounds.join(' ')}\n`);
  }
  expect(atOne.length).toBeGreaterThanOrEqual(5);
  expect(atOne.filter(isFound)).toHaveLength(atOne.length);
  expect(lookAlikes.filter(isFound)).toEqual([]);
  // Those that moved show by the people behind the companies, once it is known which companies the owners are.
  if (companies && companies.count > 0) expect(phoenixes.filter(isFound)).toHaveLength(phoenixes.length);
});
