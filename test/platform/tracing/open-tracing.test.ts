import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noTracing } from '../../../src/platform/tracing/no-tracing';
import { openTracing } from '../../../src/platform/tracing/open-tracing';
import { tracedQueryable } from '../../../src/platform/tracing/traced-queryable';

interface SentSpan {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number; message?: string };
}
interface Sent {
  url: string | undefined;
  headers: IncomingHttpHeaders;
  text: string;
}

/** A collector as an operator would run one: it takes OTLP over HTTP and keeps what it was sent. */
let collector: Server;
let sent: Sent[];
beforeEach(async () => {
  sent = [];
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      sent.push({ url: request.url, headers: request.headers, text: Buffer.concat(chunks).toString() });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => collector.close(resolve)));

const endpoint = () => `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
const opened = () => openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint() });

function spans(): SentSpan[] {
  return sent.flatMap(({ text }) =>
    JSON.parse(text).resourceSpans.flatMap((each: { scopeSpans: { spans: SentSpan[] }[] }) =>
      each.scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
}
function named(name: string): SentSpan {
  const span = spans().find((each) => each.name === name);
  if (!span) throw new Error(`No span is named ${name}: ${spans().map((each) => each.name)}`);
  return span;
}

const callers = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };

describe('tracing, with a collector', () => {
  it('sends the request, its operation and its statements as one tree', async () => {
    const tracing = await opened();
    await tracing.withSpan('POST /graphql', { 'http.route': '/graphql' }, async (request) => {
      await tracing.withSpan('query settings', { 'graphql.operation.name': 'settings' }, async () => {
        await Promise.all([
          tracing.statement('setting-page', async () => 1),
          tracing.statement(undefined, async () => 2),
        ]);
      });
      request.set({ 'http.response.status_code': 200, 'oversight.outcome': 'OK' });
    });
    await tracing.stop();
    expect(sent.map(({ url }) => url)).toEqual(['/v1/traces']);
    expect(sent[0]!.text).toContain('provider-group-oversight');
    const request = named('POST /graphql');
    const operation = named('query settings');
    expect(request.parentSpanId).toBeUndefined();
    expect(operation.parentSpanId).toBe(request.spanId);
    expect(named('sql setting-page').parentSpanId).toBe(operation.spanId);
    expect(named('sql unnamed').parentSpanId).toBe(operation.spanId);
    expect(new Set(spans().map(({ traceId }) => traceId)).size).toBe(1);
    expect(request.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } });
  });

  it("goes on with the caller's trace", async () => {
    const tracing = await opened();
    const traceparent = `00-${callers.traceId}-${callers.spanId}-01`;
    await tracing.withSpan('POST /graphql', {}, () => tracing.statement('page', async () => 1), { traceparent });
    await tracing.stop();
    expect(named('POST /graphql')).toMatchObject({ traceId: callers.traceId, parentSpanId: callers.spanId });
    expect(named('sql page').traceId).toBe(callers.traceId);
  });

  it('does not record what the caller chose not to', async () => {
    const tracing = await opened();
    const traceparent = `00-${callers.traceId}-${callers.spanId}-00`;
    await tracing.withSpan('POST /graphql', {}, () => tracing.statement('page', async () => 1), { traceparent });
    await tracing.stop();
    expect(spans()).toEqual([]);
  });

  it('keeps two requests at once apart', async () => {
    const tracing = await opened();
    await Promise.all(
      ['first', 'second'].map((name) =>
        tracing.withSpan(name, {}, async () => {
          await new Promise((resolve) => setImmediate(resolve));
          await tracing.statement(`of-${name}`, async () => 1);
        }),
      ),
    );
    await tracing.stop();
    for (const name of ['first', 'second']) expect(named(`sql of-${name}`).traceId).toBe(named(name).traceId);
    expect(named('first').traceId).not.toBe(named('second').traceId);
  });

  it('sends no variable, value, text of a statement, message or token', async () => {
    const tracing = await opened();
    const db = tracedQueryable(
      {
        query: async () => {
          throw Object.assign(new Error('duplicate key CANARY'), { code: '23505' });
        },
      },
      tracing,
    );
    const facts = { 'oversight.outcome': 'OK', variables: 'CANARY', authorization: 'Bearer CANARY' };
    const asked = tracing.withSpan('POST /graphql', facts, async (span) => {
      span.set({ 'http.request.header.cookie': 'CANARY' } as object);
      await db.query({ name: 'note-by-text', text: `select 'CANARY'`, values: ['CANARY'] });
    });
    await expect(asked).rejects.toThrow('duplicate key');
    await tracing.stop();
    expect(named('sql note-by-text').status).toEqual({ code: 2, message: '23505' });
    expect(named('POST /graphql').status).toEqual({ code: 2, message: '23505' });
    expect(JSON.stringify(sent)).not.toContain('CANARY');
  });

  it('cuts and cleans names that callers choose', async () => {
    const tracing = await opened();
    await tracing.withSpan(
      `query \u001b[2J\n${'x'.repeat(500)}`,
      { 'graphql.operation.name': 'x'.repeat(500) },
      async () => 1,
    );
    await tracing.stop();
    const [span] = spans();
    expect([...span!.name]).toHaveLength(120);
    expect(span!.name).toMatch(/^query \ufffd\[2J\ufffdx+…$/);
    expect([...(span!.attributes[0]!.value['stringValue'] as string)]).toHaveLength(120);
  });

  it('takes the whole address where it is given', async () => {
    const tracing = await openTracing({
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${endpoint()}/elsewhere`,
      OTEL_SERVICE_NAME: 'ours',
    });
    await tracing.withSpan('one', {}, async () => 1);
    await tracing.stop();
    expect(sent.map(({ url }) => url)).toEqual(['/elsewhere']);
    expect(sent[0]!.text).toContain('"ours"');
  });
});

describe('tracing, without a collector', () => {
  it('does the work and nothing else', async () => {
    const tracing = await openTracing({});
    expect(tracing).toBe(noTracing);
    const answer = await tracing.withSpan('one', {}, async (span) => {
      span.set({ 'oversight.cost': 1 });
      span.fail('ERROR');
      return tracing.statement('page', async () => 42);
    });
    expect(answer).toBe(42);
    await tracing.stop();
  });

  it('stops although the one that is configured does not answer', async () => {
    const tracing = await openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
    await tracing.withSpan('one', {}, async () => 1);
    await expect(tracing.stop()).resolves.toBeUndefined();
  });

  it.each(['localhost:4318', 'ftp://localhost', 'collector'])('refuses to start with the endpoint %s', async (text) => {
    await expect(openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: text })).rejects.toThrow(
      `OTEL_EXPORTER_OTLP_ENDPOINT cannot be "${text}". Expected an address such as http://localhost:4318.`,
    );
  });
});
