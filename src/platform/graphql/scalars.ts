import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A request the caller can mend: what was given, what was expected, and an example. */
export function badInput(message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', ...extensions } });
}

/** A scalar that is text of one form. `read` answers the text in its normal form, or null when it is not of the form. */
export function textScalar(
  name: string,
  description: string,
  read: (text: string) => string | null,
  expected: string,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text === null) throw badInput(`${name} cannot be ${JSON.stringify(value)}. Expected ${expected}.`);
    return text;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}
