import { setTimeout as pause } from 'node:timers/promises';
import { family } from '../attack';
import { bodyOf, fault, gainsNothing, refused } from '../expectations';
import { listsInLists, smallQuery } from './queries';

const broken = [
  '',
  '{',
  'null',
  '"x"',
  '{}',
  '{"query":""}',
  '{"query":"{"}',
  '{"query":"{ a"}',
  '{"query":"\\u0000"}',
];

export const leaks = family('errors and logs', 'L', [
  {
    name: 'requests that are broken in many ways',
    attempt: async ({ post }) => Promise.all(broken.map((body) => post(body))),
    expected: refused(),
  },
  {
    name: 'what the database cannot hold',
    attempt: async ({ post }) => [
      await post({ query: '{ providerGroup(ownerName: "a\\u0000b") { name } }' }),
      await post({ query: '{ providerGroup(id: "99999999999999999999") { name } }' }),
      await post({ query: '{ providerGroups(first: 1, filter: { minSettings: 2147483647 }) { totalCount } }' }),
      await post({ query: '{ settings(first: 1, asOf: "9999-12-31") { totalCount } }' }),
      await post({ query: '{ settings(first: 1, asOf: "0000-00-00") { totalCount } }' }),
    ],
    expected: gainsNothing('refused, or a count', ({ status, text }) => status === 200 && text.length < 400),
  },
  {
    name: 'addresses that are not there, or cannot be read',
    attempt: async ({ get }) =>
      Promise.all(
        [
          '/.env',
          '/.git/config',
          '/%',
          '/graphql/../../package.json',
          '/admin',
          '/metrics/..;/',
          '/\\x',
          '/%00',
          '/constructor',
        ].map((path) => get(path)),
      ),
    expected: refused(),
  },
  {
    name: 'files by way of the page',
    attempt: async ({ get }) =>
      Promise.all(
        ['/graphiql/../package.json', '/graphiql/..%2f..%2fpackage.json', '/graphiql/%2e%2e/package.json'].map((path) =>
          get(path),
        ),
      ),
    expected: refused(),
  },
  {
    name: 'switches for those who develop',
    attempt: async ({ post }) => [
      await post(
        { query: '{ nothing }', extensions: { debug: true } },
        { headers: { 'x-debug': '1' }, path: '/graphql?debug=1' },
      ),
      await post({ query: '{', extensions: { tracing: true } }, { headers: { 'x-apollo-tracing': '1' } }),
    ],
    expected: refused(),
  },
  {
    name: 'headers that say what we run',
    attempt: async ({ post, get }) => [await post({ query: smallQuery }), await get('/nothing'), await post('{')],
    expected: {
      says: 'nothing told',
      broken: (replies) => {
        const told = replies
          .flatMap(({ headers }) => Object.keys(headers))
          .filter((name) => /^(x-powered-by|server|via)$/.test(name));
        return told.length > 0 ? told.join() : (replies.map(fault).find(Boolean) ?? null);
      },
    },
  },
  {
    name: 'lines of a log by way of a header, a name and an address',
    attempt: async ({ post, get, raw }) => [
      await post({ query: '{ a }', operationName: 'x\n{"level":50,"msg":"FORGED"}' }),
      await raw([
        'GET /nothing HTTP/1.1\r\nHost: localhost\r\nUser-Agent: \u001b[31mFORGED\r\nConnection: close\r\n\r\n',
      ]),
      await post({ query: smallQuery }, { headers: { 'x-request-id': '{"msg":"FORGED"}' } }),
      await get('/%0a%7B%22msg%22%3A%22FORGED%22%7D'),
      // What was logged of it arrives a little later.
      await pause(200).then(() => get('/nothing')),
    ],
    expected: {
      says: 'not in the log as a line of its own, nor in the reply',
      broken: (replies, { logged }) => {
        if (/^\s*\{[^{}]*"msg":"FORGED"/m.test(logged()) || logged().includes('\u001b')) return 'the log is forged';
        const echoed = replies.find(({ headers }) => String(headers['x-request-id']).includes('FORGED'));
        return echoed ? 'the number of the request is the forged one' : null;
      },
    },
  },
]);

export const loads = family('other callers', 'M', [
  {
    name: 'what one asked is not what another gets',
    attempt: async ({ post }) =>
      Promise.all(
        Array.from({ length: 60 }, (_, at) =>
          post({ query: `query ($n: Int!) { settings(first: $n) { nodes { urn } } }`, variables: { n: (at % 5) + 1 } }),
        ),
      ),
    expected: {
      says: 'each answered with as many as it asked for',
      broken: (replies) => {
        const wrong = replies.findIndex((reply, at) => {
          const data = bodyOf(reply)?.data as { settings?: { nodes: unknown[] } } | undefined;
          return data?.settings?.nodes.length !== (at % 5) + 1;
        });
        return wrong < 0 ? null : `number ${wrong} got ${replies[wrong]?.text.slice(0, 120)}`;
      },
    },
  },
  {
    name: 'who leaves at once costs nothing more',
    isFatal: true,
    attempt: async ({ raw, post }) => {
      const body = JSON.stringify({ query: listsInLists(5) });
      const head = `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      await Promise.all(Array.from({ length: 20 }, () => raw([head + body], { patienceMs: 5 })));
      return [await post({ query: listsInLists(5) })];
    },
    expected: refused(),
  },
]);
