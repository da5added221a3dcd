import { systemClock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { type ProvidedDatabase, provideDatabase } from '../platform/database/database-url';
import { openDatabase } from '../platform/database/open-database';
import { guard } from './access';
import type { Environment } from './environment';
import { exampleOperations } from './example-operations';
import { awaitsDemo, loadDemo } from './load-demo';
import { orm } from './orm';
import { prepareDatabase } from './prepare-database';
import type { Readiness } from './readiness';
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

/** The service's last word on a fault goes to the log; the caller has the reference only. */
function faultLog(tell: (line: string) => void) {
  return (reference: string, error: unknown) =>
    tell(`fault ${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
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

/** What was brought up, taken down in the order that lets each part finish; asking twice is the same as once. */
function stopper(provided: ProvidedDatabase, database: Database, server: OversightServer): () => Promise<void> {
  const stopOnce = async () => {
    await server.stop();
    await database.close();
    await provided.stop();
  };
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= stopOnce();
    return stopping;
  };
}

async function openOrStop(provided: ProvidedDatabase): Promise<Database> {
  try {
    return await openDatabase(provided.url, { orm });
  } catch (error) {
    await provided.stop();
    throw error;
  }
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
  const provided = await provideDatabase(environment.database);
  const database = await openOrStop(provided);
  const schema = guard(buildApiSchema());
  const examples = exampleOperations();
  const onFault = faultLog(tell);
  const server = await buildServer({ database, schema, clock: systemClock, readiness, examples, onFault });
  const stop = stopper(provided, database, server);
  // A statement may run for minutes; our own server ends it, and the work that waits for it, by stopping.
  const cutOff = () => void provided.stop().catch(() => undefined);
  giveUp.addEventListener('abort', cutOff, { once: true });
  try {
    giveUp.throwIfAborted();
    const port = await listen(server, environment.port);
    doing('Bringing the tables up to date.');
    await prepareDatabase(database);
    if (demo && (await awaitsDemo(database))) await loadDemo(database, doing, demoScale);
    giveUp.throwIfAborted();
    readiness.isReady = true;
    tell(`Ready: http://localhost:${port}/graphql`);
    return { port, stop };
  } catch (error) {
    await stop();
    giveUp.throwIfAborted();
    throw error;
  } finally {
    giveUp.removeEventListener('abort', cutOff);
  }
}
