/** All that a span may say. There is no attribute for a variable, a value, a query's text or a token. */
export const spanAttributes = [
  'db.query.summary',
  'db.system.name',
  'graphql.operation.name',
  'graphql.operation.type',
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'oversight.caller_kind',
  'oversight.cost',
  'oversight.outcome',
  'oversight.request_id',
  'oversight.sql_count',
] as const;
export type SpanAttribute = (typeof spanAttributes)[number];
export type SpanFacts = Readonly<Partial<Record<SpanAttribute, string | number | boolean>>>;

/** A span while its work goes on. */
export interface OpenSpan {
  /** Adds what is known only later, such as an outcome. */
  set(facts: SpanFacts): void;
  /** Marks it as failed, with a code and never a message: messages may quote values. */
  fail(code: string): void;
}

export interface SpanOptions {
  /** The `traceparent` header of a request, with which the span goes on; null for a request that has none. */
  traceparent?: string | null;
}

/** Where time goes, span within span. Work that is awaited within other work is its child. */
export interface Tracing {
  withSpan<T>(name: string, facts: SpanFacts, work: (span: OpenSpan) => Promise<T>, options?: SpanOptions): Promise<T>;
  /** A statement by its name alone; `undefined` for one without. */
  statement<T>(name: string | undefined, work: () => Promise<T>): Promise<T>;
  /** Sends what is left, and waits for it. */
  stop(): Promise<void>;
}
