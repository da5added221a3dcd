import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildApiSchema, printApiSchema } from '../../src/app/schema';

const schema = buildApiSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** What of a type a caseworker may point at: itself, its fields, their arguments, its values. */
function partsOf(type: GraphQLNamedType): readonly Described[] {
  const own = roots.includes(type as never) ? [] : [{ name: type.name, description: type.description }];
  const named = (name: string, of: Described) => ({ name: `${type.name}.${name}`, description: of.description });
  if (isEnumType(type)) return [...own, ...type.getValues().map((value) => named(value.name, value))];
  if (isInputObjectType(type)) {
    return [...own, ...Object.values(type.getFields()).map((field) => named(field.name, field))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field) => [
      named(field.name, field),
      ...field.args.map((argument) => named(`${field.name}(${argument.name})`, argument)),
    ]),
  ];
}

const parts = types.flatMap(partsOf);

describe('the schema', () => {
  it('is the one that is committed', () => {
    const committed = readFileSync(path.resolve(__dirname, '../../schema/schema.graphql'), 'utf8');
    expect(printApiSchema(schema)).toBe(committed);
  });

  it('describes every type, field, argument, enum value and input field', () => {
    const silent = parts.filter(({ description }) => !description?.trim()).map(({ name }) => name);
    expect(parts.length).toBeGreaterThan(300);
    expect(silent).toEqual([]);
  });

  it('describes in sentences, except where a value is the label in the register', () => {
    const labels = types
      .filter(isEnumType)
      .flatMap(partsOf)
      .map(({ name }) => name);
    const unfinished = parts
      .filter(({ name }) => !labels.includes(name))
      .filter(({ description }) => !/^[^a-z].*[.]$/s.test(description?.trim() ?? ''))
      .map(({ name, description }) => `${name}: ${description}`);
    expect(unfinished).toEqual([]);
  });

  it('gives every list that can grow as a connection with a total', () => {
    for (const type of types.filter(isObjectType).filter(({ name }) => name.endsWith('Connection'))) {
      expect(Object.keys(type.getFields()).sort()).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount']);
    }
  });
});
