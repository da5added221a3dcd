import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationTypeNode, parse } from 'graphql';
import { type CostPlan, type CostRules, planCost } from './cost-plan';
import { inspectDocument, type Measures } from './inspect-document';
import type { OperationLimits } from './limits';
import type { Refusal } from './refusal';
import { scanTokens } from './scan-tokens';

/**
 * A text with the operation chosen from it, within the limits; or why not. Of the document nothing is kept: it is many
 * times as large as what is read from it, and the server keeps its own.
 */
export type ReadOperation =
  | { kind: 'unreadable'; error: GraphQLError }
  | { kind: 'refused'; refusals: readonly Refusal[] }
  /** `operation` is null where the name given chooses none, or a fragment is inside itself: validation says so better. */
  | { kind: 'read'; operation: { kind: OperationTypeNode; measures: Measures; plan: CostPlan } | null };

export interface OperationReader {
  /** Reads a text as it came. One read lately is not read again. */
  read(text: string, operationName?: string | null): ReadOperation;
}

/** Texts longer than this are read each time: what is kept for all the others stays small. */
const longestKept = 20_000;

function parsed(text: string, limits: OperationLimits): DocumentNode | ReadOperation {
  try {
    const refusal = scanTokens(text, limits);
    return refusal ? { kind: 'refused', refusals: [refusal] } : parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return { kind: 'unreadable', error };
    throw error;
  }
}

/**
 * Reads operations for a server: the last `mostKept` that were read are kept, so that a text sent again and again is
 * parsed, inspected and planned once. What is refused is not kept, and so cannot push out what is used.
 */
export function operationReader(
  schema: GraphQLSchema,
  rules: CostRules,
  limits: OperationLimits,
  mostKept = 500,
): OperationReader {
  const kept = new Map<string, ReadOperation>();

  const readAfresh = (text: string, operationName: string | null | undefined): ReadOperation => {
    const document = parsed(text, limits);
    if (document.kind !== 'Document') return document;
    const { refusals, operation } = inspectDocument(schema, document, operationName, limits);
    if (refusals) return { kind: 'refused', refusals };
    if (!operation) return { kind: 'read', operation: null };
    const plan = planCost(schema, operation, rules, limits);
    return { kind: 'read', operation: { kind: operation.node.operation, measures: operation.measures, plan } };
  };

  return {
    read(text, operationName) {
      const key = `${operationName?.length ?? 'none'}:${operationName ?? ''}${text}`;
      const known = kept.get(key);
      const read = known ?? readAfresh(text, operationName);
      if (read.kind !== 'read' || key.length > longestKept) return read;
      kept.delete(key);
      kept.set(key, read);
      const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      return read;
    },
  };
}
