import { serviceSecret } from '../features/access/service-secret';
import { dossierSealing } from '../features/dossiers/sealing';
import { AuditSealer } from '../platform/audit/audit-sealer';
import { systemClock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { type ProvidedDatabase, provideDatabase } from '../platform/database/database-url';
import { openDatabase } from '../platform/database/open-database';
import { signCursorsWith } from '../platform/graphql/cursor';
import { describeError } from '../platform/logging/describe-error';
import { type Log, openLog } from '../platform/logging/open-log';
import { openTracing } from '../platform/tracing/open-tracing';
import { guard } from './access/guard';
import { chooseApiLogin } from './api-login';
import { groupOfDemoCases, loadDemoCases } from './demo-cases/load-demo-cases';
import type { DemoWalk } from './demo-cases/walk-demo-cases';
import type { Environment } from './environment';
import { exampleOperations } from './example-operations';
import { type Identity, openIdentity } from './identity/open-identity';
import { jobsOf } from './jobs';
import { awaitsDemo, loadDemo } from './load-demo';
import { openApiDatabase } from './open-api-database';
import { openObservation } from './open-observation';
import { orm } from './orm';
import { prepareDatabase } from './prepare-database';
import type { Readiness } from './readiness';
import { openJobQueue } from './scan-nation';
import { buildApiSchema } from './schema';
import { buildServer, type OversightServer } from './server';

export interface Running {
  port: number;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Whether an empty database is filled with the synthetic nation, and with how much of it: 1 is all. */
  demo: boolean;
  demoScale: number;
  tell: (line: string) => void;
  /** Gives up starting: what was begun is rolled back or taken up at the next start. */
  giveUp?: AbortSignal;
}

async function listen({ http }: OversightServer, port: number): Promise<number> {
  try {
    await http.listen({ port, host: '127.0.0.1' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is held by another program. Choose another: PORT=${port + 1} npm start`);
  }
  const address = http.server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** What was brought up, taken down in the reverse order, so that each part finishes; asking twice is the same as once. */
class Brought {
  private readonly parts: (() => Promise<unknown>)[] = [];
  private stopping: Promise<void> | null = null;

  up(stop: () => Promise<unknown>): void {
    this.parts.unshift(stop);
  }

  down(): Promise<void> {
    this.stopping ??= this.stopEach();
    return this.stopping;
  }

  private async stopEach(): Promise<void> {
    let failure: unknown;
    for (const stop of this.parts) {
      await stop().catch((error: unknown) => {
        failure ??= error;
      });
    }
    if (failure !== undefined) throw failure;
  }
}

/** Opens what requests are answered from, once the tables are there. */
async function openForRequests(
  provided: ProvidedDatabase,
  system: Database,
  { apiDatabaseUrl }: Environment,
  log: Log,
): Promise<Database> {
  const login = await chooseApiLogin(provided, system, apiDatabaseUrl);
  return openApiDatabase(login, {
    onConnectionLost: (error) => log.warn({ event: 'connection lost', error: describeError(error) }),
  });
}

function sealerFor(system: Database, { audit }: Environment, log: Log): AuditSealer {
  return new AuditSealer({
    system,
    folders: audit,
    clock: systemClock,
    onFailure: (error) => log.error({ event: 'audit not sealed', error: describeError(error) }),
  });
}

function tellOfSignIn({ demo }: Identity, tell: (line: string) => void): void {
  if (!demo) return;
  const names = demo.people.map(({ id }) => id).join(', ');
  tell(`The people of the demonstration sign in at ${demo.issuer}: ${names}.`);
}

/** Cases for the people of the demonstration, so that there is something to see when one of them signs in. */
async function fillDemoCases(
  { demo }: Identity,
  walk: Omit<DemoWalk, 'issuer'>,
  log: Log,
  doing: (line: string) => void,
): Promise<void> {
  if (!demo) return;
  doing('Walking cases of the demonstration, all hypothetical.');
  // A nation without them is a whole one, and the service starts.
  await loadDemoCases({ ...walk, issuer: demo.issuer }).catch((error: unknown) =>
    log.warn({ event: 'demonstration without cases', error: describeError(error) }),
  );
}

/**
 * Brings the service up: database, schema, demo data where the database is empty, then the API.
 *
 * It listens at once and says that it is not ready yet, so that whoever waits can see why.
 */
export async function start(
  environment: Environment,
  { demo, demoScale, tell, giveUp = new AbortController().signal }: StartOptions,
): Promise<Running> {
  const readiness: Readiness = { isReady: false, doing: 'The database is starting.' };
  const doing = (line: string) => {
    giveUp.throwIfAborted();
    readiness.doing = line;
    tell(line);
  };
  const { level, format } = environment.log;
  const log = openLog({
    level,
    destination: { write: (line) => process.stdout.write(line) },
    pretty: format === 'text',
  });
  const brought = new Brought();
  const provided = await provideDatabase(environment.database, tell);
  brought.up(() => provided.stop());
  // A statement may run for minutes; our own server ends it, and the work that waits for it, by stopping.
  const cutOff = () => void provided.stop().catch(() => undefined);
  giveUp.addEventListener('abort', cutOff, { once: true });
  try {
    const system = await openDatabase(provided.url, { orm });
    brought.up(() => system.close());
    let api: Database | null = null;
    const requests = () => {
      if (!api) throw new Error('The service is not ready.');
      return api;
    };
    const identity = await openIdentity(
      { ...environment, demoSignIn: demo ? environment.demoSignIn : null },
      { system, clock: systemClock, log },
    );
    brought.up(() => identity.stop());
    const examples = exampleOperations();
    const tracing = await openTracing(environment.tracing);
    brought.up(() => tracing.stop());
    const { logsVariables } = environment.log;
    const observation = openObservation({ log, tracing, logsVariables, examples, system, api: () => api });
    const schema = guard(buildApiSchema());
    const server = await buildServer({
      system,
      api: requests,
      schema,
      clock: systemClock,
      readiness,
      authenticate: identity.authenticate,
      signIn: identity.pageSignIn,
      ...observation,
      examples,
      onCutOff: (requests, connections) => log.warn({ event: 'cut off while stopping', requests, connections }),
      http: { trustProxy: environment.trustProxy },
      publicIntrospection: environment.publicIntrospection,
      sealing: dossierSealing(environment.audit),
    });
    // Requests go first, then the last of their audit is sealed, then what they were answered from closes.
    const beneath = new Brought();
    brought.up(() => beneath.down());
    brought.up(() => server.stop());
    giveUp.throwIfAborted();
    const port = await listen(server, environment.port);
    doing('Bringing the tables up to date.');
    await prepareDatabase(system);
    signCursorsWith(await serviceSecret(system, 'cursors'));
    const opened = await openForRequests(provided, system, environment, log);
    api = opened;
    const sealer = sealerFor(system, environment, log);
    const onFailure = (job: string, error: unknown) =>
      log.error({ event: 'job failed', job, error: describeError(error) });
    const queue = openJobQueue(system, onFailure);
    const jobs = jobsOf(system, queue, onFailure);
    // A scan that runs finishes the definition it reads, and hands the others back to whoever starts next.
    beneath.up(() => Promise.all([queue, ...jobs].map((job) => job.stop())));
    beneath.up(() => opened.close());
    beneath.up(() => sealer.stop());
    if (demo && (await awaitsDemo(system))) {
      await loadDemo(system, doing, demoScale);
      await fillDemoCases(identity, { schema, api: opened, clock: systemClock }, log, doing);
    }
    if (identity.demo) identity.demo.actFor(await groupOfDemoCases(system));
    sealer.start();
    await queue.start();
    for (const job of jobs) job.start();
    giveUp.throwIfAborted();
    readiness.isReady = true;
    tellOfSignIn(identity, tell);
    tell(`Ready: http://localhost:${port}/graphql`);
    return { port, stop: () => brought.down() };
  } catch (error) {
    await brought.down().catch(() => undefined);
    giveUp.throwIfAborted();
    throw error;
  } finally {
    giveUp.removeEventListener('abort', cutOff);
  }
}
