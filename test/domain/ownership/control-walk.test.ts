import { namesFrom } from '../../../src/domain/ownership/chain-sentence-names';
import {
  parentsOf,
  registeredInOwnName,
  subsidiariesOf,
  ultimateParentOf,
  ultimateParentsOf,
} from '../../../src/domain/ownership/control-walk';
import type { Interest } from '../../../src/domain/ownership/interest';
import type { Party } from '../../../src/domain/ownership/party';
import { stopSentence } from '../../../src/domain/ownership/stops-sentence';
import { board, company, graphOf, interest, person, shares, votes } from './small-graph';

const decided = { source: 'DECISION', confidence: 'DECIDED' } as const;
const declared = { source: 'DECLARATION', confidence: 'DECLARED' } as const;

function top(interests: readonly Interest[], described: readonly Party[] = []) {
  const graph = graphOf(interests, described);
  const { entity, basis, confidence, stoppedBecause, steps, passed } = ultimateParentOf(1, graph);
  const names = namesFrom(graph, false);
  return {
    entity,
    basis,
    confidence,
    code: stoppedBecause.code,
    way: steps.map(({ parent }) => parent),
    passed: passed.map((stop) => stopSentence(stop, names)),
  };
}

describe('who is on top', () => {
  it('is the last parent up, as sure as the least sure step', () => {
    expect(top([votes(2, 1, 100), votes(3, 2, 60), votes(4, 3, '75-100')])).toEqual({
      entity: 4,
      basis: 'SHOWN',
      confidence: 'STATED',
      code: 'NOTHING_PUBLISHED',
      way: [2, 3, 4],
      passed: [],
    });
    expect(top([votes(2, 1, 100), shares(3, 2, 60)])).toMatchObject({ basis: 'INFERRED', confidence: 'INFERRED' });
    expect(top([votes(2, 1, 100), votes(3, 2, 60, declared)])).toMatchObject({
      basis: 'SHOWN',
      confidence: 'DECLARED',
    });
    expect(top([votes(2, 1, 100, decided), votes(3, 2, 60, decided)])).toMatchObject({
      basis: 'DECIDED',
      confidence: 'DECIDED',
    });
  });

  it('is the undertaking itself where it has no parent', () => {
    const its = { entity: 1, basis: null, confidence: null, code: 'TOP_OF_CHAIN_HELD_BY_PERSONS', way: [], passed: [] };
    expect(top([shares(2, 1, 100)], [person(2)])).toEqual(its);
  });

  it('takes a step to be as sure as its surest limb', () => {
    expect(top([shares(2, 1, 100), board(2, 1)])).toMatchObject({ basis: 'SHOWN', way: [2] });
  });

  it('does not follow what is only indicated', () => {
    const influence = interest(2, 1, { type: 'otherInfluenceOrControl' });
    expect(top([influence, shares(3, 1, 40)])).toMatchObject({ entity: 1, code: 'NO_MAJORITY', way: [] });
  });

  it('may be reached through what subsidiaries hold together', () => {
    expect(top([votes(2, 1, 30), votes(3, 1, 30), votes(9, 2, 60), votes(9, 3, 60)])).toMatchObject({
      entity: 9,
      basis: 'ATTRIBUTED',
      confidence: 'INFERRED',
      way: [9],
    });
  });

  it('of several parents, is above the first in the order of the limbs, and says so', () => {
    expect(top([votes(5, 1, 60), board(3, 1), votes(6, 5, 60)])).toMatchObject({
      entity: 6,
      way: [5, 6],
      passed: ['Company 1 has several parents: Company 5 is followed, by the order of the limbs, and not Company 3.'],
    });
  });

  it('has no fork where the other parent is further up the same way', () => {
    expect(top([votes(2, 1, 60), board(3, 1), votes(3, 2, 60)])).toMatchObject({ entity: 3, way: [2, 3], passed: [] });
  });

  it.each([1, 2, 3])('of a loop is its smallest number, for each of its members: %p', (id) => {
    const graph = graphOf([votes(2, 1, 60), votes(3, 2, 60), votes(1, 3, 60)]);
    const { entity, stoppedBecause } = ultimateParentOf(id, graph);
    expect([entity, stoppedBecause.code, stoppedBecause.members]).toEqual([1, 'LOOP', [1, 2, 3]]);
    expect(stopSentence(stoppedBecause, namesFrom(graph, false))).toBe(
      'Company 1, Company 2 and Company 3 control each other in a loop: Company 1 stands for all of them.',
    );
  });

  it('is beyond a loop that has a way out, wherever one enters it', () => {
    const loop = [votes(3, 2, 60), votes(2, 3, 60), board(9, 3)];
    const passed = ['Company 2 and Company 3 control each other in a loop: Company 2 stands for all of them.'];
    expect(top([votes(2, 1, 100), ...loop])).toMatchObject({ entity: 9, way: [2, 3, 9], passed });
    expect(top([votes(3, 1, 100), ...loop])).toMatchObject({ entity: 9, way: [3, 9], passed });
  });

  it('is found at any depth', () => {
    const deep = Array.from({ length: 20_000 }, (_, level) => votes(level + 2, level + 1, 100));
    const { entity, steps } = ultimateParentOf(1, graphOf(deep));
    expect([entity, steps.length]).toEqual([20_001, 20_000]);
  });

  it('is the same for many at once', () => {
    const graph = graphOf([votes(2, 1, 100), votes(3, 2, 60), votes(4, 5, 60)]);
    const many = ultimateParentsOf([1, 2, 3, 5], graph);
    expect([...many].map(([id, { entity }]) => [id, entity])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [5, 4],
    ]);
    for (const [id, each] of many) expect(each).toEqual(ultimateParentOf(id, graph));
  });
});

describe('what is below', () => {
  const graph = graphOf([votes(1, 2, 60), votes(2, 3, 60), votes(1, 4, 40), board(3, 5), votes(9, 8, 100)]);

  it('is every subsidiary of a subsidiary', () => {
    expect([...subsidiariesOf(1, graph)].sort()).toEqual([2, 3, 5]);
    expect([...subsidiariesOf(3, graph)]).toEqual([5]);
    expect([...subsidiariesOf(5, graph)]).toEqual([]);
  });

  it('is never the undertaking itself', () => {
    expect([...subsidiariesOf(1, graphOf([votes(1, 2, 60), votes(2, 1, 60)]))]).toEqual([2]);
  });

  it('takes in what it has with its subsidiaries', () => {
    const together = graphOf([votes(1, 2, 60), votes(1, 3, 30), votes(2, 3, 30)]);
    expect([...subsidiariesOf(1, together)]).toEqual([2, 3]);
    expect(parentsOf(3, together).map(({ parent, basis }) => [parent, basis])).toEqual([[1, 'ATTRIBUTED']]);
  });
});

it('a setting is in the own name of the parent where the one on top registered it', () => {
  const graph = graphOf([votes(2, 1, 60)]);
  expect(registeredInOwnName(1, ultimateParentOf(1, graph))).toBe(false);
  expect(registeredInOwnName(2, ultimateParentOf(2, graph))).toBe(true);
});

it('a body that is dissolved is its own top', () => {
  expect(top([votes(2, 1, 100)], [company(1, { dissolvedOn: '2023-05-01' })])).toMatchObject({
    entity: 1,
    code: 'DISSOLVED',
  });
});
