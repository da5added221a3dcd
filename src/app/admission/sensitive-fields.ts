import type { GraphQLSchema } from 'graphql';
import { classifyFields } from '../access/classify-fields';

/**
 * Whether an operation asks for anything that is not open: then what it reads is kept in the access log, its
 * transaction may write there, and its variables are in no log.
 */
export function sensitivityTest(schema: GraphQLSchema): (selected: Iterable<string>) => boolean {
  const sensitive = new Set(
    classifyFields(schema)
      .filter(({ access }) => access !== 'OPEN')
      .map(({ type, field }) => `${type}.${field}`),
  );
  return (selected) => [...selected].some((field) => sensitive.has(field));
}
