import fc from 'fast-check';
import {
  calibrationOf,
  type FollowUp,
  followUp,
  followUpsAfter,
  type Verdict,
  verdictOf,
} from '../../../src/domain/impact/follow-up';
import { statementLastsOn } from '../../../src/domain/impact/impact-policy';

const range = (least: number | null, most: number | null) => ({ least, most });

describe('what was expected beside what happened', () => {
  it.each<[ReturnType<typeof range>, ReturnType<typeof range>, Verdict]>([
    [range(2, 2), range(2, 2), 'WITHIN'],
    [range(0, 8), range(5, 5), 'WITHIN'],
    [range(2, 2), range(1, 1), 'BELOW'],
    [range(0, 0), range(1, 1), 'ABOVE'],
    [range(4, null), range(9, 9), 'NOT_KNOWN'],
    [range(4, null), range(3, 3), 'BELOW'],
    [range(4, 8), range(4, null), 'NOT_KNOWN'],
    [range(4, 8), range(9, null), 'ABOVE'],
    [range(null, null), range(1, 1), 'NOT_KNOWN'],
  ])('%j, %j: %s', (expected, happened, verdict) => {
    expect(verdictOf(expected, happened)).toBe(verdict);
  });

  it('is within exactly where both are known and no part lies outside', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (a, b, at) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        expect(verdictOf(range(least, most), range(at, at)) === 'WITHIN').toBe(at >= least && at <= most);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is looked at 30, 90 and 180 days after, and counted apart for each', () => {
    const days = followUpsAfter('2026-06-15');
    expect(days.map(({ on }) => on)).toEqual(['2026-07-15', '2026-09-13', '2026-12-12']);
    const expected = { settingsOpen: range(2, 2), places: range(8, 8) };
    const happened = { settingsOpen: 2, places: 4, withoutPlaces: 1, inspections: 3 };
    const found: FollowUp[] = days.map((at) => followUp(at, expected, at.days === 30 ? happened : null));
    expect(found[1]).toMatchObject({ happened: null, settingsOpen: null, places: null });
    const none = { WITHIN: 0, BELOW: 0, ABOVE: 0, NOT_KNOWN: 0 };
    expect(calibrationOf(found)).toEqual([
      { days: 30, looked: 1, settingsOpen: { ...none, WITHIN: 1 }, places: { ...none, NOT_KNOWN: 1 } },
      { days: 90, looked: 0, settingsOpen: none, places: none },
      { days: 180, looked: 0, settingsOpen: none, places: none },
    ]);
  });
});

describe('the age of a statement', () => {
  it('is 28 days at most, by our policy', () => {
    expect(statementLastsOn('2026-06-15')).toBe(28);
    expect(() => statementLastsOn('1999-12-31')).toThrow(/No policy/);
  });
});
