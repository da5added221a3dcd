import fc from 'fast-check';
import { areOneOwner, type OwnerPair, standIns } from '../../../src/domain/casework/same-owners';

const pair = (first: string, second: string): OwnerPair => ({ first, second });
const everyone = () => true;

describe('owners that are one', () => {
  it.each<[string, OwnerPair[], Record<string, string>]>([
    ['nobody', [], {}],
    ['a pair: the first in alphabetical order stands for it', [pair('b', 'a')], { b: 'a' }],
    ['a chain', [pair('b', 'c'), pair('c', 'd'), pair('a', 'b')], { b: 'a', c: 'a', d: 'a' }],
    ['two sets', [pair('a', 'b'), pair('c', 'd')], { b: 'a', d: 'c' }],
    ['two sets that a third pair joins', [pair('a', 'b'), pair('c', 'd'), pair('b', 'd')], { b: 'a', c: 'a', d: 'a' }],
    ['a ring', [pair('a', 'b'), pair('b', 'c'), pair('a', 'c')], { b: 'a', c: 'a' }],
  ])('%s', (_name, pairs, expected) => expect(Object.fromEntries(standIns(pairs, everyone))).toEqual(expected));

  it('are not stood for by one without settings', () => {
    const pairs = [pair('a', 'b'), pair('b', 'c')];
    expect(Object.fromEntries(standIns(pairs, (name) => name !== 'a'))).toEqual({ a: 'b', c: 'b' });
    expect(standIns(pairs, () => false).size).toBe(0);
  });

  it.each<[OwnerPair[], OwnerPair, boolean]>([
    [[pair('a', 'b'), pair('b', 'c')], pair('a', 'c'), true],
    [[pair('a', 'b')], pair('a', 'c'), false],
    [[], pair('a', 'a'), true],
  ])('by %j, %j: %s', (pairs, asked, expected) => expect(areOneOwner(pairs, asked)).toBe(expected));

  it('are the same whatever the order of the pairs, and each stands for by one of its own set', () => {
    const name = fc.constantFrom(...'abcdefgh');
    const pairs = fc.array(
      fc.tuple(name, name).map(([first, second]) => pair(first, second)),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(
        pairs.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length }))),
        fc.func(fc.boolean()),
        ([of, shuffled], hasSettings) => {
          const found = standIns(of, hasSettings);
          expect([...standIns(shuffled, hasSettings)]).toEqual([...found]);
          for (const [one, standIn] of found) {
            expect(areOneOwner(of, pair(one, standIn))).toBe(true);
            expect(found.has(standIn)).toBe(false);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
