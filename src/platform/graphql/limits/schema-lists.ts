import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';

type AnyField = GraphQLField<unknown, unknown>;

/** How many objects a list field without `first` may hold, by `Type.field`; where it is a list of lists, in all of them. */
export type AssumedSizes = ReadonlyMap<string, number>;

/** Whether a value of the type is a list, be it never null. */
export function holdsList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** Whether it is a page of a list: named so, with the page in `nodes` or `edges`. */
export function isConnection(type: GraphQLNamedType): boolean {
  if (!type.name.endsWith('Connection') || !(isObjectType(type) || isInterfaceType(type))) return false;
  const fields = type.getFields();
  return fields['nodes'] !== undefined || fields['edges'] !== undefined;
}

/** Whether a field is the page that a connection holds. */
export function isPageOf(type: GraphQLNamedType, field: AnyField): boolean {
  return isConnection(type) && (field.name === 'nodes' || field.name === 'edges');
}

/** The argument that says how many the caller wants. */
export function pageArgument(field: AnyField) {
  return field.args.find(({ name }) => name === 'first');
}

function isBounded(type: GraphQLNamedType, field: AnyField): boolean {
  const named = getNamedType(field.type);
  if (isLeafType(named) || pageArgument(field) || isPageOf(type, field)) return true;
  return !holdsList(field.type) && !isConnection(named);
}

/**
 * The fields that hold many objects, take no `first`, and have no assumed size, as `Type.field`: their cost would be a
 * guess. Give each a size, or make it a connection.
 */
export function unboundedLists(schema: GraphQLSchema, assumedSizes: AssumedSizes): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !isBounded(type, field))
        .map(({ name }) => `${type.name}.${name}`),
    )
    .filter((name) => !assumedSizes.has(name));
}
