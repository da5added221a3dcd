import { isOfConsolidation } from '../believed';
import type { OwnershipGraph } from '../graph';
import type { Interest } from '../interest';
import type { ControlLimb, ParentEdge } from '../parent-edge';
import type { PartyId } from '../party';

/** What GLEIF says that two bodies are to each other, as far as accounts are concerned; its words stand in `details`. */
export type Consolidation = 'DIRECT' | 'ULTIMATE';

const words: Readonly<Record<Consolidation, RegExp>> = {
  DIRECT: /\bIS_DIRECTLY_CONSOLIDATED_BY\b|\bDIRECT_ACCOUNTING_CONSOLIDATION_PARENT\b/,
  ULTIMATE: /\bIS_ULTIMATELY_CONSOLIDATED_BY\b|\bULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT\b/,
};

const limbs: Readonly<Record<Consolidation, ControlLimb>> = {
  DIRECT: 'CONSOLIDATES_DIRECTLY',
  ULTIMATE: 'CONSOLIDATES_ULTIMATELY',
};

/** Which of the two an interest of GLEIF speaks of, a reported parent or a reason for none; null for funds and the like. */
export function consolidationOf(interest: Interest): Consolidation | null {
  if (!isOfConsolidation(interest)) return null;
  const text = `${interest.details ?? ''} ${interest.unspecified?.details ?? ''}`;
  if (words.ULTIMATE.test(text)) return 'ULTIMATE';
  return words.DIRECT.test(text) ? 'DIRECT' : null;
}

/** Who consolidates the accounts of a body, as GLEIF publishes it: the nearest and the furthest. */
export function consolidatingEdgesOf(subject: PartyId, graph: OwnershipGraph): readonly ParentEdge[] {
  return graph.interestsIn(subject).flatMap((interest): ParentEdge[] => {
    const [parent, consolidation] = [interest.party, consolidationOf(interest)];
    if (parent === null || parent === subject || consolidation === null) return [];
    return [
      {
        subsidiary: subject,
        parent,
        limb: limbs[consolidation],
        basis: 'SHOWN',
        because: `GLEIF publishes that its accounts are consolidated ${consolidation === 'DIRECT' ? 'directly' : 'ultimately'} by it.`,
        interests: [interest.id],
      },
    ];
  });
}
