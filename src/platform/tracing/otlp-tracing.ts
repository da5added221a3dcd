import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context, Span } from '@opentelemetry/api';
import { cleanText } from '../logging/clean-text';
import { readTraceparent } from './traceparent';
import { type OpenSpan, type SpanFacts, type SpanOptions, spanAttributes, type Tracing } from './tracing';

export interface OtlpOptions {
  /** Where spans are posted to, such as `http://localhost:4318/v1/traces`. */
  url: string;
  serviceName: string;
}

const longestText = 120;
const known: ReadonlySet<string> = new Set(spanAttributes);

/** The compiler refuses other attributes already; a canary among them would still be stopped here. */
function checked(facts: SpanFacts): Record<string, string | number | boolean> {
  const entries = Object.entries(facts).filter(([name, value]) => known.has(name) && value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? cleanText(value, longestText) : value]),
  );
}

/** Spans sent in batches by OTLP over HTTP. The packages are loaded here, so that whoever does not trace does not pay. */
export async function otlpTracing({ url, serviceName }: OtlpOptions): Promise<Tracing> {
  const { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } = await import('@opentelemetry/api');
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 5_000 }))],
  });
  const tracer = provider.getTracer('oversight');
  // Our own storage instead of a global context manager: two services in one process do not meet.
  const contexts = new AsyncLocalStorage<Context>();

  const contextFor = ({ traceparent }: SpanOptions): Context => {
    const caller = readTraceparent(traceparent);
    if (caller) return trace.setSpanContext(ROOT_CONTEXT, { ...caller, isRemote: true });
    return contexts.getStore() ?? ROOT_CONTEXT;
  };
  const openSpan = (span: Span): OpenSpan => ({
    set: (facts) => void span.setAttributes(checked(facts)),
    fail: (code) => void span.setStatus({ code: SpanStatusCode.ERROR, message: cleanText(code, 60) }),
  });
  const run = async <T>(span: Span, context: Context, work: (open: OpenSpan) => Promise<T>): Promise<T> => {
    const open = openSpan(span);
    try {
      return await contexts.run(trace.setSpan(context, span), () => work(open));
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown };
      open.fail(typeof code === 'string' ? code : 'ERROR');
      throw error;
    } finally {
      span.end();
    }
  };

  return {
    withSpan(name, facts, work, options = {}) {
      const context = contextFor(options);
      const kind = options.traceparent === undefined ? SpanKind.INTERNAL : SpanKind.SERVER;
      const span = tracer.startSpan(cleanText(name, longestText), { kind, attributes: checked(facts) }, context);
      return run(span, context, work);
    },
    statement(name, work) {
      const context = contexts.getStore() ?? ROOT_CONTEXT;
      const summary = cleanText(name ?? 'unnamed', longestText);
      const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': summary };
      return run(tracer.startSpan(`sql ${summary}`, { kind: SpanKind.CLIENT, attributes }, context), context, work);
    },
    // A collector that does not answer must not keep the service from stopping.
    stop: () => provider.shutdown().catch(() => undefined),
  };
}
