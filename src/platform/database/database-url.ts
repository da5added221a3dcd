import path from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/embedded-postgres';
import { keepRunning } from '../embedded-postgres/keep-running';
import { ensureDatabase } from './create-database';
import { DatabaseError } from './database-error';

const embeddedDatabase = 'oversight';

/** Which database the service is to use. */
export type DatabaseChoice = { kind: 'external'; url: string } | { kind: 'embedded'; dataDir: string };

/** `DATABASE_URL` names a server of the operator's own; without it our own one keeps its data in `DATA_DIR`. */
export function chooseDatabase(env: NodeJS.ProcessEnv, projectDir: string): DatabaseChoice {
  const url = env['DATABASE_URL']?.trim();
  if (!url) return { kind: 'embedded', dataDir: path.resolve(projectDir, env['DATA_DIR']?.trim() || '.data') };
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'external', url };
  throw new DatabaseError('DATABASE_URL must look like postgres://user:password@host:5432/database.');
}

export interface ProvidedDatabase {
  readonly url: string;
  /** Null where the server is the operator's own. */
  readonly embedded: EmbeddedPostgres | null;
  /** Stops the server, if we started it. Close the pools first. */
  stop(): Promise<void>;
}

/** Brings up the chosen database so that `url` can be opened. */
export async function provideDatabase(choice: DatabaseChoice, log?: (line: string) => void): Promise<ProvidedDatabase> {
  if (choice.kind === 'external') return { url: choice.url, embedded: null, stop: async () => undefined };
  const embedded = await startEmbeddedPostgres({ dataDir: choice.dataDir, profile: 'kept', log });
  try {
    await ensureDatabase(embedded.adminUrl, embeddedDatabase);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  // Whoever started the server sees to it that it runs; one that was adopted is another's to keep.
  const keeping = embedded.adopted
    ? null
    : keepRunning(embedded, { onRestarted: () => log?.('The database had ended by itself, and was started again.') });
  return {
    url: embedded.url(embeddedDatabase),
    embedded,
    async stop() {
      await keeping?.stop();
      await embedded.stop();
    },
  };
}
