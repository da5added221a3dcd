import type { InjectOptions } from 'fastify';
import { asksForPage } from '../../../src/app/http/gates';
import { portOf, protectedServer, sendRaw } from './protected-server';

const server = protectedServer();
let port = 0;
beforeAll(async () => {
  port = await portOf(server.http);
});

const good = JSON.stringify({ query: '{ __typename }' });
const json = { 'content-type': 'application/json' };

async function answer(options: InjectOptions) {
  const { statusCode, payload, headers } = await server.http.inject(options);
  return { status: statusCode, code: JSON.parse(payload).errors?.[0]?.extensions.code, headers, payload };
}

const post = (headers: Record<string, string>, payload: string | Buffer = good) =>
  answer({ method: 'POST', url: '/graphql', headers, payload });

describe('the content-type of a body', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON; charset="utf-8"',
  ])('%s is read', async (type) => {
    expect(await post({ 'content-type': type })).toMatchObject({ status: 200, code: undefined });
  });

  it.each([
    'application/json; charset=utf-7',
    'application/json; charset=utf-16',
    'application/json; charset=utf-16le',
    'application/json; charset=utf8',
    'application/json; charset=ibm037',
    'application/json; charset=iso-8859-1',
    'application/json; charset=us-ascii',
    'application/json; charset=utf-8; charset=utf-7',
    'application/json; charset=utf8; charset=x',
    'application/json; charset=',
    'application/json; boundary=x',
    'application/json, text/plain',
    'application/jsonp',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/json',
    '*/*',
  ])('%s is refused', async (type) => {
    expect(await post({ 'content-type': type })).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('missing is refused', async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: ${good.length}\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(port, head + good)).toMatch(/^HTTP\/1.1 415 [\s\S]*UNSUPPORTED_MEDIA_TYPE/);
  });
});

describe('the encoding of a body', () => {
  it('identity is none', async () => {
    expect(await post({ ...json, 'content-encoding': 'identity' })).toMatchObject({ status: 200 });
  });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'identity, gzip', 'x'])('%s is refused', async (encoding) => {
    expect(await post({ ...json, 'content-encoding': encoding })).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_CONTENT_ENCODING',
    });
  });
});

describe('a body', () => {
  it.each([
    ['[{"query":"{ __typename }"}]', 'BATCHING_NOT_SUPPORTED'],
    ['[]', 'BATCHING_NOT_SUPPORTED'],
    ['null', 'REQUEST_NOT_UNDERSTOOD'],
    ['"{ __typename }"', 'REQUEST_NOT_UNDERSTOOD'],
    ['1', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"query":1}', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"query":{"kind":"Document","definitions":[]}}', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"query":["{ __typename }"]}', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"query":"{ __typename }","variables":"{}"}', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"query":"{ __typename }","variables":[]}', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"query":"{ __typename }","operationName":1}', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"query":"{ __typename }","extensions":"x"}', 'REQUEST_NOT_UNDERSTOOD'],
    ['{"documentId":7}', 'REQUEST_NOT_UNDERSTOOD'],
    ['', 'JSON_NOT_READABLE'],
    ['{', 'JSON_NOT_READABLE'],
    ["{'query':'{ __typename }'}", 'JSON_NOT_READABLE'],
    ['{"query":"{ __typename }","__proto__":{"isAdmin":true}}', 'JSON_NOT_READABLE'],
    ['{"query":"{ __typename }","variables":{"__proto__":{"isAdmin":true}}}', 'JSON_NOT_READABLE'],
    ['{"query":"{ __typename }","variables":{"a":{"constructor":{"prototype":{"x":1}}}}}', 'JSON_NOT_READABLE'],
    ['{"query":"{ __typename }","\\u005f\\u005fproto__":{"x":1}}', 'JSON_NOT_READABLE'],
    [`{"query":"{ __typename }","variables":{"a":${'['.repeat(40)}${']'.repeat(40)}}}`, 'JSON_NESTED_TOO_DEEP'],
    [`${'['.repeat(40_000)}`, 'JSON_NOT_READABLE'],
  ])('%.60s is refused: %s', async (payload, code) => {
    expect(await post(json, payload)).toMatchObject({ status: 400, code });
  });

  it('that is not UTF-8 is refused', async () => {
    const latin = Buffer.from('{"query":"{ __typename }","operationName":"\xe9"}', 'latin1');
    expect(await post(json, latin)).toMatchObject({ status: 400, code: 'JSON_NOT_READABLE' });
    const wide = Buffer.from(good, 'utf16le');
    expect(await post(json, wide)).toMatchObject({ status: 400, code: 'JSON_NOT_READABLE' });
  });

  it('may speak of __proto__ in a text', async () => {
    const body = { query: 'query ($code: String!) { power(code: $code) { code } }', variables: { code: '__proto__' } };
    expect(await post(json, JSON.stringify(body))).toMatchObject({ status: 200, payload: '{"data":{"power":null}}\n' });
  });

  it('is at most 100 kilobytes', async () => {
    expect(await post(json, JSON.stringify({ query: `{ __typename } #${'x'.repeat(99_900)}` }))).toMatchObject({
      status: 200,
    });
    expect(await post(json, JSON.stringify({ query: 'x'.repeat(100_001) }))).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
    });
  });
});

