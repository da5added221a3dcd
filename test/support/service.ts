import { guard } from '../../src/app/access/guard';
import { exampleOperations } from '../../src/app/example-operations';
import { authenticator } from '../../src/app/identity/authenticate';
import { openApiDatabase } from '../../src/app/open-api-database';
import { openObservation } from '../../src/app/open-observation';
import { orm } from '../../src/app/orm';
import { buildApiSchema } from '../../src/app/schema';
import { buildServer, type ServerParts } from '../../src/app/server';
import { apiKeyFinder } from '../../src/features/access/find-api-key';
import { type Clock, fixedClock } from '../../src/platform/clock';
import { apiRole } from '../../src/platform/database/api-role';
import type { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import { openLog } from '../../src/platform/logging/open-log';
import { tokenVerifier } from '../../src/platform/oidc/token-verifier';
import { noTracing } from '../../src/platform/tracing/no-tracing';
import type { TestDatabase } from './database';
import { givenNation } from './nation';
import { organisationMap } from './people';
import { type Person, startTestIssuer, type TestIssuer } from './test-issuer';

export interface AnswerError {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: readonly AnswerError[];
  extensions?: Readonly<Record<string, unknown>>;
  /** The SQL that was run for it, by the login of requests. */
  statements: readonly string[];
  headers: Headers;
  text: string;
}

export interface AskOptions {
  /** The day the service takes for today. */
  asOf?: string;
  /** Who asks; nobody in particular unless given. */
  as?: Person;
  /** For what. */
  purpose?: string;
  headers?: Readonly<Record<string, string>>;
}

export interface Service {
  readonly origin: string;
  /** The owner's login. */
  readonly database: Database;
  /** The login of requests. */
  readonly api: Database;
  readonly issuer: TestIssuer;
  /** Faults as they were logged. */
  readonly faults: { reference: string; error: unknown }[];
  /** Lines of the log. */
  readonly log: string[];
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  ask<Data = any>(query: string, variables?: Record<string, unknown>, options?: AskOptions): Promise<Answer<Data>>;
  stop(): Promise<void>;
}

/** A day on which the demo's last register holds. */
export const demoDay = '2025-03-31';

/** So that no test is slowed by what another one spent; tests of the limits say otherwise. */
const plenty = { capacity: 1e9, perMinute: 1e9 };

/** On a server of our own anyone may log in as the role; elsewhere the owner's login takes it. */
function openAsApi(url: string, statements: string[], poolSize?: number): Promise<Database> {
  const onQuery = (text: string) => void statements.push(text);
  return openApiDatabase({ url, sessionSettings: { role: apiRole } }, { onQuery, ...(poolSize ? { poolSize } : {}) });
}

export interface StartServiceOptions
  extends Partial<Pick<ServerParts, 'api' | 'budgetFor' | 'publicIntrospection' | 'http'>> {
  poolSize?: number;
}

/** The real HTTP server over a database, with sign-in, limits and both fences, and every statement counted. */
export async function startService(url: string, options: StartServiceOptions = {}): Promise<Service> {
  const { poolSize, ...server } = options;
  const statements: string[] = [];
  const faults: Service['faults'] = [];
  const log: string[] = [];
  const issuer = await startTestIssuer();
  const database = await openDatabase(url, { orm });
  const api = await openAsApi(url, statements, poolSize);
  let today: Clock = fixedClock(demoDay);
  const clock: Clock = { today: () => today.today(), now: () => today.now() };
  const examples = exampleOperations();
  const lines = openLog({ level: 'info', destination: { write: (line) => log.push(line) } });
  const observation = openObservation({
    log: lines,
    tracing: noTracing,
    logsVariables: false,
    examples,
    system: database,
    api: () => api,
  });
  const { http, stop } = await buildServer({
    system: database,
    api: () => api,
    schema: guard(buildApiSchema()),
    clock,
    readiness: { isReady: true, doing: '' },
    authenticate: authenticator({
      verifier: tokenVerifier({ ...issuer, clock }),
      claims: { rolesClaim: 'roles', organisationClaim: 'organisation', roleMap: null, organisationMap },
      keys: apiKeyFinder(database),
      directory: null,
      clock,
    }),
    budgetFor: () => plenty,
    publicIntrospection: false,
    examples,
    ...observation,
    onFault: (reference, error) => {
      faults.push({ reference, error });
      observation.onFault(reference, error);
    },
    ...server,
  });
  const origin = await http.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    database,
    api,
    issuer,
    faults,
    log,
    async ask(query, variables = {}, { asOf = demoDay, as, purpose, headers = {} } = {}) {
      today = fixedClock(asOf);
      statements.length = 0;
      const authorization: Record<string, string> = as ? { authorization: `Bearer ${await issuer.tokenFor(as)}` } : {};
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...authorization,
          ...(purpose ? { 'x-purpose': purpose } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const { status, headers: answered } = response;
      return { status, ...JSON.parse(text), statements: [...statements], headers: answered, text };
    },
    async stop() {
      await stop();
      await api.close();
      await database.close();
      await issuer.stop();
    },
  };
}

/** The service over the synthetic nation, for all tests of the file; call it at the top level. */
export function servedNation(options: StartServiceOptions = {}): Service {
  let nation: TestDatabase | null = null;
  let service: Service | null = null;
  beforeAll(async () => {
    nation = await givenNation();
    service = await startService(nation.url, options);
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
    get api() {
      return there().api;
    },
    get issuer() {
      return there().issuer;
    },
    get faults() {
      return there().faults;
    },
    get log() {
      return there().log;
    },
    ask: (query, variables, options) => there().ask(query, variables, options),
    stop: () => there().stop(),
  };
}
