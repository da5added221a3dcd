import { systemClock } from '../platform/clock';
import { provideDatabase } from '../platform/database/database-url';
import { openDatabase } from '../platform/database/open-database';
import { guard } from './access';
import type { Environment } from './environment';
import { exampleOperations } from './example-operations';
import { isEmpty, loadDemo } from './load-demo';
import { orm } from './orm';
import { prepareDatabase } from './prepare-database';
import type { Readiness } from './readiness';
import { buildApiSchema } from './schema';
import { buildServer } from './server';

export interface Running {
  port: number;
  stop(): Promise<void>;
}

/** The service's last word on a fault goes to the log; the caller has the reference only. */
function faultLog(tell: (line: string) => void) {
  return (reference: string, error: unknown) =>
    tell(`fault ${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

/**
 * Brings the service up: database, schema, demo data where the database is empty, then the API.
 *
 * It listens at once and says that it is not ready yet, so that whoever waits can see why.
 */
export async function start(
  environment: Environment,
  options: { demo: boolean; tell: (line: string) => void },
): Promise<Running> {
  const { tell } = options;
  const readiness: Readiness = { isReady: false, doing: 'The database is starting.' };
  const doing = (line: string) => {
    readiness.doing = line;
    tell(line);
  };
  const provided = await provideDatabase(environment.database);
  const database = await openDatabase(provided.url, { orm });
  const schema = guard(buildApiSchema());
  const server = await buildServer({ database, schema, clock: systemClock, readiness, examples: exampleOperations(), onFault: faultLog(tell) });
  let stopping: Promise<void> | null = null;
  const stopOnce = async () => {
    await server.stop();
    await database.close();
    await provided.stop();
  };
  const stop = () => {
    stopping ??= stopOnce();
    return stopping;
  };
  try {
    await server.http.listen({ port: environment.port, host: '127.0.0.1' });
    const address = server.http.server.address();
    const port = typeof address === 'object' && address ? address.port : environment.port;
    doing('Bringing the tables up to date.');
    await prepareDatabase(database);
    if (options.demo && (await isEmpty(database))) await loadDemo(database, doing);
    readiness.isReady = true;
    tell(`Ready: http://localhost:${port}/graphql`);
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
