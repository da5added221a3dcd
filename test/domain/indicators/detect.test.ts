import { detectAll, findingOrdering } from '../../../src/domain/indicators/detect';
import { group, homes, nation } from './facts';

const bad = ['INADEQUATE', 'GOOD'] as const;

describe('all rules together', () => {
  it('finds nothing in a nation without groups', () => expect(detectAll(nation([]))).toEqual([]));

  it('finds nothing in an empty nation', () => expect(detectAll(nation([], []))).toEqual([]));

  it('orders by strength, then by rule, then as the rule orders', () => {
    const facts = nation([
      group('near', homes('n', 9, 1, bad)),
      group('chance', homes('c', 40, 16)),
      group('route', homes('r', 60, 2, bad)),
      group('most', homes('m', 60, 3, bad)),
    ]);
    expect(detectAll(facts).map(({ groupId, strength, indicator }) => [groupId, strength, indicator])).toEqual([
      ['most', 'ROUTE_OBSERVED', 'statutory-watch'],
      ['route', 'ROUTE_OBSERVED', 'statutory-watch'],
      ['chance', 'BEYOND_CHANCE', 'group-effect'],
      ['most', 'REPEATED', 'repeated-adverse'],
      ['route', 'REPEATED', 'repeated-adverse'],
      ['near', 'NEAR', 'statutory-watch'],
      ['chance', 'EARLY', 'early-warning'],
    ]);
    expect(findingOrdering).toMatch(/^By strength/);
  });

  it('gives the same findings for the same facts', () => {
    const facts = nation([group('route', homes('r', 60, 9, bad))]);
    expect(detectAll(facts)).toEqual(detectAll(facts));
  });
});
