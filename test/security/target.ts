import { Agent, type IncomingMessage, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { AskedWith, Reply, Target } from './attack';
import { sendRaw } from './raw-http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function read(message: IncomingMessage, began: number): Promise<Reply> {
  return new Promise((resolve) => {
    const came: Buffer[] = [];
    const settle = () => {
      const text = Buffer.concat(came).toString('utf8');
      resolve({ status: message.statusCode ?? 0, text, headers: message.headers, ms: performance.now() - began });
    };
    message.on('data', (bytes) => came.push(bytes));
    message.on('end', settle);
    message.on('error', settle);
  });
}

/** A server that cuts us off while we are still sending has answered, too. */
const cutOff = (began: number): Reply => ({ status: 0, text: '', headers: {}, ms: performance.now() - began });

function send(port: number, method: string, path: string, body: string | Buffer | null, { headers }: AskedWith) {
  const began = performance.now();
  return new Promise<Reply>((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port, method, path, agent, headers: headers as never },
      (message) => void read(message, began).then(resolve),
    );
    asked.on('error', () => resolve(cutOff(began)));
    asked.end(body ?? undefined);
  });
}

function toReply(text: string, isEnded: boolean, ms: number): Reply {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const lines = head.split('\r\n').slice(1);
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = /[{[][\s\S]*[}\]]/.exec(rest.join('\r\n\r\n'))?.[0] ?? '';
  const status = Number(/^HTTP\/1\.\d (\d+)/.exec(head)?.[1] ?? 0);
  return { status, text: body, ms, headers: isEnded ? headers : { ...headers, 'x-still-open': 'yes' } };
}

/** Reaches a server at its port, as any client on the network could. */
export function targetAt(port: number, logged: () => string = () => ''): Target {
  return {
    port,
    logged,
    post(body, { headers, path = '/graphql' } = {}) {
      const isAsIs = typeof body === 'string' || Buffer.isBuffer(body);
      const all = { 'content-type': 'application/json', ...headers };
      return send(port, 'POST', path, isAsIs ? body : JSON.stringify(body), { headers: all });
    },
    get: (path, asked = {}) => send(port, 'GET', path, null, asked),
    method: (name, asked = {}) => send(port, name, asked.path ?? '/graphql', null, asked),
    async raw(parts, options) {
      const began = performance.now();
      const { text, isEnded } = await sendRaw(port, parts, options);
      return toReply(text, isEnded, performance.now() - began);
    },
  };
}
