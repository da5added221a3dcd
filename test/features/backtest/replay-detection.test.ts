import { orm } from '../../../src/app/orm';
import { replayOf } from '../../../src/domain/backtest/replay';
import { indicators } from '../../../src/domain/indicators/indicators';
import { BacktestStore } from '../../../src/features/backtest/backtest.store';
import {
  NothingToReplayError,
  type ReplayedDetection,
  replayDetection,
} from '../../../src/features/backtest/replay-detection';
import { FactsStore } from '../../../src/features/findings/facts.store';
import type { Database, Queryable } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { givenNation } from '../../support/nation';

const definition = 'OFSTED_PUBLISHED_OWNER';

function replayed(
  db: Queryable,
  from: number,
  to: number | null = null,
  steps: string[] = [],
): Promise<ReplayedDetection> {
  return replayDetection(db, {
    from,
    to,
    rules: indicators,
    nationOn: (day) => new FactsStore(db).nationOn(day, definition, { isPublishedOnly: true }),
    onProgress: (step, done, total) => steps.push(`${step} ${done} of ${total}`),
  });
}

describe('replaying the invented nation', () => {
  let given: TestDatabase;
  let db: Database;
  let result: ReplayedDetection;
  const steps: string[] = [];
  beforeAll(async () => {
    given = await givenNation();
    db = await openDatabase(given.url, { orm });
    result = await db.transaction((tx) => replayed(tx, 2013, null, steps), { readOnly: true });
  }, 240_000);
  afterAll(async () => {
    await db.close();
    await given.drop();
  });

  it('goes through every year that is loaded, says which are not, and shows how far it is', () => {
    expect(result.replays.map(({ day }) => Number(day.slice(0, 4)))).toEqual(
      Array.from({ length: 11 }, (_, index) => 2015 + index),
    );
    expect(result.yearsWithoutRegister).toEqual([2013, 2014]);
    expect(result.until).toBe('2025-03-31');
    expect(steps[0]).toBe('replaying 2015-03-31 0 of 11');
    expect(steps.at(-1)).toBe('judging outcomes 6 of 6');
  });

  it('adds up: each group on each day is a hit, a miss, a false alarm or quiet', () => {
    for (const { replayed: days, rows } of result.outcomes) {
      const counted = result.replays.filter(({ day }) => days.includes(day));
      const groups = counted.reduce((sum, one) => sum + one.groups, 0);
      const groupsOfOne = counted.reduce((sum, one) => sum + one.groupsOfOne, 0);
      const withOutcome = new Set<number>();
      for (const { rule, tally, groupsOfOne: single, comparisons } of rows) {
        const { hits, misses, falseAlarms, quiet } = tally;
        expect(hits + misses + falseAlarms + quiet).toBe(groups);
        expect(single.hits + single.misses + single.falseAlarms + single.quiet).toBe(groupsOfOne);
        expect(hits + falseAlarms).toBe(counted.reduce((sum, { flagged }) => sum + (flagged[rule] ?? 0), 0));
        withOutcome.add(hits + misses);
        for (const { tally: simpler } of comparisons) {
          expect(simpler.hits + simpler.falseAlarms).toBeCloseTo(hits + falseAlarms, 6);
          expect(simpler.hits + simpler.misses).toBeCloseTo(hits + misses, 6);
        }
      }
      expect(withOutcome.size).toBe(1);
    }
  });

  it('sees outcomes of each kind', () => {
    const seen = result.outcomes.map(({ id, rows }) => [id, (rows[0]?.tally.hits ?? 0) + (rows[0]?.tally.misses ?? 0)]);
    for (const [id, count] of seen)
      if (id !== 'exits-by-cancellation') expect([id, Number(count) > 0]).toEqual([id, true]);
  });

  it('replays the years asked for, and no others', async () => {
    const { replays } = await replayed(db, 2019, 2021);
    expect(replays).toEqual(result.replays.filter(({ day }) => day >= '2019' && day < '2022'));
  });

  it('says what is loaded when none of the years asked for is', async () => {
    await expect(replayed(db, 1999, 2001)).rejects.toThrow(
      new NothingToReplayError(
        'Registers are loaded from 2015-03-31 to 2025-03-31: expected years whose 31 March lies between the two.',
      ),
    );
  });

  it('has every exit of the register, once', async () => {
    const [{ count } = { count: 0 }] = await db.query<{ count: number }>({
      text: `select count(distinct (setting_id, not_after))::int as count from lifecycle_event e where kind = 'LEFT'
        and recorded_to = 'infinity' and not exists (select from setting_version v where v.setting_id = e.setting_id
          and v.recorded_to = 'infinity' and v.status in ('ACTIVE', 'SUSPENDED') and v.valid_to > e.not_after)`,
    });
    const settings = await new BacktestStore(db).afterwards();
    const last = [...settings.values()].filter(({ exits }) => exits.length > 0).length;
    expect(last).toBe(count);
    expect(result.exits.total).toBeGreaterThanOrEqual(count);
  });
});

describe('whatever comes to be known of the future', () => {
  const day = '2021-03-31';

  it('changes nothing that a replay of the past says', async () => {
    const given = await givenNation();
    const db = await openDatabase(given.url, { orm });
    const past = async () => {
      const nation = await new FactsStore(db).nationOn(day, definition, { isPublishedOnly: true });
      return replayOf(nation, indicators);
    };
    const before = await past();
    await db.query({
      text: `update judgement j set value = case j.value when 'INADEQUATE' then 'GOOD' else 'INADEQUATE' end
        from inspection i where i.id = j.inspection_id and j.scale = 'FOUR_POINT'
          and coalesce(i.published_on, i.inspected_on + 60) > $1`,
      values: [day],
    });
    await db.query({
      text: `update setting_version set status = 'CANCELLED', left_reason = 'altered' where valid_from > $1`,
      values: [day],
    });
    expect(await past()).toEqual(before);
    expect([...before.flagged.values()].some((groups) => groups.size > 0)).toBe(true);
    const later = await new BacktestStore(db).afterwards();
    expect([...later.values()].some(({ exits }) => exits.some(({ by }) => by === 'CANCELLED'))).toBe(true);
    await db.close();
    await given.drop();
  }, 240_000);
});

describe('where nothing is loaded', () => {
  it('there is nothing to replay, and it says how to load', async () => {
    const fresh = await freshDatabase('empty');
    const db = await openDatabase(fresh.url, { orm });
    await expect(replayed(db, 2015)).rejects.toThrow('oversight import <file or folder>');
    await db.close();
    await fresh.drop();
  });
});
