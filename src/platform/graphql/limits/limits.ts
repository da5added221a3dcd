/** What one document, and the operation chosen from it, may be at most. Everything is checked before anything runs. */
export interface OperationLimits {
  /** Words and signs in the text, comments apart. */
  tokens: number;
  /** Brackets of any kind inside one another: a parser that works level by level runs out of stack on them. */
  brackets: number;
  /** Letters of one name: an alias is repeated in the answer for every object that it stands in. */
  nameLength: number;
  /** Lines of the text: where an error stands is looked for from its first line, for each error anew. */
  lines: number;
  /** Operations in one document. */
  operations: number;
  /** Fields inside one another, counted from the root field. */
  depth: number;
  /** Fields and fragments inside one another: what keeps a walk over the document from running out of stack. */
  nesting: number;
  /** Fields given another name, fragments spread. */
  aliases: number;
  /** Directives used, fragments spread. */
  directives: number;
  /** Fields, fragments spread, without those under `__schema` and `__type`. */
  fields: number;
  /** Fields at the top, fragments spread. */
  rootFields: number;
  /** What stands under `__schema` and `__type` is measured by itself: the query of every tool is deep and wide. */
  introspection: { depth: number; fields: number };
  /** Objects that the answer may hold; see `OperationCost`. */
  cost: number;
  /** What `first` may be. */
  pageSize: { least: number; most: number };
}

/**
 * What anyone may ask. The longest of our own operations has 9 levels, 2 root fields and some 50 fields.
 */
export const standardLimits: OperationLimits = {
  // Our longest operation has 140; the introspection query of graphql-js, 190.
  tokens: 2000,
  // Twice the selections that may stand inside one another, each with its arguments.
  brackets: 100,
  // Our longest has 26. An alias of 90 KB on a field of 650 objects made 59 MB of one answer.
  nameLength: 100,
  // Our longest has 60. With 44,000 empty ones, eighty errors took a second.
  lines: 1000,
  // An editor sends every tab's worth with the name of one; thousands are sent only to make validation work.
  operations: 10,
  // Our deepest has 9. Every list on the way that becomes a connection adds one, and four may.
  depth: 12,
  // Two for each level of fields, and the same again.
  nesting: 50,
  // Comparing a council with its statistical neighbours takes eleven. `__typename` is not exempt: it is as good a flood.
  aliases: 15,
  // `@skip` and `@include` are all there is.
  directives: 10,
  // Four times our longest.
  fields: 200,
  // Our pages use two. More than the aliases allowed, so that a flood of aliases is called by its name.
  rootFields: 20,
  // The introspection query of graphql-js with everything it can ask for has 15 levels and some 220 fields.
  introspection: { depth: 16, fields: 300 },
  // Twenty groups with 25 settings each, their latest three inspections and what they judged come to 11,500.
  cost: 20_000,
  pageSize: { least: 1, most: 100 },
};
