import path from 'node:path';
import { chooseDatabase, provideDatabase } from '../../../src/platform/database/database-url';
import { openDatabase } from '../../../src/platform/database/open-database';
import { removeTrialFolders, trialFolder } from '../embedded-postgres/trial-folder';

afterAll(removeTrialFolders);

const project = path.resolve('/project');

it.each([
  ['nothing set', {}, { kind: 'embedded', dataDir: path.join(project, '.data') }],
  ['a folder of its own', { DATA_DIR: 'elsewhere' }, { kind: 'embedded', dataDir: path.join(project, 'elsewhere') }],
  ['an empty address', { DATABASE_URL: ' ' }, { kind: 'embedded', dataDir: path.join(project, '.data') }],
  ['an address', { DATABASE_URL: 'postgres://db/x', DATA_DIR: 'y' }, { kind: 'external', url: 'postgres://db/x' }],
])('with %s', (_name, env, choice) => {
  expect(chooseDatabase(env, project)).toEqual(choice);
});

it('refuses an address of another kind without repeating it', () => {
  const choose = () => chooseDatabase({ DATABASE_URL: 'mysql://root:secret@db/x' }, project);
  expect(choose).toThrow(/^DATABASE_URL must look like postgres:/);
  expect(choose).not.toThrow(/secret@/);
});

it('brings up our own server with the database in it, again and again', async () => {
  const choice = chooseDatabase({ DATA_DIR: trialFolder() }, project);
  for (const expected of ['oversight 0', 'oversight 1']) {
    const provided = await provideDatabase(choice);
    const database = await openDatabase(provided.url);
    await database.query({ text: 'create table if not exists visit ()' });
    const rows = await database.query<{ seen: string }>({
      text: `select current_database() || ' ' || count(*) as seen from visit`,
    });
    await database.query({ text: 'insert into visit default values' });
    await database.close();
    await provided.stop();
    expect(rows).toEqual([{ seen: expected }]);
  }
});
