import { type Citation, citationWithDoubt } from '../../domain/law/citation';
import { controlSentence } from '../../domain/ownership/chain-sentence';
import { namesFrom } from '../../domain/ownership/chain-sentence-names';
import type { OwnershipGraph } from '../../domain/ownership/graph';
import { agreementOfMembersCitation } from '../../domain/ownership/limbs/agreement-of-members';
import { boardMajorityCitation } from '../../domain/ownership/limbs/board-majority';
import { dominantInfluenceByRightCitation } from '../../domain/ownership/limbs/dominant-influence-by-right';
import { dominantInfluenceInFactCitation } from '../../domain/ownership/limbs/dominant-influence-in-fact';
import { unifiedManagementCitation } from '../../domain/ownership/limbs/unified-management';
import { votingMajorityCitation } from '../../domain/ownership/limbs/voting-majority';
import { type ControlLimb, type EdgeBasis, edgeBases, type ParentEdge } from '../../domain/ownership/parent-edge';
import { isSettled } from '../../domain/ownership/parent-edges-order';
import type { PartyId } from '../../domain/ownership/party';
import { sharesOrVotes } from '../../domain/ownership/stops-holders';

const citations: Readonly<Partial<Record<ControlLimb, Citation>>> = {
  VOTING_MAJORITY: votingMajorityCitation,
  BOARD_MAJORITY: boardMajorityCitation,
  DOMINANT_INFLUENCE_BY_RIGHT: dominantInfluenceByRightCitation,
  AGREEMENT_OF_MEMBERS: agreementOfMembersCitation,
  DOMINANT_INFLUENCE_IN_FACT: dominantInfluenceInFactCitation,
  UNIFIED_MANAGEMENT: unifiedManagementCitation,
};

export interface ParentReason {
  limb: ControlLimb;
  citation: string | null;
  basis: EdgeBasis;
  because: string;
}

/** Why one undertaking is the parent of another, and how sure that is. */
export interface ShownParentLink {
  parentId: PartyId;
  subsidiaryId: PartyId;
  basis: EdgeBasis;
  isSettled: boolean;
  reasons: ParentReason[];
  sentence: string;
}

function reasonOf({ limb, basis, because }: ParentEdge): ParentReason {
  const citation = citations[limb];
  return { limb, citation: citation ? citationWithDoubt(citation) : null, basis, because };
}

const surestFirst = Object.keys(edgeBases) as readonly EdgeBasis[];

function surestOf(edges: readonly ParentEdge[]): EdgeBasis {
  return surestFirst.find((basis) => edges.some((edge) => edge.basis === basis)) ?? 'INDICATED';
}

/** Edges put together by who is whose parent, in the order in which parents are followed. */
export function parentLinks(edges: Iterable<ParentEdge>, graph: OwnershipGraph): ShownParentLink[] {
  const byPair = new Map<string, [ParentEdge, ...ParentEdge[]]>();
  for (const edge of edges) {
    const key = `${edge.subsidiary} ${edge.parent}`;
    const known = byPair.get(key);
    if (known) known.push(edge);
    else byPair.set(key, [edge]);
  }
  const nameOf = namesFrom(graph, false);
  return [...byPair.values()].map((ofPair) => {
    const [{ parent, subsidiary }] = ofPair;
    const basis = surestOf(ofPair);
    const share = sharesOrVotes(graph.interestsIn(subsidiary).filter(({ party }) => party === parent));
    return {
      parentId: parent,
      subsidiaryId: subsidiary,
      basis,
      isSettled: ofPair.some(isSettled),
      reasons: ofPair.map(reasonOf),
      sentence: controlSentence({ controller: parent, subject: subsidiary, through: [], share, basis }, nameOf),
    };
  });
}
