/** What one selection comes to, all its fragments spread. */
export interface Measure {
  /** Levels of fields; what stands under `__schema` and `__type` counts none. */
  depth: number;
  /** Levels of fields and fragments. */
  nesting: number;
  aliases: number;
  directives: number;
  /** Fields outside introspection. A fragment without any counts as one, so that spreading it is never free. */
  fields: number;
  /** Fields that stand at the top of the selection. */
  topFields: number;
  /** Fields under `__schema` and `__type`. */
  introspectionFields: number;
  introspects: boolean;
  /** The schema's own fields, as `Type.field`. */
  selected: Set<string>;
}

/** The measure of an empty selection. */
export function nothing(): Measure {
  return {
    depth: 0,
    nesting: 0,
    aliases: 0,
    directives: 0,
    fields: 0,
    topFields: 0,
    introspectionFields: 0,
    introspects: false,
    selected: new Set(),
  };
}

/** Adds what stands beside: counts add up, levels do not. */
export function addBeside(sum: Measure, part: Measure): void {
  sum.depth = Math.max(sum.depth, part.depth);
  sum.nesting = Math.max(sum.nesting, part.nesting);
  sum.fields += part.fields;
  sum.topFields += part.topFields;
  sum.introspectionFields += part.introspectionFields;
  addWhatCountsAnywhere(sum, part);
}

/** Adds what stands below a field. Below `__schema` and `__type`, fields count as introspection and levels not at all. */
export function addBelow(field: Measure, below: Measure, opensIntrospection: boolean): void {
  field.nesting += below.nesting;
  field.introspectionFields += below.introspectionFields;
  if (opensIntrospection) field.introspectionFields += below.fields;
  else {
    field.depth += below.depth;
    field.fields += below.fields;
  }
  addWhatCountsAnywhere(field, below);
}

function addWhatCountsAnywhere(sum: Measure, part: Measure): void {
  sum.aliases += part.aliases;
  sum.directives += part.directives;
  sum.introspects ||= part.introspects;
  for (const field of part.selected) sum.selected.add(field);
}
