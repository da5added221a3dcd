import { orm } from '/work/main/src/app/orm';
import { provideDatabase } from '/work/main/src/platform/database/database-url';
import { openDatabase } from '/work/main/src/platform/database/open-database';
import { readFileSync } from 'node:fs';
(async () => {
  const p = await provideDatabase({ kind: 'embedded', dataDir: '/tmp/store-db/data' } as never, () => undefined);
  const db = await openDatabase(p.url, { orm });
  await db.transaction(async (tx) => {
    const cpu = async () => { const [r] = await tx.query<{pid:number}>({text:'select pg_backend_pid() as pid'}); const f = readFileSync(`/proc/${r!.pid}/stat`,'utf8').split(') ')[1]!.split(' '); return (Number(f[11])+Number(f[12]))/100; };
    const t = async (text: string) => { const a = await cpu(); const s = performance.now(); await tx.query({ text }); console.log(((performance.now()-s)/1000).toFixed(1), 'wall', ((await cpu())-a).toFixed(1), 'cpu', text.slice(0, 150)); };
    await t(`set local maintenance_work_mem='256MB'`);
    await t('select count(*) from interest');
    await t('alter table interest drop constraint interest_one_truth_at_a_time_excl');
    await t(`alter table interest add constraint x1 EXCLUDE USING gist (claim WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_from, recorded_to) WITH &&)`);
    await t('alter table interest drop constraint x1');
    await t(`create index g1 on interest USING gist (claim, daterange(valid_from, valid_to), tstzrange(recorded_from, recorded_to))`);
    await t('drop index g1');
    await t(`create index g1 on interest USING gist (claim, daterange(valid_from, valid_to))`);
    await t('drop index g1');
    await t(`alter table interest add constraint x1 EXCLUDE USING gist (claim WITH =, daterange(valid_from, valid_to) WITH &&) where (recorded_to = 'infinity')`);
    await t('alter table interest drop constraint x1');
    await t(`create index b1 on interest (claim)`);
    throw new Error('undo');
  }).catch((e) => console.log(e.message));
  await db.close(); await p.stop();
})();
