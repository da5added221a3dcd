import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RefusalCode, refusalBody, refusals } from './refusals';
import { securityHeaders } from './security-headers';

/** What Node's own refusals are in ours. */
const codes: Readonly<Record<string, RefusalCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'BODY_TOO_LARGE',
};

/** The reply as bytes, for a request that never became one. */
function rawReply(code: RefusalCode): string {
  const body = JSON.stringify(refusalBody(code));
  const { status } = refusals[code];
  const headers = {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}

/** Answers what Node could not read as HTTP, or did not get in time; says nothing of what was sent. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(rawReply(codes[error.code ?? ''] ?? 'REQUEST_NOT_READABLE'));
  socket.destroy();
}

function refuseRaw(response: ServerResponse, code: RefusalCode): void {
  const body = JSON.stringify(refusalBody(code));
  response.writeHead(refusals[code].status, {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
  });
  response.end(body);
}

/** `expect: 100-continue` is told before the body is sent whether that body has a chance; nothing else is expected. */
export function answerExpectations(server: Server, bodyLimit: number): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (Number(request.headers['content-length']) > bodyLimit) {
      refuseRaw(response, 'BODY_TOO_LARGE');
      return;
    }
    response.writeContinue();
    server.emit('request', request, response);
  });
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) =>
    refuseRaw(response, 'EXPECTATION_FAILED'),
  );
}
