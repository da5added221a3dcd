import fc from 'fast-check';
import { RandomStream } from '../../src/synthetic/random';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

describe('a random stream', () => {
  it('is the same for the same seed and name, and another for another name', () => {
    fc.assert(
      fc.property(seeds, fc.string(), (seed, name) => {
        const draw = (stream: RandomStream) => Array.from({ length: 6 }, () => stream.next());
        expect(draw(new RandomStream(seed, name))).toEqual(draw(new RandomStream(seed, name)));
        expect(draw(new RandomStream(seed, name).fork('a'))).not.toEqual(draw(new RandomStream(seed, name).fork('b')));
      }),
    );
  });

  it('keeps its first numbers, or every nation ever made would change', () => {
    const stream = new RandomStream(2026, 'nation');
    expect([stream.between(0, 999), stream.between(0, 999), stream.between(0, 999)]).toMatchInlineSnapshot(`
[
  292,
  358,
  269,
]
`);
  });

  it('keeps within its bounds', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, low, width) => {
        const stream = new RandomStream(seed, 'bounds');
        const number = stream.between(low, low + width);
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + width);
        expect(stream.next()).toBeLessThan(1);
      }),
    );
  });

  it('loses and adds nothing when it shuffles', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, list) => {
        const sorted = (numbers: readonly number[]) => [...numbers].sort((first, second) => first - second);
        expect(sorted(new RandomStream(seed, 'shuffle').shuffled(list))).toEqual(sorted(list));
      }),
    );
  });

  it('chooses by weight, and never what has none', () => {
    const stream = new RandomStream(1, 'weights');
    const drawn = Array.from({ length: 4000 }, () =>
      stream.weighted([
        ['a', 3],
        ['b', 1],
        ['c', 0],
      ] as const),
    );
    expect(drawn.filter((each) => each === 'a').length / drawn.length).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('c');
  });
});
