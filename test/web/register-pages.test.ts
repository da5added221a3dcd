import Fastify, { type FastifyInstance } from 'fastify';
import { exampleOperations } from '../../src/app/example-operations';
import { registerPages } from '../../src/web/register-pages';

let http: FastifyInstance;
beforeAll(async () => {
  http = Fastify();
  registerPages(http, {
    examples: exampleOperations(),
    sdl: 'type Query',
    introspection: '{"data":{}}',
    ask: {
      preHandler: async () => undefined,
      handler: async (_request, reply) => reply.send({ data: { asked: true } }),
    },
  });
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
    expect(`${body}${script}`).not.toMatch(/(https?:)?\/\/[a-z]/i);
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

  it.each([
    'application/json',
    '*/*',
    undefined,
  ])('is no way to send a query: accept %s is told what to do', async (accept) => {
    const { statusCode, headers, body } = await http.inject({
      url: '/graphql?query={__typename}',
      headers: accept ? { accept } : {},
    });
    expect([statusCode, headers['allow']]).toEqual([405, 'POST']);
    expect(JSON.parse(body).errors[0]).toMatchObject({
      message: expect.stringContaining('by POST'),
      extensions: { code: 'BAD_REQUEST' },
    });
  });
});
