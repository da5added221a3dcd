import { anyCommonController } from './any-common-controller';
import { companiesActParent } from './companies-act-parent';
import type { GroupDefinition } from './group-definition';
import { ofstedPublishedOwner } from './ofsted-published-owner';
import { ultimateConsolidating } from './ultimate-consolidating';

/** Every definition of a group, side by side, in the order of `groupDefinitionIds`. */
export const groupDefinitions: readonly GroupDefinition[] = Object.freeze([
  companiesActParent,
  ultimateConsolidating,
  anyCommonController,
  ofstedPublishedOwner,
]);

const byId = new Map<string, GroupDefinition>(groupDefinitions.map((definition) => [definition.id, definition]));

/** The definition of that name; null for a name that is none. */
export function groupDefinitionOf(id: string): GroupDefinition | null {
  return byId.get(id) ?? null;
}
