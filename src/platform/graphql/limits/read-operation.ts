import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Lexer,
  type OperationTypeNode,
  parse,
  Source,
  TokenKind,
} from 'graphql';
import { type CostPlan, type CostRules, planCost } from './cost-plan';
import { inspectDocument, type Measures } from './inspect-document';
import type { OperationLimits } from './limits';
import { type Refusal, spelled } from './refusal';

/**
 * A text with the operation chosen from it, within the limits; or why not. Of the document nothing is kept: it is many
 * times as large as what is read from it, and the server keeps its own.
 */
export type ReadOperation =
  | { kind: 'unreadable'; error: GraphQLError }
  | { kind: 'refused'; refusals: readonly Refusal[] }
  /** `operation` is null where the name given chooses none: the executor says so better. */
  | { kind: 'read'; operation: { kind: OperationTypeNode; measures: Measures; plan: CostPlan } | null };

export interface OperationReader {
  /** Reads a text as it came. One read lately is not read again. */
  read(text: string, operationName?: string | null): ReadOperation;
}

/** Texts longer than this are read each time: what is kept for all the others stays small. */
const longestKept = 20_000;

/** Whether a text that could not be parsed has more tokens than allowed before it stops being readable. */
function hasMoreTokens(text: string, most: number): boolean {
  const lexer = new Lexer(new Source(text));
  try {
    for (let tokens = 0; tokens <= most; tokens += 1) if (lexer.advance().kind === TokenKind.EOF) return false;
    return true;
  } catch {
    return false;
  }
}

function tooManyTokens(limit: number): Refusal {
  const message = `The document has more than ${spelled(limit)} tokens, which is all that are allowed. Send values as variables, and several operations one by one.`;
  return { code: 'TOKEN_LIMIT_EXCEEDED', message, limit, found: limit + 1 };
}

function parsed(text: string, tokens: number): DocumentNode | ReadOperation {
  try {
    return parse(text, { maxTokens: tokens, noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (hasMoreTokens(text, tokens)) return { kind: 'refused', refusals: [tooManyTokens(tokens)] };
    return { kind: 'unreadable', error };
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
    const document = parsed(text, limits.tokens);
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
