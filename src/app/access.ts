import { GraphQLError, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import { findingsAccess } from '../features/findings/findings.access';
import { inspectionsAccess } from '../features/inspections/inspections.access';
import { lawAccess } from '../features/law/law.access';
import { localAuthoritiesAccess } from '../features/local-authorities/local-authorities.access';
import { providerGroupsAccess } from '../features/provider-groups/provider-groups.access';
import { publicationsAccess } from '../features/publications/publications.access';
import { settingsAccess } from '../features/settings/settings.access';

/** Whole types (`Setting`) and single fields of types that another feature owns (`Setting.inspections`). */
const open = new Set<string>([
  ...lawAccess.open,
  ...publicationsAccess.open,
  ...localAuthoritiesAccess.open,
  ...settingsAccess.open,
  ...inspectionsAccess.open,
  ...providerGroupsAccess.open,
  ...findingsAccess.open,
]);

export interface ClassifiedField {
  type: string;
  field: string;
  isOpen: boolean;
}

/** Every field of the schema, and whether some rule opens it. Root fields are opened one by one, never as a type. */
export function classifyFields(schema: GraphQLSchema): readonly ClassifiedField[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) =>
      Object.keys(type.getFields()).map((field) => ({
        type: type.name,
        field,
        isOpen: open.has(`${type.name}.${field}`) || (!roots.has(type) && open.has(type.name)),
      })),
    );
}

/** Names that an access rule opens and the schema does not have. */
export function staleAccess(schema: GraphQLSchema): readonly string[] {
  const known = new Set<string>();
  for (const { type, field } of classifyFields(schema)) known.add(type).add(`${type}.${field}`);
  return [...open].filter((name) => !known.has(name));
}

const denied = rule()(() => new GraphQLError('This field is not open to you.', { extensions: { code: 'FORBIDDEN' } }));

/**
 * Lays the access rules over the schema: a field that no rule opens is denied.
 *
 * Only guarded fields are wrapped. An open field costs nothing, since shield would make it asynchronous.
 */
export function guard(schema: GraphQLSchema): GraphQLSchema {
  const tree: Record<string, Record<string, typeof denied>> = {};
  for (const { type, field } of classifyFields(schema).filter(({ isOpen }) => !isOpen)) {
    tree[type] = { ...tree[type], [field]: denied };
  }
  if (Object.keys(tree).length === 0) return schema;
  const generated = shield(tree, { allowExternalErrors: true }).generate(schema) as Record<
    string,
    Record<string, unknown>
  >;
  const pruned = Object.fromEntries(
    Object.entries(tree).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.keys(fields).map((field) => [field, generated[type]?.[field]])),
    ]),
  );
  return applyMiddleware(schema, pruned as never);
}
