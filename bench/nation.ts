import { readFileSync } from 'node:fs';
import path from 'node:path';
import { awaitsDemo, loadDemo } from '../src/app/load-demo';
import { orm } from '../src/app/orm';
import { prepareDatabase } from '../src/app/prepare-database';
import { type KeyOwner, largestBudget } from '../src/domain/access/api-keys';
import { createApiKey } from '../src/features/access/create-api-key';
import { systemClock } from '../src/platform/clock';
import type { Database } from '../src/platform/database/database';
import { provideDatabase } from '../src/platform/database/database-url';
import { openDatabase } from '../src/platform/database/open-database';

export interface BenchNation {
  url: string;
  database: Database;
  postmasterPid: number;
  groupIds: readonly number[];
  /** A key for the product's machine client, with a budget that a benchmark does not spend. */
  credential: string;
  stop(): Promise<void>;
}

const operator: KeyOwner = { id: 'operator:bench', kind: 'OPERATOR', roles: [], organisations: [] };

async function makeKey(database: Database): Promise<string> {
  const wish = {
    name: 'Benchmark',
    roles: ['DFE_ANALYST'],
    organisation: 'DFE',
    expiresInDays: 1,
    budget: largestBudget,
  };
  const made = await database.transaction((tx) => createApiKey(tx, operator, wish, systemClock.now()));
  // More than any key is given: what is measured is the service, not its patience.
  await database.query({ text: 'update api_key set budget = 2000000000' });
  if (made.outcome === 'made') return made.credential;
  throw new Error(made.refusals.map(({ message }) => message).join(' '));
}

/** Groups of very different sizes that stood all the while. */
async function sampleGroups(database: Database): Promise<readonly number[]> {
  const groups = await database.query<{ id: number }>({
    text: `with sized as (
        select group_id as id, row_number() over (order by count(*) desc, group_id) as rank from group_membership
        where from_day <= '2023-03-31' and to_day > '2025-03-31' group by group_id)
      select id from sized where rank in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512) order by rank`,
  });
  return groups.map(({ id }) => id);
}

/** A database of the benchmark's own with the demo nation in it, put there by the product's loader and kept for the next run. */
export async function provideNation(dataDir: string, tell: (line: string) => void): Promise<BenchNation> {
  const provided = await provideDatabase({ kind: 'embedded', dataDir }, tell);
  const database = await openDatabase(provided.url, { orm });
  try {
    await prepareDatabase(database);
    if (await awaitsDemo(database)) await loadDemo(database, tell);
    await database.query({ text: 'vacuum analyze' });
    const [folder] = await database.query<{ path: string }>({
      text: `select current_setting('data_directory') as path`,
    });
    const pidFile = readFileSync(path.join(folder?.path ?? '', 'postmaster.pid'), 'utf8');
    return {
      url: provided.url,
      database,
      postmasterPid: Number(pidFile.split('\n')[0]),
      groupIds: await sampleGroups(database),
      credential: await makeKey(database),
      async stop() {
        await database.close();
        await provided.stop();
      },
    };
  } catch (error) {
    await database.close();
    await provided.stop();
    throw error;
  }
}
