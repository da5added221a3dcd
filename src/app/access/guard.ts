import { GraphQLError, type GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import { hasRole } from '../../domain/access/caller';
import type { AccessContext } from '../../features/access/access.context';
import type { GuardedAccess } from './access-lists';
import { type ClassifiedField, classifyFields } from './classify-fields';

type Rule = ReturnType<ReturnType<typeof rule>>;

/** The same text always, so that a refusal tells nothing of what is behind it. */
function notOpen(): GraphQLError {
  return new GraphQLError(
    'This field is not open to you. Sign in with a role that may use it; `viewer` says which roles you have.',
    { extensions: { code: 'FORBIDDEN' } },
  );
}

const denied: Rule = rule({ cache: 'no_cache' })(notOpen);

type RecordRow = Readonly<Record<string, unknown>>;

/** Tells the access log which field of which record is read. */
function noteRead(
  { recordClass, ownedBy }: GuardedAccess,
  record: RecordRow,
  field: string,
  reads: AccessContext['reads'],
) {
  const recordId = record?.['id'];
  // What nothing was done about yet is no record.
  if (recordClass === undefined || recordId === undefined || recordId === null) return;
  const owner = ownedBy === undefined ? null : record[ownedBy];
  reads.saw(
    { recordClass, recordId: String(recordId), ownerOrganisation: typeof owner === 'string' ? owner : null },
    field,
  );
}

function guarding(access: GuardedAccess): Rule {
  const { to } = access;
  return rule({ cache: 'no_cache' })((record: RecordRow, _args, { caller, reads }: AccessContext, { fieldName }) => {
    if (to !== 'EVERYONE' && !hasRole(caller, to)) return notOpen();
    noteRead(access, record, fieldName, reads);
    return true;
  });
}

function ruleFor(access: ClassifiedField['access']): Rule | null {
  if (access === 'OPEN') return null;
  return access === 'DENIED' ? denied : guarding(access);
}

/**
 * Lays the access rules over the schema, the outer of two fences: a field that no list names is denied.
 *
 * Only fields with a rule are wrapped. An open field costs nothing, since shield would make it asynchronous.
 */
export function guard(schema: GraphQLSchema, fields = classifyFields(schema)): GraphQLSchema {
  const tree: Record<string, Record<string, Rule>> = {};
  for (const { type, field, access } of fields) {
    const itsRule = ruleFor(access);
    if (itsRule) tree[type] = { ...tree[type], [field]: itsRule };
  }
  if (Object.keys(tree).length === 0) return schema;
  const generated = shield(tree, { allowExternalErrors: true }).generate(schema) as Record<
    string,
    Record<string, unknown>
  >;
  const pruned = Object.fromEntries(
    Object.entries(tree).map(([type, its]) => [
      type,
      Object.fromEntries(Object.keys(its).map((field) => [field, generated[type]?.[field]])),
    ]),
  );
  return applyMiddleware(schema, pruned as never);
}
