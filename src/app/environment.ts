import path from 'node:path';
import { chooseDatabase, type DatabaseChoice } from '../platform/database/database-url';

export const projectFolder = path.resolve(__dirname, '../..');

export interface Environment {
  port: number;
  database: DatabaseChoice;
}

/** The names other tools rely on: PORT, DATA_DIR, DATABASE_URL. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(
      `PORT cannot be ${JSON.stringify(env['PORT'])}. Expected a whole number from 0 to 65535, such as 4000.`,
    );
  }
  return { port, database: chooseDatabase(env, projectFolder) };
}
