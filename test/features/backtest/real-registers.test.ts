import path from 'node:path';
import { orm } from '../../../src/app/orm';
import { refreshEverything } from '../../../src/app/refresh-everything';
import { indicators } from '../../../src/domain/indicators/indicators';
import { type ReplayedDetection, replayDetection } from '../../../src/features/backtest/replay-detection';
import { FactsStore } from '../../../src/features/findings/facts.store';
import { refreshNow } from '../../../src/features/publications/refresh-pending';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { describeWithRealFiles, ofstedFiles } from '../../sources/support/real-files';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { importInto } from '../publications/support/import-into';

const definition = 'OFSTED_PUBLISHED_OWNER';
const files = [
  ...[2019, 2021, 2023].map((year) => `provider_level_by_year/provider_at_march_${year}.csv`),
  ...[19, 20, 21, 22].map((year) => `joiners_leavers/joiners_leavers_${year}.csv`),
  'workbook_2023/Provider_level_in_year_2022_23.csv',
];

describeWithRealFiles('the published registers of 2019, 2021 and 2023', () => {
  let given: TestDatabase;
  let db: Database;
  let result: ReplayedDetection;
  beforeAll(async () => {
    given = await freshDatabase('real');
    db = await openDatabase(given.url, { orm });
    for (const file of files) await importInto(db, path.join(ofstedFiles, file), { refreshLater: true });
    await refreshNow(db, refreshEverything);
    result = await replayDetection(db, {
      from: 2015,
      to: null,
      rules: indicators,
      nationOn: (day) => new FactsStore(db).nationOn(day, definition, { isPublishedOnly: true }),
      onProgress: () => undefined,
    });
    for (const { title, replayed, rows } of result.outcomes) {
      const each = rows.map(
        ({ rule, tally: { hits, misses, falseAlarms } }) => `${rule} ${hits}/${misses}/${falseAlarms}`,
      );
      process.stderr.write(
        `Real registers, ${title} (${replayed.length} days), hits/misses/false alarms: ${each.join(', ')}.\n`,
      );
    }
  }, 300_000);
  afterAll(async () => {
    await db.close();
    await given.drop();
  });

  it('are replayed from the first to the last, and say which days have no register of their own', () => {
    expect(result.replays.map(({ day }) => day)).toEqual([2019, 2020, 2021, 2022, 2023].map((year) => `${year}-03-31`));
    expect(result.registerDays).toEqual(['2019-03-31', '2021-03-31', '2023-03-31']);
    expect(result.yearsWithoutRegister).toEqual([2015, 2016, 2017, 2018]);
  });

  it('have hundreds of groups of several settings on each day, and more of one', () => {
    for (const { groups, groupsOfOne, settings } of result.replays) {
      expect(groups).toBeGreaterThan(400);
      expect(groupsOfOne).toBeGreaterThan(groups);
      expect(settings).toBeGreaterThan(2 * groups + groupsOfOne);
    }
  });

  it('add up, for every rule and every outcome', () => {
    for (const { replayed, rows } of result.outcomes) {
      const groups = result.replays
        .filter(({ day }) => replayed.includes(day))
        .reduce((sum, one) => sum + one.groups, 0);
      for (const { tally } of rows) {
        expect(tally.hits + tally.misses + tally.falseAlarms + tally.quiet).toBe(groups);
      }
    }
  });

  it('show groups that were inadequate in several settings later, and groups that left', () => {
    for (const id of ['inadequate-within-24-months', 'exits-in-any-way']) {
      const { tally } = result.outcomes.find((outcome) => outcome.id === id)!.rows[0]!;
      expect([id, tally.hits + tally.misses > 10]).toEqual([id, true]);
    }
  });
});
