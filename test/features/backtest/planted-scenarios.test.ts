import { orm } from '../../../src/app/orm';
import { replayOf } from '../../../src/domain/backtest/replay';
import { indicatorsRun } from '../../../src/domain/indicators/detect';
import type { IndicatorId } from '../../../src/domain/indicators/indicator';
import { FactsStore } from '../../../src/features/findings/facts.store';
import { openDatabase } from '../../../src/platform/database/open-database';
import { buildNation } from '../../../src/synthetic/nation/build-nation';
import { givenNation, testScale } from '../../support/nation';

const days = ['2023-03-31', '2024-03-31', '2025-03-31'] as const;
type ReplayDay = (typeof days)[number];

/** A twentieth of the nation, or, where it is asked for, the whole. */
const scale = process.env['OVERSIGHT_BIG'] === '1' ? 1 : testScale;

/** What rules are to make of a story, and when; a decoy is to be left alone by every one of them. */
type Expected =
  | { is: 'PATTERN'; on: ReplayDay; foundByOneOf: readonly IndicatorId[] }
  | { is: 'DECOY'; on: readonly ReplayDay[]; because: string };

const expected: Readonly<Record<string, Expected>> = {
  'large-group-below-good': {
    is: 'PATTERN',
    on: '2025-03-31',
    // In a twentieth of the nation too few homes like its own are left to tell it from chance; its adverse homes are seen.
    foundByOneOf: scale < 1 ? ['group-effect', 'early-warning', 'statutory-watch'] : ['group-effect', 'early-warning'],
  },
  'at-the-test': { is: 'PATTERN', on: '2025-03-31', foundByOneOf: ['statutory-watch'] },
  'one-setting-from-the-test': { is: 'PATTERN', on: '2025-03-31', foundByOneOf: ['statutory-watch'] },
  'decline-after-acquisition': {
    is: 'PATTERN',
    on: '2024-03-31',
    foundByOneOf: ['group-effect', 'decline', 'post-acquisition-drift', 'worsening-trend'],
  },
  // Before its homes close in June 2024, on what was published by then.
  phoenix: { is: 'PATTERN', on: '2024-03-31', foundByOneOf: ['statutory-watch', 'worsening-trend'] },
  'noisy-pair': { is: 'DECOY', on: days, because: 'one of two is no more than chance' },
  'rent-up-the-chain': { is: 'DECOY', on: days, because: 'its story is of money, and its homes do as others do' },
  'short-notice-mass-closure': {
    is: 'DECOY',
    on: days,
    because: 'homes that close are an outcome, and no grade foretold it',
  },
};

/** In the whole nation one of its homes may happen to stand adverse: that it is near the test is so, and no pattern. */
function isPattern(rule: IndicatorId): boolean {
  return scale < 1 || rule !== 'statutory-watch';
}

describe.each(['OFSTED_PUBLISHED_OWNER', 'COMPANIES_ACT_PARENT'])('of what is planted, drawn by %s,', (definition) => {
  /** Which rules flag a group that holds, or held, settings of the scenario: by day. */
  const foundOn = new Map<ReplayDay, ReadonlyMap<string, ReadonlySet<IndicatorId>>>();
  const { scenarios } = buildNation(2026, scale);

  beforeAll(async () => {
    const given = await givenNation(scale);
    const db = await openDatabase(given.url, { orm });
    for (const day of days) {
      const nation = await new FactsStore(db).nationOn(day, definition, { isPublishedOnly: true });
      const { flagged } = replayOf(nation, indicatorsRun);
      const found = scenarios.map(({ name, urns }) => {
        const itsGroups = nation.groups
          .filter(({ settings, former }) => [...settings, ...former].some(({ urn }) => urns.includes(urn)))
          .map(({ groupId }) => groupId);
        const rules = [...flagged].filter(([, groups]) => itsGroups.some((groupId) => groups.has(groupId)));
        return [name, new Set(rules.map(([id]) => id))] as const;
      });
      foundOn.set(day, new Map(found));
    }
    await db.close();
    await given.drop();
    for (const { name } of scenarios) {
      const told = days.map(
        (day) => `${day.slice(0, 4)} ${[...(foundOn.get(day)?.get(name) ?? [])].join(', ') || 'nothing'}`,
      );
      process.stderr.write(`${definition}, ${name}: ${told.join('; ')}.\n`);
    }
  }, 240_000);

  const rulesFor = (name: string, day: ReplayDay) => [...(foundOn.get(day)?.get(name) ?? [])];

  it('every story has its expectation, and no expectation is without a story', () => {
    expect(scenarios.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  });

  for (const [name, one] of Object.entries(expected)) {
    if (one.is === 'DECOY') continue;
    const { on, foundByOneOf } = one;
    it(`${name} is found on ${on}`, () => {
      const found = rulesFor(name, on).filter((rule) => foundByOneOf.includes(rule));
      expect([name, found.length > 0]).toEqual([name, true]);
    });
  }

  it.each(
    Object.entries(expected).flatMap(([name, one]) => (one.is === 'DECOY' ? [{ name, ...one }] : [])),
  )('$name is left alone: $because', ({ name, on }) => {
    for (const day of on) expect([day, rulesFor(name, day).filter(isPattern)]).toEqual([day, []]);
  });
});
