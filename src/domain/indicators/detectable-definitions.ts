import type { GroupDefinitionId } from '../ownership/definitions/group-definition';
import { groupDefinitions } from '../ownership/definitions/group-definitions';

/**
 * Definitions whose groups the rules may read: the statute's, and the published owner's, which says of itself that it is a
 * name. A network or a group of accounts is no group in law, and a finding about one could be taken for more than it is.
 */
export const detectableDefinitions: readonly GroupDefinitionId[] = groupDefinitions
  .filter(({ id, mayReadSection23A }) => mayReadSection23A || id === 'OFSTED_PUBLISHED_OWNER')
  .map(({ id }) => id);
