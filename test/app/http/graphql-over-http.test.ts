import { serverAudits } from 'graphql-http';
import { portOf, protectedServer } from './protected-server';

const server = protectedServer();
let origin = '';
beforeAll(async () => {
  origin = `http://127.0.0.1:${await portOf(server.http)}`;
});

/** The audits, sent as a client sends that says it is none of another site. */
const audits = serverAudits({
  url: () => `${origin}/graphql`,
  fetchFn: ((url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'true' } })) as typeof fetch,
});

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});

describe('a faulty operation', () => {
  const post = (query: string, accept: string) =>
    server.http.inject({ method: 'POST', url: '/graphql', headers: { accept }, payload: { query } });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ noSuchField }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($code: String!) { power(code: $code) { code } }', 'BAD_USER_INPUT'],
  ])('%s is 200 for application/json, and 400 for who asks for the newer type', async (query, code) => {
    const plain = await post(query, 'application/json');
    const newer = await post(query, 'application/graphql-response+json');
    expect([plain.statusCode, newer.statusCode]).toEqual([200, 400]);
    expect(plain.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(newer.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
    for (const { payload } of [plain, newer]) expect(JSON.parse(payload).errors[0].extensions.code).toBe(code);
  });

  it('does not make 200 of what is no GraphQL request', async () => {
    const { statusCode } = await server.http.inject({ method: 'POST', url: '/graphql', payload: { variables: {} } });
    expect(statusCode).toBe(400);
  });
});

describe('GET', () => {
  const get = (search: string, headers = {}) =>
    server.http.inject({ url: `/graphql?${search}`, headers: { 'apollo-require-preflight': 'true', ...headers } });

  it('runs a query with its variables', async () => {
    const query = 'query Q($code: String!) { power(code: $code) { code } }';
    const search = new URLSearchParams({ query, variables: '{"code":"IMPROVEMENT_PLAN_NOTICE"}' });
    const { statusCode, payload } = await get(search.toString());
    expect([statusCode, JSON.parse(payload)]).toEqual([200, { data: { power: { code: 'IMPROVEMENT_PLAN_NOTICE' } } }]);
  });

  it('runs no mutation', async () => {
    const { statusCode } = await get('query=mutation%7B__typename%7D');
    expect(statusCode).toBe(405);
  });

  it.each([
    'query=%7B__typename%7D&query=%7B__typename%7D',
    'variables=1',
    'variables=%5B%5D',
    'variables=%7B',
  ])('refuses %s', async (search) => {
    const { statusCode, payload } = await get(search);
    expect([statusCode, JSON.parse(payload).errors[0].extensions.code]).toEqual([
      400,
      expect.stringMatching(/^(REQUEST_NOT_UNDERSTOOD|JSON_NOT_READABLE)$/),
    ]);
  });
});
