import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isAbstractType,
  type Source,
  type SourceLocation,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Apollo does not name these itself, and the package that does is not ours to import. */
type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** Compiled operations kept; the least recently used goes first. */
const mostCompiled = 500;

/** Where in the text a line and a column are. */
function positionIn(text: string, { line, column }: SourceLocation): number {
  const lineEnds = [...text.matchAll(/\r\n|[\n\r]/g)].map((end) => end.index + end[0].length);
  return (line === 1 ? 0 : (lineEnds[line - 2] ?? 0)) + column - 1;
}

/**
 * graphql-jit's errors lack `extensions`, which Apollo needs to answer anything but an internal error, and tell their
 * place in a way that does not outlast copying.
 */
function rebuilt(error: GraphQLError, source: Source | undefined): GraphQLError {
  const original = error.originalError;
  const extensions = error.extensions ?? (original instanceof GraphQLError ? original.extensions : undefined);
  return new GraphQLError(error.message, {
    source,
    positions: source && error.locations?.map((location) => positionIn(source.body, location)),
    path: error.path,
    originalError: original,
    extensions,
  });
}

/**
 * A field that is closed to the caller, asked for in a list, is an error for each object of it. Whoever has read so many
 * has read them all, and each takes time to make.
 */
const mostErrors = 50;

function withFewErrors(result: ExecutionResult): ExecutionResult {
  const { errors = [] } = result;
  return errors.length > mostErrors ? { ...result, errors: errors.slice(0, mostErrors) } : result;
}

function unresolved(message: string): ExecutionResult {
  return { errors: [new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })] };
}

/** A caller who sends thousands of values that do not fit is told of the first few: each costs an error to make. */
const coercion = { maxErrors: 5 };

/** graphql-js gives the last of too many errors no node, by which Apollo tells bad input from a fault. */
function asBadInput(error: GraphQLError): GraphQLError {
  return error.nodes ? error : new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/**
 * Why nothing is run, or null. The specification leaves the first two to execution, where graphql-js throws an error
 * without a code, and runs the only operation there is for a name that Apollo did not find.
 */
function unfit(schema: GraphQLSchema, { operation, request }: Parameters<GatewayExecutor>[0]): ExecutionResult | null {
  if (!operation) return unresolved('The document has no operation of that name. Name one that it has.');
  if (!schema.getRootType(operation.operation)) {
    return unresolved(`This API takes no ${operation.operation}. Send a query.`);
  }
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, coercion);
  return errors ? { errors: errors.map(asBadInput) } : null;
}

/**
 * TypeGraphQL tells the type of what a union holds only after a turn, and compiled code does not wait for it. It also
 * writes names of the answer into an object literal, where `__proto__` names no property but what is inherited from.
 */
function isBeyondCompiling(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let isBeyond = false;
  const Field = ({ alias }: FieldNode) => {
    isBeyond ||= alias?.value === '__proto__' || isAbstractType(getNamedType(types.getType()));
    return isBeyond ? BREAK : undefined;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return isBeyond;
}

/**
 * Compiles each operation once and runs it as code, behind Apollo's gateway hook.
 *
 * Where the compiler cannot serve (an operation it does not know, a union, variables that do not fit) graphql-js answers, so
 * that every error keeps the shape the specification gives it.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  const compiled = new Map<string, CompiledQuery | null>();
  const compiledFor = (key: string, request: Parameters<GatewayExecutor>[0]): CompiledQuery | null => {
    const known = compiled.get(key);
    if (known !== undefined) {
      compiled.delete(key);
      compiled.set(key, known);
      return known;
    }
    const { document, operationName } = request;
    const made = isBeyondCompiling(schema, document)
      ? null
      : compileQuery(schema, document, operationName ?? undefined);
    const query = made && isCompiledQuery(made) ? made : null;
    compiled.set(key, query);
    const oldest = compiled.size > mostCompiled ? compiled.keys().next().value : undefined;
    if (oldest !== undefined) compiled.delete(oldest);
    return query;
  };
  const executor: GatewayExecutor = async (request) => {
    const variables = request.request.variables ?? {};
    const contextValue = request.context;
    const plain = async () =>
      withFewErrors(
        await execute({
          schema,
          document: request.document,
          operationName: request.operationName,
          variableValues: variables,
          contextValue,
        }),
      );
    const refusal = unfit(schema, request);
    if (refusal) return refusal;
    // Answering twice is harmless for a query alone, and the compiled answer may have to be given up below.
    if (request.operation.operation !== 'query') return plain();
    const query = compiledFor(`${request.queryHash}:${request.operationName ?? ''}`, request);
    if (!query) return plain();
    const result = withFewErrors((await query.query(undefined, contextValue, variables)) as ExecutionResult);
    if (result.data === undefined || result.data === null) return plain();
    return result.errors
      ? { ...result, errors: result.errors.map((error) => rebuilt(error, request.document.loc?.source)) }
      : result;
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}
