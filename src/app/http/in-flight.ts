import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Requests that one connection may have in flight. What browsers and clients send is one, and then they wait. */
export const mostInFlight = 8;

/**
 * Ends a connection that sends more requests than may wait for their answers on it.
 *
 * Node hands on every request that it finds in what it has read, up to a thousand in one turn, while all other callers
 * wait. To be called before anything else listens for requests but what only counts them.
 */
export function limitInFlight(server: Server, most = mostInFlight): void {
  const inFlight = new WeakMap<Socket, number>();
  const answers = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response) => {
    const { socket } = request;
    if (socket.destroyed) return;
    const running = (inFlight.get(socket) ?? 0) + 1;
    if (running > most) {
      socket.destroy();
      return;
    }
    inFlight.set(socket, running);
    response.once('close', () => inFlight.set(socket, (inFlight.get(socket) ?? 1) - 1));
    for (const answer of answers) answer.call(server, request, response);
  });
}
