import fc from 'fast-check';
import {
  execute,
  type GraphQLFieldResolver,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import { standardLimits } from '../../../../src/platform/graphql/limits/limits';
import { operationCost } from '../../../../src/platform/graphql/limits/operation-cost';
import { library, librarySizes } from './library';
import { randomOperation } from './random-operation';

const limits = { ...standardLimits, depth: 50, aliases: 10_000, fields: 10_000, rootFields: 1000, directives: 10_000 };
const runs = { numRuns: 2000 };

interface Source {
  __typename: string;
  /** The page size that the field was asked for. */
  first?: number;
}

/** Answers every list in full: as long as it was asked for, or as it is assumed to be at most. */
const inFull: GraphQLFieldResolver<Source | undefined, unknown> = (source, args, _context, info) => {
  const named = getNamedType(info.returnType);
  if (isLeafType(named)) return null;
  const name = `${info.parentType.name}.${info.fieldName}`;
  const types = isAbstractType(named) ? library.getPossibleTypes(named) : [named];
  const size = args['first'] ?? librarySizes.get(name) ?? source?.first ?? 100;
  const object = (index: number) => ({ __typename: types[index % types.length]!.name, first: size });
  const type = isNonNullType(info.returnType) ? info.returnType.ofType : info.returnType;
  return isListType(type)
    ? Array.from({ length: size }, (_, index) => object(index))
    : object(info.path.key.toString().length);
};

/** Leaves are null here, and those that may not be would take their objects with them. */
const leaf: GraphQLFieldResolver<Source | undefined, unknown> = (source, args, context, info) => {
  const named = getNamedType(info.returnType);
  if (!isLeafType(named)) return inFull(source, args, context, info);
  if (info.fieldName === 'words') return [];
  return { Boolean: true, Int: 1 }[named.name] ?? 'text';
};

function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + objectsIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, one) => sum + objectsIn(one), 1);
}

function costOf(text: string, variables: Record<string, unknown>): number {
  const rules = { assumedSizes: librarySizes };
  const { cost, refusals } = operationCost({ schema: library, document: parse(text), variables }, rules, limits);
  expect(refusals).toBeNull();
  return cost!.total;
}

it('costs at least as much as there are objects in the answer, with every list full', () => {
  let equal = 0;
  fc.assert(
    fc.property(randomOperation, ({ text, variables }) => {
      const cost = costOf(text, variables);
      fc.pre(cost < 1000);
      const document = parse(text);
      expect(validate(library, document)).toEqual([]);
      const answer = execute({ schema: library, document, variableValues: variables, fieldResolver: leaf });
      expect(answer).not.toHaveProperty('errors');
      const objects = objectsIn((answer as { data: unknown }).data);
      expect(objects).toBeLessThanOrEqual(cost);
      if (objects === cost) equal += 1;
    }),
    runs,
  );
  // Were the cost merely high, it would be no measure.
  expect(equal).toBeGreaterThan(runs.numRuns / 4);
});

it('never costs less for one field more', () => {
  fc.assert(
    fc.property(randomOperation, ({ text, withOneMore, variables }) => {
      expect(costOf(withOneMore, variables)).toBeGreaterThanOrEqual(costOf(text, variables));
    }),
    runs,
  );
});
