import { guard } from '../../src/app/access';
import { exampleOperations } from '../../src/app/example-operations';
import { orm } from '../../src/app/orm';
import { buildApiSchema } from '../../src/app/schema';
import { buildServer } from '../../src/app/server';
import { type Clock, fixedClock } from '../../src/platform/clock';
import type { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import type { TestDatabase } from './database';
import { givenNation } from './nation';

export interface AnswerError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: readonly AnswerError[];
  /** The SQL that was run for it. */
  statements: readonly string[];
  text: string;
}

export interface AskOptions {
  /** The day the service takes for today. */
  asOf?: string;
}

export interface Service {
  readonly origin: string;
  readonly database: Database;
  /** Faults as they were logged. */
  readonly faults: { reference: string; error: unknown }[];
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  ask<Data = any>(query: string, variables?: Record<string, unknown>, options?: AskOptions): Promise<Answer<Data>>;
  stop(): Promise<void>;
}

/** A day on which the demo's last register holds. */
export const demoDay = '2025-03-31';

/** The real HTTP server over a database, with every statement counted. */
export async function startService(url: string): Promise<Service> {
  const statements: string[] = [];
  const faults: Service['faults'] = [];
  const database = await openDatabase(url, { orm, onQuery: (text) => statements.push(text) });
  let clock: Clock = fixedClock(demoDay);
  const { http, stop } = await buildServer({
    database,
    schema: guard(buildApiSchema()),
    clock: { today: () => clock.today(), now: () => clock.now() },
    readiness: { isReady: true, doing: '' },
    examples: exampleOperations(),
    onFault: (reference, error) => faults.push({ reference, error }),
  });
  const origin = await http.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    database,
    faults,
    async ask(query, variables = {}, { asOf = demoDay } = {}) {
      clock = fixedClock(asOf);
      statements.length = 0;
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      return { status: response.status, ...JSON.parse(text), statements: [...statements], text };
    },
    async stop() {
      await stop();
      await database.close();
    },
  };
}

/** The service over the synthetic nation, for all tests of the file; call it at the top level. */
export function servedNation(): Service {
  let nation: TestDatabase | null = null;
  let service: Service | null = null;
  beforeAll(async () => {
    nation = await givenNation();
    service = await startService(nation.url);
  }, 180_000);
  afterAll(async () => {
    await service?.stop();
    await nation?.drop();
  });
  const there = () => {
    if (!service) throw new Error('The service is there only from beforeAll on.');
    return service;
  };
  return {
    get origin() {
      return there().origin;
    },
    get database() {
      return there().database;
    },
    get faults() {
      return there().faults;
    },
    ask: (query, variables, options) => there().ask(query, variables, options),
    stop: () => there().stop(),
  };
}
