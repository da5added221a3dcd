import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { cleanText } from '../platform/logging/clean-text';

/** A request that was not answered before the deadline. */
export interface CutOffRequest {
  method: string;
  /** Without its query, which may hold what is not for a log. */
  path: string;
  runningForMs: number;
}

export interface StopReport {
  /** Requests that were running when it began, or came on connections that were open, and were answered. */
  finished: number;
  cutOff: readonly CutOffRequest[];
  /** Connections that were ended at the deadline, among them those whose request had not arrived in full. */
  connectionsCut: number;
}

const defaultDeadlineMs = 10_000;

interface Running {
  request: IncomingMessage;
  since: number;
}

/** Follows who is connected and what is being answered. */
export class Traffic {
  readonly running = new Map<ServerResponse, Running>();
  readonly sockets = new Set<Socket>();
  isStopping = false;
  finished = 0;

  constructor({ server }: FastifyInstance) {
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.left(socket));
    });
    // Before Fastify's own listener, so that an answer that comes at once is followed too.
    server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      // Nothing more can become of what is found in the last bytes of a connection that has gone.
      if (request.socket.destroyed) return;
      this.running.set(response, { request, since: performance.now() });
      if (this.isStopping) response.shouldKeepAlive = false;
      response.once('close', () => this.ended(response, request.socket));
    });
  }

  /** From now on every answer is the last one on its connection, and who has asked nothing yet is let go. */
  letGo(): void {
    this.isStopping = true;
    for (const response of this.running.keys()) response.shouldKeepAlive = false;
    for (const socket of this.sockets) if (socket.bytesRead === 0) socket.destroy();
  }

  cutOff(): CutOffRequest[] {
    return [...this.running.values()].map(({ request, since }) => ({
      method: cleanText(request.method ?? '', 20),
      path: cleanText((request.url ?? '').replace(/[?#].*$/s, ''), 200),
      runningForMs: Math.round(performance.now() - since),
    }));
  }

  /** An answer that waits behind another on its connection is never told that the connection has gone. */
  private left(socket: Socket): void {
    this.sockets.delete(socket);
    for (const [response, { request }] of this.running) if (request.socket === socket) this.running.delete(response);
  }

  private ended(response: ServerResponse, socket: Socket): void {
    this.running.delete(response);
    if (!this.isStopping) return;
    if (response.writableFinished) this.finished += 1;
    // Where the head of the answer was out already it could not say that the connection ends.
    socket.end();
  }
}

/**
 * Prepares a stop that finishes what is running. To be called before the server listens.
 *
 * What it gives back stops the server: no new connection is taken, idle ones end at once, running requests have until
 * the deadline, and what is left then is cut off. Asking twice is the same as once.
 */
export function gracefulStop(http: FastifyInstance): (deadlineMs?: number) => Promise<StopReport> {
  const traffic = new Traffic(http);
  const stopOnce = async (deadlineMs: number): Promise<StopReport> => {
    const { server } = http;
    let cutOff: CutOffRequest[] = [];
    let connectionsCut = 0;
    const closed = new Promise<void>((resolve) => {
      // A server that never listened says so by an error, and is as closed as any.
      server.close(() => resolve());
    });
    traffic.letGo();
    server.closeIdleConnections();
    const deadline = setTimeout(() => {
      cutOff = traffic.cutOff();
      connectionsCut = traffic.sockets.size;
      server.closeAllConnections();
    }, deadlineMs);
    await closed;
    clearTimeout(deadline);
    await http.close();
    return { finished: traffic.finished, cutOff, connectionsCut };
  };
  let stopping: Promise<StopReport> | null = null;
  return (deadlineMs = defaultDeadlineMs) => {
    stopping ??= stopOnce(deadlineMs);
    return stopping;
  };
}
