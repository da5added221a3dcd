import { cite } from '../../law/citation';
import { allParentEdges } from '../attribution';
import { ultimateParentsOf } from '../control-walk';
import { withHolders } from '../control-walk-edges';
import type { PartyId } from '../party';
import { canBeInGroup, defineGroupDefinition, type PlaceInGroup } from './group-definition';

/** The group that the statute speaks of. */
export const companiesActParent = defineGroupDefinition({
  id: 'COMPANIES_ACT_PARENT',
  version: 1,
  title: 'Parent undertaking',
  rule: 'An ultimate parent undertaking and its subsidiary undertakings are one group. One undertaking is the parent of another if it meets any limb of s. 1162, by itself or with what its subsidiaries hold, and so on up the chain until there is no parent, or none that is shown. Natural persons and public bodies own without being undertakings, and are never on top. An undertaking with no parent is a group of its own.',
  citation: cite(
    'COMPANIES_ACT_2006',
    's. 1162',
    'verified',
    'That an undertaking of s. 23A is one of the Companies Act is inferred (GAP-2).',
  ),
  whatItIsNot:
    'It is not a determination that anybody is a parent undertaking. It reads what registers publish, which is bands of shares and votes and not the articles; who it is served on is decided by a named person.',
  key: 'The ultimate parent undertaking; of undertakings that are each above the other, the one with the smallest number.',
  mayReadSection23A: true,
  reach: 'BELOW',
  parentEdges(graph, subjects) {
    const asked = new Set(subjects);
    // Whatever is above them is looked at too, because rights of its subsidiaries are added to a parent's own.
    return allParentEdges(graph, withHolders(asked, graph)).filter(({ subsidiary }) => asked.has(subsidiary));
  },
  partition(graph, undertakings) {
    const asked = [...undertakings].filter((id) => canBeInGroup(graph.party(id)));
    const places = new Map<PartyId, PlaceInGroup>();
    for (const [id, { entity, basis, confidence }] of ultimateParentsOf(asked, graph)) {
      // That nobody is above it is published nowhere: it follows from nobody's being shown.
      places.set(id, { group: entity, basis: basis ?? 'INFERRED', confidence: confidence ?? 'INFERRED' });
    }
    return places;
  },
});
