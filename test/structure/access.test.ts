import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GraphQLObjectType, GraphQLSchema, GraphQLString, getOperationAST, graphql, parse } from 'graphql';
import { classifyFields, staleAccess } from '../../src/app/access/classify-fields';
import { guard } from '../../src/app/access/guard';
import { accessMatrix } from '../../src/app/access/print-matrix';
import { compiledExecution } from '../../src/app/executor';
import { buildApiSchema } from '../../src/app/schema';

const schema = buildApiSchema();

/** The schema with one more root field, and one more type, that no access rule names. */
function withUnclassified(): GraphQLSchema {
  const config = schema.toConfig();
  const Secret = new GraphQLObjectType({ name: 'Secret', fields: { word: { type: GraphQLString } } });
  const query = schema.getQueryType()?.toConfig();
  if (!query) throw new Error('The schema has no query type.');
  const Query = new GraphQLObjectType({
    ...query,
    fields: {
      ...query.fields,
      secret: { type: Secret, resolve: () => ({ word: 'hidden' }) },
      unclassified: { type: GraphQLString, resolve: () => 'hidden' },
    },
  });
  return new GraphQLSchema({
    ...config,
    query: Query,
    types: [...config.types.filter((type) => type !== schema.getQueryType()), Secret],
  });
}

describe('access rules', () => {
  it('classify every field of every object type', () => {
    const fields = classifyFields(schema);
    const closed = fields.filter(({ access }) => access === 'DENIED').map(({ type, field }) => `${type}.${field}`);
    expect(fields.length).toBeGreaterThan(200);
    expect(closed).toEqual([]);
  });

  it('make the matrix of roles and fields that is committed for review', () => {
    const committed = readFileSync(path.resolve(__dirname, '../../schema/access-matrix.csv'), 'utf8');
    expect(accessMatrix(schema)).toBe(committed);
  });

  it('name nothing that the schema does not have', () => {
    expect(staleAccess(schema)).toEqual([]);
  });

  it('open root fields one by one, never all at once', () => {
    const added = classifyFields(withUnclassified()).filter(({ access }) => access === 'DENIED');
    expect(added.map(({ type, field }) => `${type}.${field}`).sort()).toEqual([
      'Query.secret',
      'Query.unclassified',
      'Secret.word',
    ]);
  });
});

describe('a field that no rule names', () => {
  const source = '{ unclassified secret { word } growth { groupLevelPower } }';
  const expected = {
    data: { unclassified: null, secret: null, growth: { groupLevelPower: false } },
    errors: [
      {
        path: ['unclassified'],
        message: expect.stringMatching(/^This field is not open to you\./),
        extensions: { code: 'FORBIDDEN' },
      },
      {
        path: ['secret'],
        message: expect.stringMatching(/^This field is not open to you\./),
        extensions: { code: 'FORBIDDEN' },
      },
    ],
  };

  it('is denied, and its neighbours answer', async () => {
    const result = await graphql({ schema: guard(withUnclassified()), source, contextValue: {} });
    expect(JSON.parse(JSON.stringify(result))).toMatchObject(expected);
  });

  it('is denied in the compiled path too', async () => {
    const document = parse(source);
    const { executor } = await compiledExecution(guard(withUnclassified())).load({ apollo: {} } as never);
    const request = {
      document,
      operation: getOperationAST(document),
      operationName: null,
      queryHash: 'x',
      request: {},
      context: {},
    };
    const result = await executor?.(request as never);
    expect(JSON.parse(JSON.stringify(result))).toMatchObject(expected);
  });
});
