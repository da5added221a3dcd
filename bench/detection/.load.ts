import { orm } from '../../src/app/orm';
import { prepareDatabase } from '../../src/app/prepare-database';
import { provideDatabase } from '../../src/platform/database/database-url';
import { openDatabase } from '../../src/platform/database/open-database';
import { loadDemo, awaitsDemo } from '../../src/app/load-demo';
(async () => {
  const provided = await provideDatabase({ kind: 'embedded', dataDir: '/tmp/speed/pg' }, console.log);
  const database = await openDatabase(provided.url, { orm });
  await prepareDatabase(database);
  if (await awaitsDemo(database)) await loadDemo(database, console.log);
  console.log(provided.url);
  await new Promise((r) => setTimeout(r, 3 * 3600e3));
})();
