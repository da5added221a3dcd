import { freshnessOn, type LatestRelease } from '../../../src/features/publications/freshness';

const release = (asAt: string, dataset: LatestRelease['dataset'] = 'PROVIDER_REGISTER'): LatestRelease => ({
  dataset,
  asAt,
  importedAt: '2025-08-01T09:00:00.000000Z',
});

describe('how fresh the data is', () => {
  it.each([
    ['2025-03-31', '2025-03-31', 0, false],
    ['2025-03-31', '2026-03-31', 365, false],
    ['2025-03-31', '2026-12-01', 610, false],
    ['2025-03-31', '2026-12-02', 611, true],
    ['2025-03-31', '2025-03-30', -1, false],
  ])('a register as at %s is on %s %i days old, stale: %j', (asAt, today, ageInDays, isStale) => {
    expect(freshnessOn([release(asAt)], today).datasets).toEqual([{ ...release(asAt), ageInDays, isStale }]);
  });

  it.each([
    [[], 'none'],
    [[release('2025-03-31')], 'fresh'],
    [[release('2025-03-31'), release('2022-03-31', 'COUNCIL_JUDGEMENTS')], 'stale'],
  ])('of %j it is, taken together, %s', (latest, data) => {
    expect(freshnessOn(latest, '2025-10-01').data).toBe(data);
  });
});
