import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { gracefulStop, Traffic } from '../../src/app/graceful-stop';

/** A server with one request that is answered when the test says so. */
let http: FastifyInstance;
let stop: ReturnType<typeof gracefulStop>;
let arrived: Promise<void>;
let answer: () => void;
let agent: Agent;
beforeEach(async () => {
  http = Fastify({ forceCloseConnections: true });
  stop = gracefulStop(http);
  let isThere: () => void;
  arrived = new Promise((resolve) => {
    isThere = resolve;
  });
  const told = new Promise<void>((resolve) => {
    answer = resolve;
  });
  http.get('/quick', async () => 'quick');
  http.get('/slow', async () => {
    isThere();
    await told;
    return 'slow, and whole';
  });
  http.get('/streamed', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200).write('first, ');
    isThere();
    void told.then(() => reply.raw.end('last'));
  });
  await http.listen({ port: 0, host: '127.0.0.1' });
  agent = new Agent({ keepAlive: true });
});
afterEach(async () => {
  answer();
  agent.destroy();
  await stop(0);
});

const port = () => (http.server.address() as AddressInfo).port;

async function ask(
  path: string,
  to = port(),
): Promise<{ status?: number; headers: IncomingMessage['headers']; body: string }> {
  const [response] = (await once(get({ host: '127.0.0.1', port: to, path, agent }), 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode, headers: response.headers, body };
}

async function connected(): Promise<Socket> {
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

describe('a graceful stop', () => {
  it('finishes the running request and takes no new connection', async () => {
    const held = port();
    const slow = ask('/slow');
    await arrived;
    const stopped = stop();
    await expect(ask('/quick', held)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    answer();
    expect(await slow).toMatchObject({ status: 200, body: 'slow, and whole', headers: { connection: 'close' } });
    expect(await stopped).toEqual({ finished: 1, cutOff: [], connectionsCut: 0 });
  });

  it('lets an answer that has begun come to its end', async () => {
    const streamed = ask('/streamed');
    await arrived;
    const stopped = stop();
    answer();
    expect(await streamed).toMatchObject({ status: 200, body: 'first, last' });
    expect(await stopped).toMatchObject({ finished: 1, cutOff: [], connectionsCut: 0 });
  });

  it('cuts off what is not answered by the deadline, and says what that was', async () => {
    const slow = ask('/slow?name=CANARY');
    await arrived;
    const stopped = stop(20);
    await expect(slow).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await stopped).toEqual({
      finished: 0,
      cutOff: [{ method: 'GET', path: '/slow', runningForMs: expect.any(Number) }],
      connectionsCut: 1,
    });
  });

  it('ends at once the connections on which nothing is asked', async () => {
    expect(await ask('/quick')).toMatchObject({ status: 200, headers: { connection: 'keep-alive' } });
    const silent = await connected();
    await ask('/quick');
    const ended = once(silent, 'close');
    // With the deadline that is given, only an end at once can end the test.
    expect(await stop(600_000)).toEqual({ finished: 0, cutOff: [], connectionsCut: 0 });
    await ended;
  });

  it('cuts off a request that never arrives in full', async () => {
    const half = await connected();
    half.write('GET /quick HTTP/1.1\r\nhost: x\r\n');
    await ask('/quick');
    const ended = once(half, 'close');
    expect(await stop(20)).toEqual({ finished: 0, cutOff: [], connectionsCut: 1 });
    await ended;
  });

  it('is the same when asked for twice, and runs what was to run at the end once', async () => {
    const stops = [stop(), stop()];
    expect(stops[0]).toBe(stops[1]);
    await Promise.all(stops);
  });

  it('of a server that never listened is done at once', async () => {
    let hasClosed = false;
    const unheard = Fastify();
    unheard.addHook('onClose', async () => {
      hasClosed = true;
    });
    const stopUnheard = gracefulStop(unheard);
    expect(await stopUnheard()).toEqual({ finished: 0, cutOff: [], connectionsCut: 0 });
    expect(hasClosed).toBe(true);
  });
});

describe('traffic', () => {
  it('forgets the requests whose answers waited behind another on a connection that went', async () => {
    const traffic = new Traffic(http);
    const socket = await connected();
    socket.write('GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(5));
    await arrived;
    const [ofServer] = [...traffic.sockets];
    expect(traffic.running.size).toBe(5);
    socket.destroy();
    if (ofServer) await once(ofServer, 'close');
    expect(traffic.running.size).toBe(0);
  });
});
