import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badInput } from './scalars';

const expected = 'a whole number of pence as text, such as "5000000" for £50,000';

/** Exact up to 90 billion pounds, which is what one number holds without loss. */
function read(value: unknown): number {
  const isText = typeof value === 'string' && /^\d{1,16}$/.test(value);
  const pence = isText ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(pence)) return pence;
  throw badInput(`Pence cannot be ${JSON.stringify(value)}. Expected ${expected}.`);
}

/** Money: text outside, so that no client turns it into a float, and a whole number inside. */
export const PenceScalar = new GraphQLScalarType<number, string>({
  name: 'Pence',
  description: 'An amount of money in whole pence, as text: `"5000000"` is £50,000.',
  serialize: (value) => String(value),
  parseValue: read,
  parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
});
