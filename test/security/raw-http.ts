import { connect } from 'node:net';

export interface RawOptions {
  /** The connection is given up after this, for servers that would hold it for ever. */
  patienceMs?: number;
  /** Sent again and again, every so often, for as long as the server listens. */
  drip?: { bytes: string; everyMs: number };
}

export interface RawReply {
  text: string;
  /** Whether the server ended the connection, rather than our patience. */
  isEnded: boolean;
}

/** Sends bytes as they are and gives back all that came until the server closed the connection. */
export function sendRaw(
  port: number,
  parts: readonly string[],
  { patienceMs = 20_000, drip }: RawOptions = {},
): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const came: Buffer[] = [];
    let isEnded = true;
    const patience = setTimeout(() => {
      isEnded = false;
      socket.destroy();
    }, patienceMs);
    const dripping = drip && setInterval(() => socket.writable && socket.write(drip.bytes), drip.everyMs);
    socket.on('data', (bytes) => came.push(bytes));
    socket.on('close', () => {
      clearTimeout(patience);
      clearInterval(dripping);
      resolve({ text: Buffer.concat(came).toString('utf8'), isEnded });
    });
    // Being cut off in the middle of sending is an answer, too.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    );
    for (const part of parts) socket.write(part, 'latin1');
  });
}
