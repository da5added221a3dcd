import {
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { classifyFields } from '../../../src/app/access/classify-fields';

/** Name under which every record of an answer must carry its id, so that it is known what was read. */
export const idAlias = 'rid';

interface Walk {
  classes: ReadonlyMap<string, string>;
  schema: GraphQLSchema;
  reads: Set<string>;
}

type Row = Readonly<Record<string, unknown>>;

function fieldsOf(set: SelectionSetNode, typeName: string): FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind !== Kind.INLINE_FRAGMENT) throw new Error('Named fragments are not walked.');
    const on = node.typeCondition?.name.value;
    return on === undefined || on === typeName ? fieldsOf(node.selectionSet, typeName) : [];
  });
}

function walkValue(walk: Walk, node: FieldNode, typeName: string, value: unknown): void {
  if (Array.isArray(value)) {
    for (const each of value) walkValue(walk, node, typeName, each);
    return;
  }
  if (typeof value !== 'object' || value === null || !node.selectionSet) return;
  walkObject(walk, node.selectionSet, String((value as Row)['__typename'] ?? typeName), value as Row);
}

function walkObject(walk: Walk, set: SelectionSetNode, typeName: string, value: Row): void {
  const type = walk.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no object; ask for its __typename.`);
  for (const node of fieldsOf(set, typeName)) {
    const { value: field } = node.name;
    const key = node.alias?.value ?? field;
    const recordClass = walk.classes.get(`${typeName}.${field}`);
    const id = value[idAlias];
    if (recordClass && key in value && id !== null) walk.reads.add(`${recordClass} ${id} ${field}`);
    const definition = type.getFields()[field];
    if (definition) walkValue(walk, node, getNamedType(definition.type).name, value[key]);
  }
}

/** What an answer shows of records that are not open: class, id and field of each. */
export function readsInAnswer(schema: GraphQLSchema, query: string, data: unknown): string[] {
  const classes = new Map(
    classifyFields(schema).flatMap(({ type, field, access }) =>
      typeof access === 'object' && access.recordClass ? [[`${type}.${field}`, access.recordClass] as const] : [],
    ),
  );
  const walk: Walk = { classes, schema, reads: new Set() };
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('An operation was expected first.');
  const root = operation.operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (root && data) walkObject(walk, operation.selectionSet, root.name, data as Row);
  return [...walk.reads].sort();
}
