import { portOf, protectedServer, sendRaw } from './protected-server';

const server = protectedServer();
let port = 0;
beforeAll(async () => {
  port = await portOf(server.http);
});

/** What no reply may hold. */
const leaks = /node_modules|\bat [\w.]+ \(|\.[jt]s:\d|\/home\/|\/src\/|postgres:|ECONNREFUSED|FST_ERR|canary/i;

describe('an error of HTTP itself', () => {
  it.each([
    ['an unknown address', { url: '/canary' }, 404, 'NOT_FOUND'],
    ['an unknown address with a body of any kind', { method: 'POST', url: '/canary', payload: 'x' }, 404, 'NOT_FOUND'],
    ['an address that cannot be read', { url: '/canary%' }, 400, 'ADDRESS_NOT_READABLE'],
    [
      'a body too large',
      { method: 'POST', url: '/graphql', payload: { query: 'canary'.repeat(20_000) } },
      413,
      'BODY_TOO_LARGE',
    ],
    ['an unknown GraphQL route', { method: 'DELETE', url: '/pages/graphql' }, 405, 'METHOD_NOT_ALLOWED'],
  ] as const)('%s has the form of every other error', async (_name, request, status, code) => {
    const { statusCode, payload, headers } = await server.http.inject(request as never);
    expect([statusCode, headers['content-type']]).toEqual([status, 'application/json; charset=utf-8']);
    const { errors } = JSON.parse(payload);
    expect(errors).toEqual([{ message: expect.stringMatching(/\.$/), extensions: { code } }]);
    expect(payload).not.toMatch(leaks);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('that is ours is told to the log, and to the caller as a reference only', async () => {
    server.faults.length = 0;
    const { statusCode, payload } = await server.http.inject({ url: '/breaks' });
    const [fault] = server.faults;
    expect(statusCode).toBe(500);
    expect(payload).not.toMatch(leaks);
    expect(JSON.parse(payload).errors[0].extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      reference: fault?.reference,
    });
    expect(String(fault?.error)).toContain('ECONNREFUSED');
  });
});

const body = '{"query":"{ __typename }"}';

describe('what Node cannot read as HTTP', () => {
  it.each([
    ['no HTTP', 'canary\r\n\r\n', '400', 'REQUEST_NOT_READABLE'],
    [
      'a header with a line feed in it',
      'GET / HTTP/1.1\r\nHost: x\r\nX: a\nb: canary\r\n\r\n',
      '400',
      'REQUEST_NOT_READABLE',
    ],
    [
      'headers too large',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'canary'.repeat(4_000)}\r\n\r\n`,
      '431',
      'HEADERS_TOO_LARGE',
    ],
    [
      'two lengths',
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 26\r\n\r\n${body}`,
      '400',
      'REQUEST_NOT_READABLE',
    ],
    [
      'a length and chunks',
      `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      '400',
      'REQUEST_NOT_READABLE',
    ],
    [
      'a transfer encoding that only looks like chunks',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
      '400',
      'REQUEST_NOT_READABLE',
    ],
    [
      'an expectation that is not met',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: canary\r\n\r\n',
      '417',
      'EXPECTATION_FAILED',
    ],
    [
      'a body that is announced too large',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\nExpect: 100-continue\r\n\r\n',
      '413',
      'BODY_TOO_LARGE',
    ],
  ])('%s is answered once, in the form of every other error', async (_name, bytes, status, code) => {
    const reply = await sendRaw(port, bytes);
    const [head = '', text = ''] = reply.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(/x-content-type-options: nosniff/i);
    expect(JSON.parse(/\{.*\}/.exec(text)?.[0] ?? '').errors[0].extensions.code).toBe(code);
    expect(reply).not.toMatch(leaks);
  });

  it('a body that is expected is let through, and asked for', async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
    const reply = await sendRaw(port, `${head}Connection: close\r\nExpect: 100-continue\r\n\r\n`, body);
    expect(reply).toMatch(/^HTTP\/1.1 100 Continue[\s\S]*HTTP\/1.1 200 OK/);
  });
});
