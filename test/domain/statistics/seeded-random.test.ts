import { seededNumbers, seedOf } from '../../../src/domain/statistics/seeded-random';

describe('numbers from a seed', () => {
  it('are the same for the same text, and others for another', () => {
    const of = (text: string) => Array.from({ length: 5 }, seededNumbers(seedOf(text)));
    expect(of('12 2025-03-31')).toEqual(of('12 2025-03-31'));
    expect(of('12 2025-03-31')).not.toEqual(of('12 2025-04-01'));
    expect(of('12 2025-03-31')).not.toEqual(of('13 2025-03-31'));
  });

  it('are spread evenly from 0 up to 1', () => {
    const random = seededNumbers(seedOf('evenly'));
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 20_000; i += 1) {
      const place = Math.floor(random() * 10);
      tenths[place] = (tenths[place] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
