import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>;
}

function fromSetup(name: 'TEST_ADMIN_URL' | 'TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run jest with its own configuration, which starts the test cluster.`);
  return value;
}

/** The `postgres` database of the test cluster. */
export function adminUrl(): string {
  return fromSetup('TEST_ADMIN_URL');
}

/** The address of a database in the test cluster. */
export function urlOf(name: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.toString();
}

async function asAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

let made = 0;

/** A new database, a copy of the migrated template or of another one. The caller drops it. */
export async function freshDatabase(label = 'db', template = fromSetup('TEST_TEMPLATE')): Promise<TestDatabase> {
  made += 1;
  const worker = process.env['JEST_WORKER_ID'] ?? '0';
  const name = `t_${worker}_${made}_${label.replace(/\W/g, '_')}_${randomBytes(3).toString('hex')}`.toLowerCase();
  await asAdmin(`create database ${name} template ${template} strategy file_copy`);
  return { name, url: urlOf(name), drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
}

/** One database for all tests of the file; call it at the top level, and read `url` within tests and hooks. */
export function databasePerWorker(): { readonly url: string } {
  let database: TestDatabase | null = null;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(async () => {
    await database?.drop();
  });
  return {
    get url() {
      if (!database) throw new Error('The database is there only from beforeAll on.');
      return database.url;
    },
  };
}
