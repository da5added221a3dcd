import Fastify, { type FastifyInstance } from 'fastify';
import { exampleOperations } from '../../src/app/example-operations';
import { asksForPage } from '../../src/app/http/gates';
import { registerLookPages } from '../../src/web/look-pages';
import { registerPages } from '../../src/web/register-pages';

let http: FastifyInstance;
beforeAll(async () => {
  http = Fastify();
  registerPages(http, {
    examples: exampleOperations(),
    sdl: 'type Query',
    introspection: '{"data":{}}',
    signIn: null,
    asksForPage,
    ask: {
      preHandler: async () => undefined,
      handler: async (_request, reply) => reply.send({ data: { asked: true } }),
    },
  });
  // The page leads there too.
  registerLookPages(http, { questions: [], ask: async () => ({ status: 200, body: '{}' }) });
  await http.ready();
});
afterAll(() => http.close());

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the page at /graphql', () => {
  it('is where the root leads', async () => {
    const { statusCode, headers } = await http.inject({ url: '/' });
    expect([statusCode, headers.location]).toEqual([302, '/graphql']);
  });

  it('is served to a browser, in English, for screens of any width', async () => {
    const { statusCode, headers, body } = await http.inject({ url: '/graphql', headers: asBrowser });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<html lang="en-GB">');
    expect(body).toContain('name="viewport"');
  });

  it('refers to nothing elsewhere, and is forbidden to', async () => {
    const { headers, body } = await http.inject({ url: '/graphql', headers: asBrowser });
    const { body: script } = await http.inject({ url: '/graphiql/start.js' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'self';/);
    // An example names an instrument by its address, as data: nothing is loaded from it.
    const withoutData = `${body}${script}`.replaceAll('https://www.legislation.gov.uk/', '');
    expect(withoutData).not.toMatch(/(https?:)?\/\/[a-z]/i);
    const sources = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source);
    expect(sources.length).toBeGreaterThan(4);
    for (const source of sources.filter((each) => each !== 'data:,')) {
      const { statusCode, body: asset } = await http.inject({ url: source ?? '' });
      expect([source, statusCode, asset.length > 100]).toEqual([source, 200, true]);
    }
  });

  it('opens on the examples, each with its variables', async () => {
    const { body } = await http.inject({ url: '/graphiql/start.js' });
    for (const { query, variables } of exampleOperations()) {
      expect(body).toContain(JSON.stringify(query));
      expect(body).toContain(JSON.stringify(variables));
    }
  });

  it('without JavaScript shows the examples, and how to send them', async () => {
    const { body } = await http.inject({ url: '/graphql', headers: asBrowser });
    const noscript = /<noscript>([\s\S]*)<\/noscript>/.exec(body)?.[1] ?? '';
    expect(noscript).toContain('by POST to <code>/graphql</code>');
    for (const { name } of exampleOperations()) expect(noscript).toContain(`<h2>${name}</h2>`);
    expect(noscript).toContain('{ &quot;asOf&quot;: &quot;2025-03-31&quot;, &quot;first&quot;: 10 }');
    expect(noscript).toContain('query AnalystMarket($asOf: Day!, $first: Int!)');
  });

  it.each<[string, string, Record<string, string>]>([
    ['a query, from a browser too', '/graphql?query={__typename}', asBrowser],
    ['a query by its number', '/graphql?documentId=sha256:0', asBrowser],
    ['a machine that wants JSON', '/graphql?query={__typename}', { accept: 'application/json' }],
    ['a machine that wants anything', '/graphql?query={__typename}', { accept: '*/*' }],
    ['a machine that does not say', '/graphql?query={__typename}', {}],
    ['a machine that forgot its query', '/graphql', { accept: 'application/json' }],
  ])('is not for %s: it is answered by GraphQL', async (_name, url, headers) => {
    const { statusCode, body } = await http.inject({ url, headers });
    expect([statusCode, JSON.parse(body)]).toEqual([200, { data: { asked: true } }]);
  });
});

describe('the published schema', () => {
  it.each([
    ['/graphql/schema.graphql', 'text/plain; charset=utf-8', 'type Query'],
    ['/graphiql/schema.json', 'application/json; charset=utf-8', '{"data":{}}'],
  ])('at %s is open to everyone', async (url, type, text) => {
    const { statusCode, headers, body } = await http.inject({ url });
    expect([statusCode, headers['content-type'], body]).toEqual([200, type, text]);
  });
});

describe('while the service is not ready', () => {
  it('a query by GET is answered so, and not asked', async () => {
    const waiting = Fastify();
    let wasAsked = false;
    registerPages(waiting, {
      examples: exampleOperations(),
      sdl: '',
      introspection: '',
      signIn: null,
      asksForPage,
      ask: {
        preHandler: async (_request, reply) => void (await reply.code(503).send({ starting: true })),
        handler: async (_request, reply) => {
          wasAsked = true;
          return reply.send({});
        },
      },
    });
    const { statusCode } = await waiting.inject({ url: '/graphql?query={__typename}' });
    const { statusCode: ofPage } = await waiting.inject({ url: '/graphql', headers: asBrowser });
    await waiting.close();
    expect([statusCode, ofPage, wasAsked]).toEqual([503, 200, false]);
  });
});
