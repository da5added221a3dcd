import fc from 'fast-check';
import { cursorList, fromCursor, signCursorsWith, toCursor } from '../../../src/platform/graphql/cursor';

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

  /** Signed, as only the service itself could. */
  const signed = (...values: unknown[]) => toCursor(list, values as never);
  const unsigned = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    ['of another list', toCursor(cursorList('others', 'day', 'text', 'whole'), ['2025-03-31', 'a', 1])],
    ['with a day that does not exist', signed('2023-02-29', 'a', 1)],
    ['with a number that is none', signed('2025-03-31', 'a', '1')],
    ['with a number beyond the database', signed('2025-03-31', 'a', 2 ** 40)],
    ['with a fraction', signed('2025-03-31', 'a', 1.5)],
    ['with too little', signed('2025-03-31')],
    ['with too much', signed('2025-03-31', 'a', 1, 2)],
    ['that was not signed', unsigned(['things', '2025-03-31', 'a', 1])],
    ['with a line end', `${signed('2025-03-31', 'a', 1)}\n`],
    ['that is padded', `${signed('2025-03-31', 'a', 1)}=`],
    ['of no JSON', 'AAAA'],
    ['of nothing', ''],
  ])('%s is refused', (_name, cursor) => {
    expect(() => fromCursor(list, cursor)).toThrow('does not belong to this list');
  });

  it('in which any bit was turned is refused', () => {
    const cursor = toCursor(list, ['2025-03-31', 'Oak House', 17]);
    for (let at = 0; at < cursor.length; at += 1) {
      for (let bit = 0; bit < 7; bit += 1) {
        const turned = String.fromCharCode(cursor.charCodeAt(at) ^ (1 << bit));
        const changed = cursor.slice(0, at) + turned + cursor.slice(at + 1);
        expect(() => fromCursor(list, changed)).toThrow('does not belong to this list');
      }
    }
  });

  it('is taken by whoever has the same secret, and by nobody else', () => {
    signCursorsWith(Buffer.alloc(32, 1));
    const cursor = toCursor(list, ['2025-03-31', 'a', 1]);
    signCursorsWith(Buffer.alloc(32, 2));
    expect(() => fromCursor(list, cursor)).toThrow('does not belong to this list');
    signCursorsWith(Buffer.alloc(32, 1));
    expect(fromCursor(list, cursor)).toEqual(['2025-03-31', 'a', 1]);
  });
});
