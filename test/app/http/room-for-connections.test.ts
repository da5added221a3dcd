import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { makeRoomForConnections } from '../../../src/app/http/room-for-connections';

let server: Server;
let answers: ServerResponse[];
const sockets: Socket[] = [];
beforeEach(async () => {
  answers = [];
  server = createServer((_request, response) => answers.push(response));
  makeRoomForConnections(server, 2);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

async function connected(): Promise<Socket> {
  const accepted = once(server, 'connection');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  await accepted;
  return socket;
}

async function asked(socket: Socket): Promise<void> {
  const arrived = once(server, 'request');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await arrived;
}

describe('a connection that comes when there are as many as may be', () => {
  it('takes the place of the one that has asked nothing for longest', async () => {
    const [longest, other] = [await connected(), await connected()];
    const ended = once(longest, 'close');
    const newest = await connected();
    await ended;
    await asked(newest);
    await asked(other);
    expect(answers).toHaveLength(2);
  });

  it('leaves those alone that are being answered, and counts the time of the others from their last answer', async () => {
    const [first, second] = [await connected(), await connected()];
    await asked(first);
    const ended = once(second, 'close');
    await asked(await connected());
    await ended;
    const answered = once(first, 'data');
    answers[0]?.end('done');
    expect(String(await answered)).toMatch(/^HTTP\/1\.1 200/);
  });

  it('is refused where all of them are being answered', async () => {
    for (const socket of [await connected(), await connected()]) await asked(socket);
    const refused = await connected();
    await once(refused, 'close');
    expect(answers).toHaveLength(2);
  });
});
