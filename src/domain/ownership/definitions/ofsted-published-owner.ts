import { defineGroupDefinition } from './group-definition';

/** The owner's name as Ofsted publishes it. */
export const ofstedPublishedOwner = defineGroupDefinition({
  id: 'OFSTED_PUBLISHED_OWNER',
  version: 1,
  title: 'Published owner',
  rule: 'Settings whose published owner has the same name, or names that a person decided are one owner, are one group.',
  citation: 'policy',
  whatItIsNot:
    'It is not a parent undertaking. It is a name in a list: it may be a brand, a company in the middle of a chain, or the provider itself, and it tells no subsidiaries apart.',
  key: 'The owner whose name it is. It is no undertaking of the register of companies until the two are linked.',
  mayReadSection23A: true,
  reach: 'BELOW',
  parentEdges: null,
  partition: null,
});
