import type { ControlLimb, EdgeBasis, ParentEdge } from '../../../src/domain/ownership/parent-edge';
import { compareParentEdges, isSettled, leastSureBasis } from '../../../src/domain/ownership/parent-edges-order';

function edge(parent: number, limb: ControlLimb, basis: EdgeBasis): ParentEdge {
  return { subsidiary: 1, parent, limb, basis, because: '', interests: [] };
}

it('the limb comes first, then how sure it is, then the number', () => {
  const inOrder = [
    edge(9, 'VOTING_MAJORITY', 'SHOWN'),
    edge(5, 'VOTING_MAJORITY', 'ATTRIBUTED'),
    edge(3, 'BOARD_MAJORITY', 'SHOWN'),
    edge(4, 'BOARD_MAJORITY', 'SHOWN'),
    edge(2, 'UNIFIED_MANAGEMENT', 'DECIDED'),
  ];
  expect([...inOrder].reverse().sort(compareParentEdges)).toEqual(inOrder);
});

it('a chain is as sure as its least sure link', () => {
  expect(leastSureBasis(['SHOWN', 'ATTRIBUTED', 'DECIDED'])).toBe('ATTRIBUTED');
  expect(leastSureBasis([])).toBeNull();
});

it('only what is indicated is not settled', () => {
  const bases: EdgeBasis[] = ['DECIDED', 'SHOWN', 'INFERRED', 'ATTRIBUTED', 'INDICATED'];
  expect(bases.filter((basis) => !isSettled({ basis }))).toEqual(['INDICATED']);
});
