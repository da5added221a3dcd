import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { protectHttp } from '../../../src/app/http/protect-http';
import { serverOptions } from '../../../src/app/http/server-options';
import { portOf } from './protected-server';

function signal() {
  const held: { give: () => void } = { give: () => undefined };
  const given = new Promise<void>((resolve) => {
    held.give = resolve;
  });
  return { given, give: () => held.give() };
}

describe('a server that is stopping', () => {
  it('finishes what runs, and refuses what comes in after it on the same connection', async () => {
    const http = Fastify(serverOptions({ trustProxy: false }));
    protectHttp(http, { graphqlPaths: [], onFault: () => undefined });
    const [begun, mayFinish, closing] = [signal(), signal(), signal()];
    http.get('/slow', async () => {
      begun.give();
      await mayFinish.given;
      return { done: true };
    });
    http.addHook('preClose', async () => closing.give());
    const socket = connect(await portOf(http), '127.0.0.1');
    const came: Buffer[] = [];
    socket.on('data', (bytes) => came.push(bytes));
    socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
    await begun.given;
    const closed = http.close();
    await closing.given;
    const second = once(http.server, 'request');
    socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
    await second;
    mayFinish.give();
    await Promise.all([once(socket, 'close'), closed]);
    const replies = Buffer.concat(came).toString('utf8');
    expect(replies).toMatch(/^HTTP\/1.1 200 OK[\s\S]*\{"done":true\}HTTP\/1.1 503 [\s\S]*"STOPPING"/);
    expect(replies).toMatch(/retry-after: 2/);
  });
});
