import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { httpLimits, serverOptions } from '../../../src/app/http/server-options';
import { portOf, protectedServer, sendRaw } from './protected-server';

describe('the limits of the service', () => {
  it('are those that were measured to hold against an attack', () => {
    expect(httpLimits).toMatchObject({ bodyBytes: 100_000, headerBytes: 16_384, headersMs: 5_000, requestMs: 10_000 });
    const { http, bodyLimit, requestTimeout, return503OnClosing, forceCloseConnections } = serverOptions({
      trustProxy: false,
    });
    expect(http).toMatchObject({ headersTimeout: 5_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 });
    expect([bodyLimit, requestTimeout]).toEqual([100_000, 10_000]);
    expect([return503OnClosing, forceCloseConnections]).toEqual([false, 'idle']);
  });
});

describe('a request that comes too slowly', () => {
  const server = protectedServer({ limits: { headersMs: 200, requestMs: 400, checkMs: 50 } });
  let port = 0;
  beforeAll(async () => {
    port = await portOf(server.http);
  });

  it.each([
    ['in its headers', ['GET /graphql HTTP/1.1\r\nHost: x\r\n', 'X: 1']],
    [
      'in its body',
      ['POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n', '{"que'],
    ],
    [
      'in chunks of its body',
      [
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
        '1\r\n{\r\n',
      ],
    ],
  ])('%s is ended with 408', async (_name, parts) => {
    const reply = await sendRaw(port, ...parts);
    expect(reply).toMatch(/^HTTP\/1.1 408 [\s\S]*"REQUEST_TIMEOUT"/);
  });

  it('or not at all is ended too', async () => {
    expect(await sendRaw(port)).toMatch(/^(HTTP\/1.1 408 |$)/);
  });
});

describe('connections', () => {
  const server = protectedServer();

  it('past the most there may be are closed at once', async () => {
    const port = await portOf(server.http);
    server.http.server.maxConnections = 2;
    const held: Socket[] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    try {
      await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      expect(await sendRaw(port, 'GET /graphql HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
    } finally {
      for (const socket of held) socket.destroy();
    }
  });
});
