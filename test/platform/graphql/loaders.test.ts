import { groupedByKey, LoadersByArguments, oneByKey } from '../../../src/platform/graphql/loaders';

const rows = [
  { id: 2, name: 'b' },
  { id: 1, name: 'a' },
  { id: 2, name: 'c' },
];

describe('rows by key', () => {
  it('come in the order of the keys, and a key without rows has an empty list', () => {
    const named = groupedByKey([1, 3, 2], rows, ({ id }) => id).map((each) => each.map(({ name }) => name));
    expect(named).toEqual([['a'], [], ['b', 'c']]);
  });

  it('come one for each key, or null', () => {
    expect(oneByKey([3, 1], rows, ({ id }) => id)).toEqual([null, { id: 1, name: 'a' }]);
  });
});

describe('loaders by arguments', () => {
  it('ask once for each set of arguments, with all keys asked for in one turn', async () => {
    const asked: unknown[] = [];
    const loaders = new LoadersByArguments(async (args: { first: number }, keys: readonly number[]) => {
      asked.push([args, [...keys]]);
      return keys.map((key) => key * args.first);
    });
    const all = await Promise.all([
      loaders.for({ first: 2 }).load(1),
      loaders.for({ first: 2 }).load(2),
      loaders.for({ first: 3 }).load(1),
      loaders.for({ first: 2 }).load(1),
    ]);
    expect(all).toEqual([2, 4, 3, 2]);
    expect(asked).toEqual([
      [{ first: 2 }, [1, 2]],
      [{ first: 3 }, [1]],
    ]);
  });
});
