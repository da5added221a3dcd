import fc from 'fast-check';
import { cursorList, fromCursor, toCursor } from '../../../src/platform/graphql/cursor';

const list = cursorList('things', 'day', 'text', 'whole');

describe('a cursor', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -2147483647, max: 2147483647 }), (text, number) => {
        expect(fromCursor(list, toCursor(list, ['2025-03-31', text, number]))).toEqual(['2025-03-31', text, number]);
      }),
    );
  });

  it.each([null, undefined])('that is %s is the start of the list', (cursor) => {
    expect(fromCursor(list, cursor)).toBeNull();
  });

  it('may stand at a day that is not known', () => {
    expect(fromCursor(list, toCursor(list, ['-infinity', 'a', 1]))).toEqual(['-infinity', 'a', 1]);
  });

  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['of another list', toCursor(cursorList('others', 'day', 'text', 'whole'), ['2025-03-31', 'a', 1])],
    ['with a day that does not exist', forged(['things', '2023-02-29', 'a', 1])],
    ['with a number that is none', forged(['things', '2025-03-31', 'a', '1'])],
    ['with a number beyond the database', forged(['things', '2025-03-31', 'a', 2 ** 40])],
    ['with a fraction', forged(['things', '2025-03-31', 'a', 1.5])],
    ['with too little', forged(['things', '2025-03-31'])],
    ['with too much', forged(['things', '2025-03-31', 'a', 1, 2])],
    ['of anything else', forged({ things: 1 })],
    ['of no JSON', 'AAAA'],
    ['of nothing', ''],
  ])('%s is refused', (_name, cursor) => {
    expect(() => fromCursor(list, cursor)).toThrow('does not belong to this list');
  });
});
