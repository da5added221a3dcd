import type { Citation } from '../../law/citation';
import type { OwnershipGraph } from '../graph';
import { type Confidence, confidences, type Interest } from '../interest';
import type { EdgeBasis, ParentEdge } from '../parent-edge';
import type { Party, PartyId } from '../party';
import type { Reach } from '../sweep';
import { isStandingUndertaking } from '../undertaking-kind';

export const groupDefinitionIds = [
  'COMPANIES_ACT_PARENT',
  'ULTIMATE_CONSOLIDATING',
  'ANY_COMMON_CONTROLLER',
  'OFSTED_PUBLISHED_OWNER',
] as const;
export type GroupDefinitionId = (typeof groupDefinitionIds)[number];

/** Which group an undertaking is in, and how sure that is. */
export interface PlaceInGroup {
  /** The undertaking that the group is named by. */
  group: PartyId;
  basis: EdgeBasis;
  confidence: Confidence;
}

/**
 * Which group each of these undertakings is in on the day of the graph.
 *
 * The answer for one does not depend on which others are asked about. What is in no group is not in the answer.
 */
export type Partition = (graph: OwnershipGraph, undertakings: Iterable<PartyId>) => ReadonlyMap<PartyId, PlaceInGroup>;

/** What a group is, by a rule that has a name. Every number that depends on groups says which of them made it. */
export interface GroupDefinition {
  id: GroupDefinitionId;
  /** Raised whenever equal facts could make another group. */
  version: number;
  title: string;
  /** The whole rule, in words. */
  rule: string;
  citation: Citation | 'policy';
  whatItIsNot: string;
  /** How a group of it is named. */
  key: string;
  /** Whether the settings of its groups may be read as s. 23A would see them. What it makes of them is no finding of law. */
  mayReadSection23A: boolean;
  /** Whom a change can move by this rule. It may say too much, which costs time, and never too little. */
  reach: Reach;
  /** Who is whose parent by the rule, of these subsidiaries; null for a rule that knows no parents. */
  parentEdges: ((graph: OwnershipGraph, subjects: Iterable<PartyId>) => readonly ParentEdge[]) | null;
  /** Null where groups are drawn from what is published, and not from who holds what. */
  partition: Partition | null;
}

/** A definition that draws its groups from who holds what. */
export type DrawnDefinition = GroupDefinition & { partition: Partition };

/** Freezes a definition as written, so that nothing may alter it after it is listed. */
export function defineGroupDefinition<D extends GroupDefinition>(definition: D): Readonly<D> {
  return Object.freeze({ ...definition });
}

const surestFirst = Object.keys(confidences) as readonly Confidence[];

/** What rests on several interests is as sure as the least sure of them. */
export function leastSureOf(interests: Iterable<Interest>): Confidence {
  let weakest: Confidence = 'DECIDED';
  for (const { confidence } of interests) {
    if (surestFirst.indexOf(confidence) > surestFirst.indexOf(weakest)) weakest = confidence;
  }
  return weakest;
}

/** Whether a party can be in a group: an undertaking that stands. One that is not loaded is taken for such. */
export function canBeInGroup(party: Party | null): boolean {
  return party === null || isStandingUndertaking(party);
}
