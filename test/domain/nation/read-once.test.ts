import { readOnce, readOnceFor } from '../../../src/domain/nation/read-once';

describe('what is read once', () => {
  it('is read once of each object, and of an equal one again', () => {
    const read = jest.fn(({ size }: { size: number }) => size + 1);
    const once = readOnce(read);
    const [one, other] = [{ size: 1 }, { size: 1 }];
    expect([once(one), once(one), once(other)]).toEqual([2, 2, 2]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is read once for each key, nothing and false being answers too', () => {
    const read = jest.fn((_of: object, key: string) => (key === 'nothing' ? undefined : false));
    const once = readOnceFor(String, read);
    const of = {};
    for (const key of ['nothing', 'false', 'nothing', 'false'])
      expect(once(of, key)).toBe(key === 'nothing' ? undefined : false);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is found again by what it was asked for, and by the key of an equal one', () => {
    const keyOf = jest.fn(({ to }: { to: string }) => to);
    const once = readOnceFor(keyOf, (_of: object, { to }) => [to]);
    const [of, first, equal] = [{}, { to: 'x' }, { to: 'x' }];
    const read = once(of, first);
    expect([once(of, first), once(of, equal), once(of, equal)].every((again) => again === read)).toBe(true);
    expect(keyOf).toHaveBeenCalledTimes(2);
    expect(once(of, { to: 'y' })).toEqual(['y']);
    expect(once(of, equal)).toBe(read);
  });

  it('is told apart from what else is read of the same object', () => {
    const of = { size: 3 };
    const [twice, thrice] = [2, 3].map((times) => readOnce(({ size }: { size: number }) => size * times));
    expect([twice?.(of), thrice?.(of), twice?.(of)]).toEqual([6, 9, 6]);
  });

  it('keeps the last few answers, and gives the same when it must read again', () => {
    const read = jest.fn((_of: object, key: number) => key * 2);
    const once = readOnceFor(String, read);
    const of = {};
    const keys = Array.from({ length: 20 }, (_, key) => key);
    for (const key of keys) expect(once(of, key)).toBe(key * 2);
    expect([once(of, 19), once(of, 18), once(of, 17), once(of, 16)]).toEqual([38, 36, 34, 32]);
    expect(read).toHaveBeenCalledTimes(20);
    expect(once(of, 0)).toBe(0);
    expect(read).toHaveBeenCalledTimes(21);
  });
});
