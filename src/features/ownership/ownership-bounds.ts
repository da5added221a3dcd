/**
 * How much of each list without pages one answer holds, by `Type.field`. A list that may be cut is beside a field that
 * says so, or its description gives the number.
 */
export const ownershipBounds = {
  'Undertaking.identifiers': 20,
  'Undertaking.formerNames': 50,
  'Undertaking.sources': 10,
  'Undertaking.parents': 50,
  'ParentUndertaking.reasons': 8,
  'UltimateParent.passed': 50,
  'OwnershipInterest.components': 50,
  'OwnershipConflict.values': 10,
  'OwnershipAnswer.sources': 10,
  'OwnershipAnswer.interests': 50,
  'OwnershipChain.steps': 500,
  'OwnershipChain.paths': 200,
  'OwnershipChain.stops': 500,
  'GroupStructure.nodes': 1_000,
  'GroupStructure.edges': 2_000,
  'StructureEdge.reasons': 8,
} as const;
