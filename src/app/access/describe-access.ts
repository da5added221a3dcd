import { type GraphQLObjectType, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { type ClassifiedField, classifyFields } from './classify-fields';

function label(access: ClassifiedField['access']): string {
  if (access === 'OPEN') return 'OPEN';
  if (access === 'DENIED') return 'closed to everyone';
  const { sensitivity, to } = access;
  return to === 'EVERYONE'
    ? `${sensitivity}; what is answered depends on who asks`
    : `${sensitivity}; for ${to.join(', ')}`;
}

function append(described: { description?: string | null | undefined }, sentence: string): void {
  described.description = [described.description, sentence].filter(Boolean).join(' ');
}

/** What most fields of the type say, so that only the others need a word of their own. */
function usual(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const each of labels) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'OPEN';
}

function describeType(type: GraphQLObjectType, isRoot: boolean, labelOf: (field: string) => string): void {
  const fields = Object.values(type.getFields());
  const common = isRoot ? 'OPEN' : usual(fields.map(({ name }) => labelOf(name)));
  append(type, isRoot ? 'Fields are OPEN unless they say otherwise.' : `Sensitivity: ${common}.`);
  for (const field of fields) {
    const own = labelOf(field.name);
    if (own !== common) append(field, `Sensitivity: ${own}.`);
  }
}

/** Writes the sensitivity of each type and field into its description, from the same lists that guard them. */
export function describeAccess(schema: GraphQLSchema, fields = classifyFields(schema)): GraphQLSchema {
  const labels = new Map(fields.map(({ type, field, access }) => [`${type}.${field}`, label(access)]));
  const roots = [schema.getQueryType(), schema.getMutationType()];
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (isIntrospectionType(type)) continue;
    describeType(type, roots.includes(type), (field) => labels.get(`${type.name}.${field}`) ?? 'OPEN');
  }
  return schema;
}
