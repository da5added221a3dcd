import type { Database } from '../../platform/database/database';
import type { Advice } from './advice';
import { type RegisterFacts, RegisterFactsStore } from './register.store';

function judgeRegister({ hasExtension, settings, imports, running }: RegisterFacts): Advice[] {
  const advice: Advice[] = [
    hasExtension
      ? { verdict: 'good', about: 'tables', says: 'up to date' }
      : {
          verdict: 'mend',
          about: 'tables',
          says: 'The extension btree_gist is missing.',
          mend: 'As a superuser: create extension btree_gist',
        },
    settings > 0
      ? { verdict: 'good', about: 'register', says: `${settings} settings from ${imports} imports` }
      : {
          verdict: 'look',
          about: 'register',
          says: 'empty',
          mend: 'npm start fills it with the synthetic nation; oversight import loads real files.',
        },
  ];
  if (running > 0) {
    advice.push({
      verdict: 'look',
      about: 'imports',
      says: `${running} marked as running`,
      mend: 'If none is running, the next import marks them as interrupted. Nothing of them was stored.',
    });
  }
  return advice;
}

/** Whether the tables are what this version needs, and whether anything is in them. */
export async function examineRegister(database: Database): Promise<{ isCurrent: boolean; advice: Advice[] }> {
  const isCurrent = !(await database.dataSource.showMigrations());
  if (isCurrent) return { isCurrent, advice: judgeRegister(await new RegisterFactsStore(database).facts()) };
  const mend = 'They run at the next start or import.';
  return { isCurrent, advice: [{ verdict: 'look', about: 'tables', says: 'Some migrations have not run.', mend }] };
}
