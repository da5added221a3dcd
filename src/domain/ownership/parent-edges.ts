import type { Citation } from '../law/citation';
import { isOfConsolidation } from './believed';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import { agreementOfMembers, agreementOfMembersCitation } from './limbs/agreement-of-members';
import { boardMajority, boardMajorityCitation } from './limbs/board-majority';
import { dominantInfluenceByRight, dominantInfluenceByRightCitation } from './limbs/dominant-influence-by-right';
import { dominantInfluenceInFact, dominantInfluenceInFactCitation } from './limbs/dominant-influence-in-fact';
import type { Holding, LimbAnswer } from './limbs/limb';
import { unifiedManagement, unifiedManagementCitation } from './limbs/unified-management';
import { votingMajority, votingMajorityCitation } from './limbs/voting-majority';
import type { ControlLimb, ParentEdge } from './parent-edge';
import { type Holder, holdersOf } from './parent-edges-holders';
import { compareParentEdges } from './parent-edges-order';
import type { PartyId } from './party';
import { type Share, sumOf } from './share';
import { isLimitedPartnership, isStandingUndertaking } from './undertaking-kind';

interface LimbRule {
  limb: ControlLimb;
  citation: Citation;
  answerOf: (holding: Holding) => LimbAnswer;
}

/** The limbs of s. 1162, in the order of the Act. */
export const limbsOfCompaniesAct: readonly LimbRule[] = [
  { limb: 'VOTING_MAJORITY', citation: votingMajorityCitation, answerOf: votingMajority },
  { limb: 'BOARD_MAJORITY', citation: boardMajorityCitation, answerOf: boardMajority },
  {
    limb: 'DOMINANT_INFLUENCE_BY_RIGHT',
    citation: dominantInfluenceByRightCitation,
    answerOf: dominantInfluenceByRight,
  },
  { limb: 'AGREEMENT_OF_MEMBERS', citation: agreementOfMembersCitation, answerOf: agreementOfMembers },
  { limb: 'DOMINANT_INFLUENCE_IN_FACT', citation: dominantInfluenceInFactCitation, answerOf: dominantInfluenceInFact },
  { limb: 'UNIFIED_MANAGEMENT', citation: unifiedManagementCitation, answerOf: unifiedManagement },
];

const none: readonly ParentEdge[] = [];

function isHeldDirectly({ directness }: Interest): boolean {
  return directness !== 'indirect';
}

/** A chain is published where another body holds something in it directly. */
function isChainPublished(holder: Holder, held: readonly Interest[], graph: OwnershipGraph): boolean {
  if (holder.interests.every(isHeldDirectly)) return false;
  return held.some(
    (interest) =>
      interest.party !== null &&
      interest.party !== holder.party &&
      interest.party !== interest.subject &&
      isHeldDirectly(interest) &&
      graph.party(interest.party)?.kind === 'ENTITY',
  );
}

function othersVotes(holder: Holder, held: readonly Interest[]): Share | null {
  const shares: Share[] = [];
  for (const interest of held) {
    if (interest.type !== 'votingRights' || interest.share === null || !isHeldDirectly(interest)) continue;
    if (isAnothers(interest, holder)) shares.push(interest.share);
  }
  return shares.length === 0 ? null : sumOf(shares);
}

/** Whether somebody else holds it: neither the holder, nor the body itself, nor a nominee of the holder. */
function isAnothers(interest: Interest, holder: Holder): boolean {
  return (
    interest.party !== holder.party &&
    interest.party !== interest.subject &&
    !isOfConsolidation(interest) &&
    !holder.fromNominee.includes(interest.id)
  );
}

function isBoardRightShared(holder: Holder, held: readonly Interest[]): boolean {
  return held.some(
    (interest) => interest.type === 'appointmentOfBoard' && isHeldDirectly(interest) && isAnothers(interest, holder),
  );
}

/** What the limbs ask of one holder in one body. */
export function holdingOf(holder: Holder, subject: PartyId, graph: OwnershipGraph): Holding {
  const held = graph.interestsIn(subject);
  return {
    interests: holder.interests,
    isChainPublished: isChainPublished(holder, held, graph),
    othersVotes: othersVotes(holder, held),
    isBoardRightShared: isBoardRightShared(holder, held),
    doSharesVote: !isLimitedPartnership(graph.party(subject)),
  };
}

function becauseOf({ because, interests }: LimbAnswer, { fromNominee }: Holder): string {
  const isNominees = fromNominee.length > 0 && interests.some((id) => fromNominee.includes(id));
  return isNominees ? `${because} A nominee holds it for the parent (Schedule 7, not read).` : because;
}

function addEdges(edges: ParentEdge[], holder: Holder, subsidiary: PartyId, graph: OwnershipGraph): void {
  const holding = holdingOf(holder, subsidiary, graph);
  for (const { limb, answerOf } of limbsOfCompaniesAct) {
    const answer = answerOf(holding);
    if (answer.holds === 'NOT_SHOWN') continue;
    const because = becauseOf(answer, holder);
    edges.push({ subsidiary, parent: holder.party, limb, basis: answer.holds, because, interests: answer.interests });
  }
}

/** Most bodies are held by natural persons alone: they are told before anything is gathered. */
function mayHaveParent(subject: PartyId, graph: OwnershipGraph): boolean {
  for (const { party } of graph.interestsIn(subject)) {
    if (party !== null && party !== subject && graph.party(party)?.kind === 'ENTITY') return true;
  }
  return false;
}

/** Whether it can be a subsidiary. A body that is not loaded is taken for an undertaking. */
function canBeSubsidiary(subject: PartyId, graph: OwnershipGraph): boolean {
  const party = graph.party(subject);
  return party === null || isStandingUndertaking(party);
}

/**
 * Every undertaking that by its own rights is a parent of this one, with each limb of Companies Act 2006, s. 1162, that
 * it meets; in the order in which a parent is followed.
 *
 * Natural persons, public bodies, trusts and what nobody has identified are owners, and never parents. A body that is
 * dissolved is neither parent nor subsidiary: a graph of a day has `dissolvedOn` only of what is dissolved by that day.
 */
export function parentEdgesOf(subject: PartyId, graph: OwnershipGraph): readonly ParentEdge[] {
  if (!mayHaveParent(subject, graph) || !canBeSubsidiary(subject, graph)) return none;
  const edges: ParentEdge[] = [];
  for (const holder of holdersOf(subject, graph)) {
    if (isStandingUndertaking(graph.party(holder.party))) addEdges(edges, holder, subject, graph);
  }
  return edges.length > 1 ? edges.sort(compareParentEdges) : edges;
}