describe('the method', () => {
  it.each([
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'HEAD',
  ] as const)('%s is refused, and told what is taken', async (method) => {
    const { statusCode, headers } = await server.http.inject({ method, url: '/graphql' });
    expect([statusCode, headers['allow']]).toEqual([405, 'GET, POST']);
  });

  it('stays refused under another spelling of the address', async () => {
    const { statusCode } = await server.http.inject({
      method: 'POST',
      url: '/%67raphql',
      payload: '[]',
      headers: json,
    });
    expect(statusCode).toBe(400);
    const { statusCode: typed } = await server.http.inject({
      method: 'POST',
      url: '/%67raphql',
      payload: good,
      headers: { 'content-type': 'text/plain' },
    });
    expect(typed).toBe(415);
  });
});

describe('a query by GET', () => {
  const get = (headers: Record<string, string>, url = '/graphql?query=%7B__typename%7D') => answer({ url, headers });

  it.each<Record<string, string>>([
    { 'apollo-require-preflight': 'true' },
    { 'x-apollo-operation-name': 'Q' },
    { 'content-type': 'application/json' },
  ])('runs with %j, which another site cannot send', async (headers) => {
    expect(await get(headers)).toMatchObject({ status: 200, payload: '{"data":{"__typename":"Query"}}\n' });
  });

  it.each([
    [{}, 400, 'PREFLIGHT_REQUIRED'],
    [{ accept: 'application/json' }, 400, 'PREFLIGHT_REQUIRED'],
    [{ 'apollo-require-preflight': '' }, 400, 'PREFLIGHT_REQUIRED'],
    [{ 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ 'apollo-require-preflight': 'true', 'content-length': '5' }, 400, 'BODY_NOT_EXPECTED'],
  ])('is refused with %j', async (headers, status, code) => {
    expect(await get(headers)).toMatchObject({ status, code });
  });

  it('is not what a browser asks that followed a link, which gets the page', async () => {
    const { payload } = await server.http.inject({ url: '/graphql?tab=1', headers: { accept: 'text/html' } });
    expect(payload).toBe('a page');
    expect(asksForPage({ method: 'POST', headers: { accept: 'text/html' }, query: {} })).toBe(false);
  });

  it.each([
    'query=%7B__typename%7D',
    'documentId=sha256:0',
    'query',
    '%71uery=%7B__typename%7D',
  ])('is refused when a link asks it: %s', async (search) => {
    const headers = { accept: 'text/html,*/*;q=0.8' };
    expect(await answer({ url: `/graphql?${search}`, headers })).toMatchObject({ code: 'PREFLIGHT_REQUIRED' });
  });
});

describe('the head of a request', () => {
  const rest = `Content-Length: ${good.length}\r\nConnection: close\r\n\r\n${good}`;
  const head = 'POST /graphql HTTP/1.1\r\n';

  it.each([
    ['Host: x\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\n', 'HEADER_REPEATED'],
    ['Host: x\r\nContent-Type: application/json\r\nAuthorization: a\r\nAuthorization: b\r\n', 'HEADER_REPEATED'],
    ['Host: a\r\nHost: b\r\nContent-Type: application/json\r\n', 'HEADER_REPEATED'],
    ['Content-Type: application/json\r\n', 'HOST_NOT_READABLE'],
    ['Host: \r\nContent-Type: application/json\r\n', 'HOST_NOT_READABLE'],
    ['Host: a/../b\r\nContent-Type: application/json\r\n', 'HOST_NOT_READABLE'],
    ['Host: [\r\nContent-Type: application/json\r\n', 'HOST_NOT_READABLE'],
    ['Host: user@x\r\nContent-Type: application/json\r\n', 'HOST_NOT_READABLE'],
  ])('%j is refused: %s', async (headers, code) => {
    const reply = await sendRaw(port, head + headers + rest);
    expect(reply).toMatch(/^HTTP\/1.1 400 /);
    expect(reply).toContain(code);
  });

  it.each(['x', 'x:4000', 'api.example.org', '127.0.0.1:80', '[::1]:4000'])('host %s is read', async (host) => {
    expect(await sendRaw(port, `${head}Host: ${host}\r\nContent-Type: application/json\r\n${rest}`)).toMatch(
      /^HTTP\/1.1 200 /,
    );
  });

  it('that has more than 100 headers is refused', async () => {
    const headers = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`x-${at}`, '1']));
    expect(await post({ ...json, ...headers })).toMatchObject({ status: 431, code: 'HEADERS_TOO_LARGE' });
  });

  it.each(['text/html', 'image/png', 'application/json;q=0'])('that accepts only %s is refused', async (accept) => {
    expect(await post({ ...json, accept })).toMatchObject({ status: 406, code: 'NOT_ACCEPTABLE' });
  });
});
