import { type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { accessLists, type FeatureAccess, type GuardedAccess } from './access-lists';

export interface ClassifiedField {
  type: string;
  field: string;
  /** `OPEN` to all, guarded by a rule, or `DENIED` because no list names it. */
  access: 'OPEN' | 'DENIED' | GuardedAccess;
}

interface Lists {
  open: ReadonlySet<string>;
  guarded: ReadonlyMap<string, GuardedAccess>;
}

function mergeLists(lists: readonly FeatureAccess[]): Lists {
  return {
    open: new Set(lists.flatMap(({ open }) => open)),
    guarded: new Map(lists.flatMap(({ guarded = {} }) => Object.entries(guarded))),
  };
}

/** A rule for the one field outranks one for its type, and a guard outranks an opening: in doubt it is closed. */
function accessTo(type: string, field: string, isRoot: boolean, { open, guarded }: Lists): ClassifiedField['access'] {
  const own = guarded.get(`${type}.${field}`);
  if (own) return own;
  if (open.has(`${type}.${field}`)) return 'OPEN';
  if (isRoot) return 'DENIED';
  return guarded.get(type) ?? (open.has(type) ? 'OPEN' : 'DENIED');
}

/** Every field of the schema and who may see it. Root fields are opened one by one, never as a type. */
export function classifyFields(schema: GraphQLSchema, lists = accessLists): readonly ClassifiedField[] {
  const merged = mergeLists(lists);
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) =>
      Object.keys(type.getFields()).map((field) => ({
        type: type.name,
        field,
        access: accessTo(type.name, field, roots.has(type), merged),
      })),
    );
}

/** Names that an access list opens or guards and the schema does not have. */
export function staleAccess(schema: GraphQLSchema, lists = accessLists): readonly string[] {
  const known = new Set<string>();
  for (const { type, field } of classifyFields(schema, lists)) known.add(type).add(`${type}.${field}`);
  const { open, guarded } = mergeLists(lists);
  return [...open, ...guarded.keys()].filter((name) => !known.has(name));
}
