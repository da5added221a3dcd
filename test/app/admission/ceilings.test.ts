import { queries, variablesOf } from '../../../bench/queries';
import { assumedSizes } from '../../../src/app/admission/assumed-sizes';
import { fieldWeights } from '../../../src/app/admission/field-weights';
import { exampleOperations } from '../../../src/app/example-operations';
import { buildApiSchema } from '../../../src/app/schema';
import { ceilings } from '../../../src/domain/access/budgets';
import { standardLimits } from '../../../src/platform/graphql/limits/limits';
import { priceOf } from '../../../src/platform/graphql/limits/operation-cost';
import { operationReader } from '../../../src/platform/graphql/limits/read-operation';

const reader = operationReader(buildApiSchema(), { assumedSizes, weights: fieldWeights }, standardLimits);

/** As admission weighs it. */
function costOf(text: string, variables: Readonly<Record<string, unknown>>, ceiling: number): number {
  const read = reader.read(text);
  if (read.kind !== 'read' || !read.operation) throw new Error(`Not within the limits: ${JSON.stringify(read)}`);
  const { refusals, cost } = priceOf(read.operation.plan, variables, ceiling);
  if (refusals || !cost) throw new Error(`Not priced: ${JSON.stringify(refusals)}`);
  return cost.total;
}

describe('within what anyone may ask', () => {
  it.each(exampleOperations().map((example) => [example.name, example] as const))('is the example %s', (_name, {
    query,
    variables,
  }) => {
    const cost = costOf(query, JSON.parse(variables), ceilings.ANONYMOUS);
    expect(cost).toBeGreaterThan(1);
    expect(cost).toBeLessThanOrEqual(ceilings.ANONYMOUS);
  });
});

describe('within what those who are signed in may ask', () => {
  const samples = { groupIds: [1], places: [{ cursor: 'x', name: 'y', id: 1 }] };
  const calls = Object.entries(variablesOf(samples)).flatMap(([name, all]) =>
    all.map((variables) => [name, JSON.stringify(variables), variables] as const),
  );

  it.each(calls)('is the measured query %s with %s', (name, _text, variables) => {
    const cost = costOf(queries[name as keyof typeof queries].graphql, variables, ceilings.KNOWN);
    expect(cost).toBeGreaterThan(1);
    expect(cost).toBeLessThanOrEqual(ceilings.KNOWN);
  });
});
