import { runInNewContext } from 'node:vm';
import { graphiqlPage, graphiqlScript } from '../../src/web/graphiql-page';

const nasty = { name: '</noscript><script>', query: '{ a(b: "</script><!--") }', variables: '{ "c": "</script>" }' };
const plain = { name: 'plain', query: '{ b }', variables: '{ "d": 1 }' };

interface Opened {
  defaultTabs: { query: string; variables: string }[];
  variables: string | undefined;
  fetcher: (params: object, options?: { headers?: Record<string, string> }) => Promise<unknown>;
}

interface Browser {
  /** What GraphiQL kept of an earlier visit. */
  kept?: { tabs: { query: string; variables?: string }[]; activeTabIndex: number };
  token?: string;
  /** How the service answers. */
  status?: number;
}

/** Runs the script as a browser does, and tells what GraphiQL is opened with, and what is fetched. */
function openIn({ kept, token, status = 200 }: Browser = {}, examples = [nasty, plain]) {
  let opened: Opened | null = null;
  let signedOut = 0;
  const fetched: { url: string; init?: { headers: Record<string, string>; body: string } }[] = [];
  runInNewContext(graphiqlScript(examples), {
    window: { oversight: { canSignIn: false, token: () => token ?? null, signOut: () => (signedOut += 1) } },
    localStorage: { getItem: () => (kept ? JSON.stringify(kept) : null) },
    document: { getElementById: () => ({}) },
    fetch: async (url: string, init?: (typeof fetched)[number]['init']) => {
      fetched.push({ url, ...(init ? { init } : {}) });
      return { status, json: async () => ({ from: url }) };
    },
    GraphiQL: 'GraphiQL',
    React: { createElement: (_type: unknown, props: Opened) => props },
    ReactDOM: { createRoot: () => ({ render: (props: Opened) => (opened = props) }) },
  });
  if (!opened) throw new Error('GraphiQL was not opened.');
  return { opened: opened as Opened, fetched, signedOut: () => signedOut };
}

describe('an example that holds markup', () => {
  it('is shown as text', () => {
    const page = graphiqlPage([nasty]);
    expect(page).toContain('<h2>&lt;/noscript&gt;&lt;script&gt;</h2>');
    expect(page.match(/<\/noscript>/g)).toHaveLength(1);
  });

  it('is a string in the script, which stays whole', () => {
    const { opened } = openIn({}, [nasty]);
    expect(JSON.parse(JSON.stringify(opened.defaultTabs))).toEqual([
      { query: nasty.query, variables: nasty.variables },
    ]);
  });
});

describe('the editor', () => {
  it.each<[string, Browser, string | undefined]>([
    ['on a first visit with those of the first example', {}, nasty.variables],
    [
      'on a later visit with those that the tab kept',
      { kept: { tabs: [{ query: plain.query, variables: '{ "d": 2 }' }], activeTabIndex: 0 } },
      '{ "d": 2 }',
    ],
    [
      'on a later visit with those of the example in the tab, where none were kept',
      { kept: { tabs: [{ query: nasty.query }, { query: plain.query }], activeTabIndex: 1 } },
      plain.variables,
    ],
    ['with none for a query of the visitor', { kept: { tabs: [{ query: '{ mine }' }], activeTabIndex: 0 } }, undefined],
  ])('opens, as to variables, %s', (_name, browser, variables) => {
    expect(openIn(browser).opened.variables).toBe(variables);
  });

  it('reads the schema from where it is published, and does not ask the API for it', async () => {
    const { opened, fetched } = openIn();
    expect(await opened.fetcher({ operationName: 'IntrospectionQuery', query: '{ __schema }' })).toEqual({
      from: '/graphiql/schema.json',
    });
    expect(fetched).toEqual([{ url: '/graphiql/schema.json' }]);
  });

  it.each([
    ['without a token, where nobody is signed in', undefined, undefined],
    ['with the token of who is signed in', 'abc', 'Bearer abc'],
  ])('sends a query by POST as JSON %s', async (_name, token, authorization) => {
    const { opened, fetched } = openIn(token ? { token } : {});
    await opened.fetcher({ query: '{ b }' });
    expect(fetched).toMatchObject([{ url: '/graphql', init: { method: 'POST', body: '{"query":"{ b }"}' } }]);
    const { headers } = fetched[0]?.init ?? { headers: {} as Record<string, string> };
    expect(headers).toMatchObject({ 'content-type': 'application/json', accept: 'application/json' });
    expect(headers['authorization']).toBe(authorization);
  });

  it('drops a token that the service no longer takes', async () => {
    const { opened, signedOut } = openIn({ token: 'old', status: 401 });
    await opened.fetcher({ query: '{ b }' });
    expect(signedOut()).toBe(1);
  });
});
