import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Makes room for a new connection where there are as many as may be: the one goes that has asked nothing for longest.
 *
 * Were the new one refused instead, whoever holds enough of them open, at a request a minute each, would keep everyone
 * else out. Only where every connection is being answered is the new one refused.
 */
export function makeRoomForConnections(server: Server, most: number): void {
  // In the order in which they began to wait; a set keeps it.
  const waiting = new Set<Socket>();
  const answering = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    if (waiting.size + answering.size >= most) {
      const [longest] = waiting;
      if (!longest) {
        socket.destroy();
        return;
      }
      waiting.delete(longest);
      longest.destroy();
    }
    waiting.add(socket);
    socket.once('close', () => {
      waiting.delete(socket);
      answering.delete(socket);
    });
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    if (socket.destroyed) return;
    waiting.delete(socket);
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (answering.get(socket) ?? 1) - 1;
      if (left > 0) answering.set(socket, left);
      else {
        answering.delete(socket);
        if (!socket.destroyed) waiting.add(socket);
      }
    });
  });
}
