import { type DocumentNode, execute, type GraphQLSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { guard } from '../../src/app/access/guard';
import { compiledExecution } from '../../src/app/executor';
import { buildApiSchema } from '../../src/app/schema';
import { givenContext } from '../support/context';
import { servedNation } from '../support/service';

const service = servedNation();
const schema: GraphQLSchema = guard(buildApiSchema());

async function compiled(document: DocumentNode, variables: Record<string, unknown>) {
  const { executor } = await compiledExecution(schema).load({ apollo: {} } as never);
  const operation = getOperationAST(document);
  if (!executor || !operation) throw new Error('There is nothing to run.');
  const context = givenContext(service.database);
  return executor({
    document,
    operation,
    operationName: operation.name?.value ?? null,
    queryHash: JSON.stringify(document.loc?.source.body),
    request: { variables },
    context,
  } as never);
}

async function interpreted(document: DocumentNode, variableValues: Record<string, unknown>) {
  return execute({ schema, document, variableValues, contextValue: givenContext(service.database) });
}

const told = (result: unknown) => JSON.parse(JSON.stringify(result));

interface Asked {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

const asked: readonly (readonly [name: string, query: string, variables?: Record<string, unknown>])[] = [
  [
    'a list',
    '{ settings(first: 5) { totalCount nodes { urn places registeredOn } pageInfo { hasNextPage endCursor } } }',
  ],
  [
    'four levels',
    '{ providerGroups(first: 5) { nodes { name settings(first: 3) { nodes { urn inspections(first: 2) { nodes { inspectedOn judgements { key value } } } } } } } }',
  ],
  [
    'fragments',
    'query { settings(first: 3) { ...List } } fragment List on SettingConnection { nodes { ...One } } fragment One on Setting { urn region { name } }',
  ],
  [
    'inline fragments',
    '{ settings(first: 3) { ... on SettingConnection { nodes { ... on Setting { urn } ... { places } } } } }',
  ],
  [
    'aliases',
    '{ a: settings(first: 2) { nodes { number: urn } } b: settings(first: 2, orderBy: PLACES_DESC) { nodes { number: urn } } }',
  ],
  ['@skip', 'query ($no: Boolean!) { settings(first: 2) { nodes { urn places @skip(if: $no) } } }', { no: true }],
  [
    '@skip that does not',
    'query ($no: Boolean!) { settings(first: 2) { nodes { urn places @skip(if: $no) } } }',
    { no: false },
  ],
  [
    '@include',
    'query ($yes: Boolean!) { settings(first: 2) { nodes { urn } totalCount @include(if: $yes) } }',
    { yes: false },
  ],
  [
    '@include on a fragment',
    'query ($yes: Boolean = true) { settings(first: 2) { ...T @include(if: $yes) nodes { urn } } } fragment T on SettingConnection { totalCount }',
  ],
  [
    'variables in an input',
    'query ($f: SettingFilter) { settings(first: 3, filter: $f) { nodes { urn sector } } }',
    { f: { sectors: ['VOLUNTARY'] } },
  ],
  [
    'a default for a variable',
    'query ($day: Day = "2020-03-31") { settings(first: 1, asOf: $day) { nodes { asOf } } }',
  ],
  [
    'nulls',
    '{ setting(urn: "SC999999") { name } detectionRun(asOf: "2001-01-01") { id } power(code: "NONE") { title } }',
  ],
  [
    'the law',
    '{ powers(first: 100) { nodes { code status { status citation { provision } } gaps { id } } } growth { warning levers { lever } } }',
  ],
  [
    'findings',
    '{ findings(first: 20) { nodes { rank numbers { name value } interval { low high } settings(first: 3) { totalCount nodes { note setting { urn } inspections(first: 2) { totalCount nodes { id } } } } powers { code } } } }',
  ],
  ['__typename', '{ __typename settings(first: 1) { __typename nodes { __typename region { __typename } } } }'],
  ['introspection', getIntrospectionQuery()],
  ['an error that spoils all', '{ settings(first: 0) { totalCount } }'],
  [
    'an error within a nullable field',
    '{ localAuthority(code: "888") { name settings(first: 500) { totalCount } } powers(first: 1) { totalCount } }',
  ],
  ['errors in a list', '{ providerGroups(first: 3) { nodes { name settings(first: 0) { totalCount } } } }'],
  ['a variable that does not fit', 'query ($n: Int!) { settings(first: $n) { totalCount } }', { n: 'x' }],
  ['a variable left out', 'query ($n: Int!) { settings(first: $n) { totalCount } }'],
  [
    'an unknown key in an input',
    'query ($f: SettingFilter) { settings(first: 1, filter: $f) { totalCount } }',
    { f: { colour: 'red' } },
  ],
];

const documents: readonly Asked[] = asked.map(([name, query, variables = {}]) => ({ name, query, variables }));

describe('the compiled executor and graphql-js', () => {
  it.each(documents)('answer alike: $name', async ({ query, variables }) => {
    const document = parse(query);
    const [one, other] = await Promise.all([compiled(document, variables), interpreted(document, variables)]);
    expect(told(one)).toEqual(told(other));
  });

  it('answer alike the second time, from the compiled operation', async () => {
    const gateway = await compiledExecution(schema).load({ apollo: {} } as never);
    const document = parse('query ($first: Int!) { settings(first: $first) { nodes { urn } } }');
    const run = (first: number) =>
      gateway.executor?.({
        document,
        operation: getOperationAST(document),
        operationName: null,
        queryHash: 'one',
        request: { variables: { first } },
        context: givenContext(service.database),
      } as never);
    for (const first of [1, 3, 0, 2]) {
      expect(told(await run(first))).toEqual(told(await interpreted(document, { first })));
    }
  });
});

describe('a field that is closed to the caller, in a list', () => {
  it('is told fifty times at most', async () => {
    const closed = Array.from({ length: 12 }, (_, at) => `a${at}: notes(first: 1) { totalCount }`).join(' ');
    const document = parse(`{ findings(first: 100) { totalCount nodes { rank ${closed} } } }`);
    const { errors, data } = told(await compiled(document, {}));
    expect(data?.findings?.totalCount ?? 7).toBeGreaterThan(4);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(50);
  });
});
