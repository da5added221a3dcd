import type { OwnershipGraph } from '../graph';
import type { Interest } from '../interest';
import type { PartyId } from '../party';
import { consolidatingEdgesOf, consolidationOf } from './consolidating-edges';
import { canBeInGroup, defineGroupDefinition, leastSureOf, type PlaceInGroup } from './group-definition';

/** Reasons for which GLEIF publishes no parent, and which say that there is none: nobody above makes such accounts. */
const nobodyAbove = /\b(NATURAL_PERSONS|NO_KNOWN_PERSON|NON_CONSOLIDATING)\b/;

function ofConsolidation(interests: readonly Interest[]): readonly Interest[] {
  return interests.filter((interest) => consolidationOf(interest) !== null);
}

/** The parent with the smallest number, should GLEIF publish more than one at a time. */
function parentOf(id: PartyId, limb: 'CONSOLIDATES_DIRECTLY' | 'CONSOLIDATES_ULTIMATELY', graph: OwnershipGraph) {
  const parents = consolidatingEdgesOf(id, graph).filter((edge) => edge.limb === limb);
  return parents.length === 0 ? null : Math.min(...parents.map(({ parent }) => parent));
}

/** How sure it is that nobody is above a body of which GLEIF publishes no parent. */
function topBasis(said: readonly Interest[]): PlaceInGroup['basis'] {
  const reasons = said.filter(({ party }) => party === null);
  if (reasons.length === 0) return 'INFERRED';
  const isNobody = reasons.every(({ details, unspecified }) => nobodyAbove.test(`${details} ${unspecified?.details}`));
  return isNobody ? 'SHOWN' : 'INDICATED';
}

/** From one direct parent to the next, until GLEIF names an ultimate one or nobody further up. */
function placeOf(id: PartyId, graph: OwnershipGraph): PlaceInGroup | null {
  const said = ofConsolidation(graph.interestsIn(id));
  const saidOfOthers = ofConsolidation(graph.interestsOf(id));
  if (said.length === 0 && saidOfOthers.length === 0) return null;
  const passed = new Set<PartyId>();
  const read: Interest[] = said.length === 0 ? [...saidOfOthers] : [];
  let at = id;
  for (;;) {
    passed.add(at);
    read.push(...ofConsolidation(graph.interestsIn(at)));
    const confidence = leastSureOf(read);
    const ultimate = parentOf(at, 'CONSOLIDATES_ULTIMATELY', graph);
    if (ultimate !== null) return { group: ultimate, basis: at === id ? 'SHOWN' : 'INFERRED', confidence };
    const direct = parentOf(at, 'CONSOLIDATES_DIRECTLY', graph);
    if (direct === null) return { group: at, basis: walkedBasis(at, id, graph), confidence };
    if (passed.has(direct)) return { group: smallestOnLoop(direct, graph), basis: 'INDICATED', confidence };
    at = direct;
  }
}

function walkedBasis(top: PartyId, from: PartyId, graph: OwnershipGraph): PlaceInGroup['basis'] {
  const basis = topBasis(ofConsolidation(graph.interestsIn(top)));
  return top !== from && basis === 'SHOWN' ? 'INFERRED' : basis;
}

/** Bodies that are said to consolidate each other have none on top: the smallest number stands for them all. */
function smallestOnLoop(start: PartyId, graph: OwnershipGraph): PartyId {
  let smallest = start;
  for (let at = parentOf(start, 'CONSOLIDATES_DIRECTLY', graph); at !== null && at !== start; ) {
    smallest = Math.min(smallest, at);
    at = parentOf(at, 'CONSOLIDATES_DIRECTLY', graph);
  }
  return smallest;
}

/** Groups of accounts, as the register of legal entity identifiers publishes them. */
export const ultimateConsolidating = defineGroupDefinition({
  id: 'ULTIMATE_CONSOLIDATING',
  version: 1,
  title: 'Ultimate consolidating parent',
  rule: 'A body is in the group of the ultimate parent that consolidates its accounts, as GLEIF publishes it (level 2). Where it publishes only a direct parent, the group is that of the direct parent, and so on. Where it publishes a reason instead of a parent, the group ends there: surely, if natural persons own it or nobody consolidates; as far as is known, if the parent has no identifier or may not be published. A body of which GLEIF says neither is in no group.',
  citation: 'policy',
  whatItIsNot:
    'It is not control under the Companies Act 2006: it follows accounting standards, it knows only bodies with a legal entity identifier, and each body reports about itself.',
  key: 'The ultimate parent, or the furthest that is published.',
  mayReadSection23A: false,
  reach: 'BELOW',
  parentEdges: (graph, subjects) => [...subjects].flatMap((subject) => consolidatingEdgesOf(subject, graph)),
  partition(graph, undertakings) {
    const places = new Map<PartyId, PlaceInGroup>();
    for (const id of undertakings) {
      const place = canBeInGroup(graph.party(id)) ? placeOf(id, graph) : null;
      if (place !== null) places.set(id, place);
    }
    return places;
  },
});
