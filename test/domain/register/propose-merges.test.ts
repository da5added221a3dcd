import fc from 'fast-check';
import { ownerNameKey } from '../../../src/domain/register/owner-name';
import { editDistance, proposeMerges } from '../../../src/domain/register/propose-merges';

function proposedFor(...names: string[]): string[] {
  return proposeMerges(names.map(ownerNameKey)).map(({ reason }) => reason);
}

describe('two near names of owners', () => {
  it.each([
    ['Five Rivers Chid Care', 'Five Rivers Child Care', 'One letter differs.'],
    ['Five Rivers Child Care', 'Five Rviers Child Care', 'One letter differs.'],
    ['Horizon Care and Education', 'Horizan Care and Edication', 'Two letters differ.'],
    ['Keys Childcare Ltd', 'Keys Child Care Ltd', 'They differ only in spacing.'],
    ['Rowan Care Ltd', 'Rowan Care', 'They differ only in the legal suffix or in "the".'],
    ['The Rowan Trust', 'Rowan Trust', 'They differ only in the legal suffix or in "the".'],
  ])('%s and %s are proposed as one, with the reason', (first, second, reason) => {
    expect(proposedFor(first, second)).toEqual([reason]);
  });

  it.each([
    ['Care 1 Ltd', 'Care 2 Ltd'],
    ['Homes for Children 12 Ltd', 'Homes for Children 21 Ltd'],
    ['Oak Care', 'Ash Care'],
    ['Ace Ltd', 'Acer Ltd'],
    ['Rowan Care Ltd', 'Rowan Care Group Ltd'],
  ])('%s and %s are not', (first, second) => {
    expect(proposedFor(first, second)).toEqual([]);
  });

  it('are found among others, nearest first, each pair once, whatever the order', () => {
    const keys = ['Rowan Care Ltd', 'Rowan Care', 'Keys Childcare', 'Keys Child Care', 'Oak Homes'].map(ownerNameKey);
    const found = proposeMerges(keys);
    expect(found.map(({ first, second }) => [first, second])).toEqual([
      ['rowan care', 'rowan care ltd'],
      ['keys child care', 'keys childcare'],
    ]);
    expect(proposeMerges([...keys].reverse())).toEqual(found);
    expect(proposeMerges([...keys, ...keys])).toEqual(found);
  });

  it('never differ in a digit', () => {
    const name = fc.array(fc.constantFrom('care ', 'home ', 'oak ', '1', '2', '3', ' '), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const digits = (text: string) => text.replace(/\D/g, '');
        for (const { first, second } of proposeMerges(names.map((parts) => ownerNameKey(parts.join(''))))) {
          expect(digits(first)).toBe(digits(second));
          expect(first < second).toBe(true);
        }
      }),
    );
  });
});

describe('the number of edits between two texts', () => {
  it.each([
    ['care', 'care', 0],
    ['care', 'cares', 1],
    ['care', 'acre', 1],
    ['care', 'cure', 1],
    ['care', 'home', 3],
  ])('from %s to %s is %d, or more than the limit', (first, second, edits) => {
    expect(editDistance(first, second, 2)).toBe(Math.min(edits, 3));
    expect(editDistance(second, first, 2)).toBe(Math.min(edits, 3));
  });
});
