import { bucketKey, budgetOf, ceilingOf, floorOf } from '../../../src/domain/access/budgets';

describe('the budget of a caller', () => {
  it.each([
    ['ANONYMOUS', null, 25_000],
    ['PERSON', null, 120_000],
    ['KEY', null, 240_000],
    ['KEY', 500, 500],
    ['KEY', 0, 0],
    ['PERSON', 7, 7],
  ] as const)('of the kind %s with a budget of its own of %s is %i points a minute', (kind, budget, points) => {
    expect(budgetOf({ kind, budget })).toEqual({ capacity: points, perMinute: points });
  });

  it.each([
    ['ANONYMOUS', 6_000],
    ['PERSON', 20_000],
    ['KEY', 20_000],
  ] as const)('of the kind %s lets one operation cost %i', (kind, points) => {
    expect(ceilingOf({ kind })).toBe(points);
    expect(budgetOf({ kind, budget: null }).capacity).toBeGreaterThanOrEqual(points);
  });
});

describe('what a request costs at least', () => {
  it.each([
    ['ANONYMOUS', 50],
    ['PERSON', 10],
    ['KEY', 10],
  ] as const)('of the kind %s is %i points', (kind, points) => expect(floorOf({ kind })).toBe(points));
});

describe('the bucket that is charged', () => {
  it.each([
    ['ANONYMOUS', 'anonymous', 'address:10.0.0.1'],
    ['PERSON', 'oidc:x#priya', 'oidc:x#priya'],
    ['KEY', 'key:7', 'key:7'],
  ] as const)('for the kind %s is its own', (kind, id, key) => {
    expect(bucketKey({ kind, id }, '10.0.0.1')).toBe(key);
  });

  it('of whoever is not known differs by address', () => {
    const anyone = { kind: 'ANONYMOUS', id: 'anonymous' } as const;
    expect(bucketKey(anyone, '10.0.0.1')).not.toBe(bucketKey(anyone, '10.0.0.2'));
  });
});
