import { Client } from 'pg';
import { loadDemo } from '../../src/app/load-demo';
import { orm } from '../../src/app/orm';
import { openDatabase } from '../../src/platform/database/open-database';
import { buildNation } from '../../src/synthetic/nation/build-nation';
import { adminUrl, freshDatabase, type TestDatabase, urlOf } from './database';

/** A twentieth of the nation; the planted scenarios are in it in full. */
export const testScale = 0.05;
/** The generator's own. */
const seed = 2026;

export interface Scenario {
  name: string;
  urns: readonly string[];
  owners: readonly string[];
}

/** What was planted in the nation that `givenNation` loads. */
export function scenarioOf(name: string, scale = testScale): Scenario {
  const found = buildNation(seed, scale).scenarios.find((scenario) => scenario.name === name);
  if (!found) throw new Error(`No scenario ${name} is planted.`);
  return found;
}

async function fill(url: string, scale: number): Promise<void> {
  const database = await openDatabase(url, { orm });
  try {
    await loadDemo(database, () => undefined, scale);
  } finally {
    await database.close();
  }
}

/** Built by whichever worker asks first, while the others wait at the lock; once in a run of the tests. */
async function prepareNation(name: string, scale: number): Promise<void> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount) return;
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`create database ${name} template ${process.env['TEST_TEMPLATE']} strategy file_copy`);
    await fill(urlOf(name), scale);
    await admin.query(`alter database ${name} with allow_connections false is_template true`);
  } finally {
    await admin.end();
  }
}

/** A database with the synthetic nation, through the importers, and with its patterns detected; the caller drops it. */
export async function givenNation(scale = testScale): Promise<TestDatabase> {
  const name = `${process.env['TEST_TEMPLATE']}_nation_${String(scale).replace('.', '_')}`;
  await prepareNation(name, scale);
  return freshDatabase('nation', name);
}
