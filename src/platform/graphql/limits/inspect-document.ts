import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { DocumentWalk, LimitExceeded } from './document-walk';
import type { OperationLimits } from './limits';
import type { Measure } from './measure';
import { type Refusal, spelled } from './refusal';

/** What the chosen operation asks for, all its fragments spread. */
export interface Measures {
  /** Fields inside one another, counted from the root field. */
  depth: number;
  aliases: number;
  directives: number;
  /** Fields, without those under `__schema` and `__type`. */
  fields: number;
  rootFields: number;
  /** Operations in the document, this one included. */
  operations: number;
  /** Whether it asks about the schema: `__schema` or `__type`. */
  introspects: boolean;
  /** The fields asked for as `Type.field`: of an interface, also those of every type that has it. */
  selected: ReadonlySet<string>;
}

/** An operation as the caller named it, with what it asks for. */
export interface InspectedOperation {
  node: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  measures: Measures;
}

/** `operation` is null where the name given chooses none, or a fragment is inside itself: validation says so better. */
export type Inspection =
  | { refusals: readonly Refusal[]; operation: null }
  | { refusals: null; operation: InspectedOperation | null };

function measuresOf(measure: Measure, operations: number): Measures {
  const { depth, aliases, directives, fields, topFields, introspects, selected } = measure;
  return { depth, aliases, directives, fields, rootFields: topFields, operations, introspects, selected };
}

function tooManyOperations(found: number, limit: number): Refusal {
  const message = `The document holds ${spelled(found)} operations; at most ${spelled(limit)} are allowed. Send only those you run.`;
  return { code: 'OPERATION_LIMIT_EXCEEDED', message, limit, found };
}

/**
 * Measures a document that has been parsed and not yet validated, in time linear in its length, and stops at the first
 * limit exceeded.
 *
 * Every operation and every fragment in it must keep the limits, not the chosen operation alone: validation, which
 * comes next, works through them all.
 */
export function inspectDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  limits: OperationLimits,
): Inspection {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
  const definitions = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
  if (operations.length > limits.operations)
    return { refusals: [tooManyOperations(operations.length, limits.operations)], operation: null };
  const fragments = new Map(definitions.map((definition) => [definition.name.value, definition]));
  const walk = new DocumentWalk(schema, fragments, limits);
  try {
    const measured = new Map(operations.map((operation) => [operation, walk.operation(operation)]));
    for (const definition of definitions) walk.unused(definition);
    const node = getOperationAST(document, operationName);
    const measure = node && measured.get(node);
    if (!measure || walk.isCircular) return { refusals: null, operation: null };
    return {
      refusals: null,
      operation: { node, fragments, measures: measuresOf(measure, operations.length) },
    };
  } catch (error) {
    if (error instanceof LimitExceeded) return { refusals: [error.refusal], operation: null };
    throw error;
  }
}
