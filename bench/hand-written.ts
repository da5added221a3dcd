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

/** What a caller is let in by and fenced with: the same statements as the product's, and nothing of its limits or logs. */
const isFenced = process.env['BENCH_FENCED'] === '1';
const asRequests = new Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 10,
  options: '-c TimeZone=UTC -c DateStyle=ISO,YMD -c role=oversight_api',
});
const charge = {
  name: 'charge',
  text: `insert into rate_bucket as b (key, points, is_allowed, charged_at) values ('bench', 1e9, true, clock_timestamp())
    on conflict (key) do update set points = least(1e9, b.points + 1) - 1, charged_at = clock_timestamp() returning points`,
};
const begin = `begin isolation level repeatable read read only; select set_config('oversight.caller', 'bench', true),
  set_config('oversight.roles', 'PUBLIC,DFE_ANALYST', true), set_config('oversight.organisations', 'DFE', true),
  set_config('oversight.purpose', 'MARKET_ANALYSIS', true), set_config('oversight.day', '2025-03-31', true)`;

type Statement = { name: string; text: string; values: unknown[] };

async function runFenced(statement: Statement): Promise<{ answer: string }[]> {
  await pool.query(charge);
  const client = await asRequests.connect();
  try {
    await client.query(begin);
    const { rows } = await client.query<{ answer: string }>(statement);
    await client.query('commit');
    return rows;
  } finally {
    client.release();
  }
}

async function run(statement: Statement): Promise<{ answer: string }[]> {
  return isFenced ? runFenced(statement) : (await pool.query<{ answer: string }>(statement)).rows;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += chunk;
  return body;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const variables = JSON.parse(await bodyOf(request)) as Variables;
  const { name, text, values } = handWritten((request.url ?? '').slice(1) as QueryName, variables, isLive);
  const rows = await run({ name, text, values: [...values] });
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
  void asRequests.end();
});
