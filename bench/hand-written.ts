import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool } from 'pg';
import { handWritten } from './hand-written-sql';
import type { QueryName, Variables } from './queries';

/** The least a Node server can do: read the variables, run one named statement, send its text. */
const pool = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 10,
  options: '-c TimeZone=UTC -c DateStyle=ISO,YMD',
});
const isLive = process.env['BENCH_LIVE'] === '1';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += chunk;
  return body;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const variables = JSON.parse(await bodyOf(request)) as Variables;
  const { name, text, values } = handWritten((request.url ?? '').slice(1) as QueryName, variables, isLive);
  const { rows } = await pool.query<{ answer: string }>({ name, text, values: [...values] });
  const json = `{"data":${rows[0]?.answer ?? 'null'}}`;
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
  });
  response.end(json);
}

const server = createServer((request, response) => {
  if (request.method !== 'POST') {
    response.writeHead(200).end();
    return;
  }
  answer(request, response).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    response.writeHead(500).end();
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
  void pool.end();
});
