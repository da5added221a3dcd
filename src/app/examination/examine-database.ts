import type { Clock } from '../../platform/clock';
import { apiRole } from '../../platform/database/api-role';
import type { Database } from '../../platform/database/database';
import { provideDatabase } from '../../platform/database/database-url';
import { openDatabase } from '../../platform/database/open-database';
import type { Environment } from '../environment';
import { orm } from '../orm';
import type { Advice } from './advice';
import { DurabilityStore } from './durability.store';
import { examineRegister } from './examine-register';
import { FenceStore } from './fence.store';
import { judgeClocks, judgeDurability } from './judge-durability';
import { judgeFence, judgeRole } from './judge-fence';

async function examineDurability(database: Database, clock: Pick<Clock, 'now'>): Promise<Advice[]> {
  const store = new DurabilityStore(database);
  const settings = judgeDurability(await store.facts(apiRole), apiRole);
  const ourSeconds = () => Date.parse(clock.now()) / 1_000;
  const before = ourSeconds();
  const theirs = await store.clockSeconds();
  return [...settings, judgeClocks(theirs - (before + ourSeconds()) / 2)];
}

async function examineFence(database: Database): Promise<Advice[]> {
  const store = new FenceStore(database);
  const role = await store.role(apiRole);
  const fence = role === null ? [] : judgeFence(await store.fence(apiRole));
  return [...judgeRole(apiRole, role), ...fence];
}

/** Tables that are not up to date have their fence still before them, and are not blamed for lacking it. */
async function examineOpen(database: Database, clock: Pick<Clock, 'now'>): Promise<Advice[]> {
  const durability = await examineDurability(database, clock);
  const { isCurrent, advice } = await examineRegister(database);
  return [...durability, ...advice, ...(isCurrent ? await examineFence(database) : [])];
}

/** Whether the database answers, keeps what it is given, holds what we need, and keeps callers to what is theirs. */
export async function examineDatabase(environment: Environment, clock: Pick<Clock, 'now'>): Promise<Advice[]> {
  const about = environment.database.kind === 'external' ? 'DATABASE_URL' : 'embedded database';
  try {
    const provided = await provideDatabase(environment.database);
    try {
      const database = await openDatabase(provided.url, { orm });
      try {
        return [{ verdict: 'good', about, says: 'answers' }, ...(await examineOpen(database, clock))];
      } finally {
        await database.close();
      }
    } finally {
      await provided.stop();
    }
  } catch (error) {
    return [
      {
        verdict: 'mend',
        about,
        says: error instanceof Error ? error.message : String(error),
        mend: 'See the message; then run doctor again.',
      },
    ];
  }
}
