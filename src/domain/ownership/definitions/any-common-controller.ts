import { isOfConsolidation } from '../believed';
import type { OwnershipGraph } from '../graph';
import type { Interest } from '../interest';
import type { Party, PartyId } from '../party';
import { ownerKindOf } from '../undertaking-kind';
import type { InterestType } from '../vocabulary';
import { canBeInGroup, defineGroupDefinition, leastSureOf, type PlaceInGroup } from './group-definition';

const overAQuarterCounts: readonly InterestType[] = ['shareholding', 'votingRights'];
const everyOneCounts: readonly InterestType[] = [
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
];
/** 25 %, in the unit of `Share`. The register of people with significant control begins above it. */
const aQuarter = 25_000_000;

/** Whether the interest is surely more than a quarter of the shares or votes, or any right of control. */
export function joinsNetwork(interest: Interest): boolean {
  const { type, share } = interest;
  if (type === null || isOfConsolidation(interest)) return false;
  if (everyOneCounts.includes(type)) return true;
  if (!overAQuarterCounts.includes(type) || share === null) return false;
  return share.least > aQuarter || (share.least === aQuarter && share.isOverLeast);
}

/** Public bodies hold much that has nothing to do with one another; and two unknown holders need not be one. */
function canJoin(holder: Party | null): boolean {
  if (holder?.kind === 'PERSON') return holder.personType === 'knownPerson';
  const { kind } = ownerKindOf(holder);
  return kind === 'UNDERTAKING' || kind === 'TRUST';
}

interface Network {
  undertakings: PartyId[];
  interests: Interest[];
}

/** Everything that can be reached from one party through interests that join. */
function networkOf(start: PartyId, graph: OwnershipGraph): Network {
  const network: Network = { undertakings: [], interests: [] };
  const found = new Set([start]);
  // A set may grow while it is gone through, and then the new members come last.
  for (const id of found) {
    const party = graph.party(id);
    if (canBeInGroup(party)) network.undertakings.push(id);
    for (const interest of heldByJoiners(id, graph)) {
      network.interests.push(interest);
      if (interest.party !== null) found.add(interest.party);
    }
    if (!canJoin(party)) continue;
    for (const { subject } of graph.interestsOf(id).filter(joinsNetwork)) if (subject !== null) found.add(subject);
  }
  return network;
}

function heldByJoiners(subject: PartyId, graph: OwnershipGraph): readonly Interest[] {
  return graph
    .interestsIn(subject)
    .filter((interest) => interest.party !== null && joinsNetwork(interest) && canJoin(graph.party(interest.party)));
}

function placeIn({ undertakings, interests }: Network): PlaceInGroup {
  // By a loop, because a network may have more members than a call may have arguments.
  const group = undertakings.reduce((smallest, id) => Math.min(smallest, id), Number.POSITIVE_INFINITY);
  if (undertakings.length < 2) return { group, basis: 'INFERRED', confidence: 'INFERRED' };
  return { group, basis: 'SHOWN', confidence: leastSureOf(interests) };
}

/** The network of undertakings with a holder in common. */
export const anyCommonController = defineGroupDefinition({
  id: 'ANY_COMMON_CONTROLLER',
  version: 1,
  title: 'Any common controller',
  rule: 'Two undertakings are in one network if one person or body surely holds more than 25 % of the shares or of the votes, or any right of control, in both; or if one of them holds that in the other; and so on from each to the next. Natural persons with one name and one month of birth are one person. Public bodies, and holders who are unknown or unnamed, join nothing; nor does it join that somebody administers a trust or benefits from it. An undertaking that nothing joins is a network of its own.',
  citation: 'policy',
  whatItIsNot:
    'It is not a group in law, and nobody in it need control anybody else in it: two minority holders can join undertakings that have nothing to do with each other. Nothing may be served, counted or decided by it.',
  key: 'The undertaking with the smallest number in it.',
  mayReadSection23A: false,
  reach: 'NETWORK',
  parentEdges: null,
  partition(graph, undertakings) {
    const places = new Map<PartyId, PlaceInGroup>();
    const asked: PartyId[] = [];
    for (const id of undertakings) {
      if (!canBeInGroup(graph.party(id))) continue;
      asked.push(id);
      if (places.has(id)) continue;
      const network = networkOf(id, graph);
      const place = placeIn(network);
      for (const member of network.undertakings) places.set(member, place);
    }
    return new Map(
      asked.flatMap((id): [PartyId, PlaceInGroup][] => {
        const place = places.get(id);
        return place === undefined ? [] : [[id, place]];
      }),
    );
  },
});
