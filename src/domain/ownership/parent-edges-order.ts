import { controlLimbs, type EdgeBasis, edgeBases, type ParentEdge } from './parent-edge';

const limbPlace = new Map(Object.keys(controlLimbs).map((limb, place) => [limb, place]));
const surestFirst = Object.keys(edgeBases) as readonly EdgeBasis[];
const basisPlace = new Map<string, number>(surestFirst.map((basis, place) => [basis, place]));

/**
 * Which of several parents is followed where one has to be: limbs in the order of the Act, then the surest, then the
 * smallest number. Negative where the first comes first.
 */
export function compareParentEdges(first: ParentEdge, second: ParentEdge): number {
  return (
    (limbPlace.get(first.limb) ?? 0) - (limbPlace.get(second.limb) ?? 0) ||
    (basisPlace.get(first.basis) ?? 0) - (basisPlace.get(second.basis) ?? 0) ||
    first.parent - second.parent ||
    first.subsidiary - second.subsidiary
  );
}

/** A chain is as sure as its least sure link; null for no link at all. */
export function leastSureBasis(bases: readonly EdgeBasis[]): EdgeBasis | null {
  return bases.reduce<EdgeBasis | null>((weakest, basis) => {
    const isWeaker = weakest === null || surestFirst.indexOf(basis) > surestFirst.indexOf(weakest);
    return isWeaker ? basis : weakest;
  }, null);
}

/** Whether it settles that there is a parent: what only points to one is shown, and no walk goes up it. */
export function isSettled({ basis }: Pick<ParentEdge, 'basis'>): boolean {
  return basis !== 'INDICATED';
}
