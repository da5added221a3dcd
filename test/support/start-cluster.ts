import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres';
import { prepareTemplate } from './prepare-template';
import { makeServerFolder, removeAbandonedFolders, removeServerFolder } from './server-folder';
import type { TestCluster } from './test-cluster';

async function asAdmin(adminUrl: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startThrowaway(): Promise<EmbeddedPostgres> {
  await removeAbandonedFolders();
  return startEmbeddedPostgres({ dataDir: makeServerFolder(), profile: 'throwaway' });
}

/** The template, and those that tests made from it. */
async function dropTemplates(adminUrl: string, template: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [template],
    );
    for (const { name } of rows) {
      await client.query(`alter database ${name} with is_template false`);
      await client.query(`drop database ${name} with (force)`);
    }
  } finally {
    await client.end();
  }
}

function urlFor(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Brings up one server for the whole run, or takes the one in `TEST_DATABASE_URL`, and prepares the template in it. */
async function startCluster(): Promise<void> {
  const external = process.env['TEST_DATABASE_URL'];
  const embedded = external ? null : await startThrowaway();
  const adminUrl = embedded?.adminUrl ?? external ?? '';
  const template = `oversight_template_${process.pid}`;
  const stop = async () => {
    if (!embedded) {
      await dropTemplates(adminUrl, template);
      return;
    }
    await embedded.stop();
    await removeServerFolder(embedded.dataDir);
  };
  try {
    await asAdmin(adminUrl, `create database ${template}`);
    await prepareTemplate(urlFor(adminUrl, template));
    await asAdmin(adminUrl, `alter database ${template} with allow_connections false`);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env['TEST_ADMIN_URL'] = adminUrl;
  process.env['TEST_TEMPLATE'] = template;
  (globalThis as TestCluster).stopTestCluster = stop;
}

export = startCluster;
