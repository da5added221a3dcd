import { orm } from '../../../src/app/orm';
import { ownershipContext } from '../../../src/features/ownership/ownership.context';
import { OwnershipGraphStore } from '../../../src/features/ownership/ownership-graph.store';
import { shownChain } from '../../../src/features/ownership/chain-shown';
import { shownStructure, shownUltimateParent } from '../../../src/features/ownership/undertaking-control';
import { PartyStore } from '../../../src/features/ownership/party.store';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';
import { OwnershipBuilder } from '../../support/ownership';

const holder = databasePerWorker();
it('measures', async () => {
  const db = await openDatabase(holder.url, { orm });
  const src = await new OwnershipBuilder(db).source('PSC');
  const q = (text: string, values: unknown[] = []) => db.query<any>({ text, values });
  await q('alter table interest drop constraint interest_one_truth_at_a_time_excl');
  await q('alter table interest drop constraint interest_subject_id_fkey, drop constraint interest_party_id_fkey');
  await q('alter table party_version drop constraint party_version_one_truth_at_a_time_excl');
  await q(`insert into party (id, kind) select n, 'ENTITY' from generate_series(1, 2000000) n`);
  await q(`insert into party_version (party_id, source_id, record_id, name, name_key, party_type, valid_from, recorded_from)
    select n, $1, n::text, 'Company ' || n, 'company ' || n, 'registeredEntity', '2010-01-01', '2020-01-01' from generate_series(1, 2000000) n`, [src]);
  await q(`insert into interest (source_id, record_id, claim, subject_id, party_id, interest_type, share_least, share_most, confidence, valid_from, recorded_from)
    select $1, n::text, n, n, case when n % 12 = 0 then (1 + (n::bigint * 7919) % 2000000)::int else n + 1 end, 'votingRights', 75, 100, 'STATED', '2016-04-06', '2020-01-01' from generate_series(1, 2000000) n where n % 60 <> 0 and (n % 12 <> 0 or 1 + (n::bigint * 7919) % 2000000 <> n)`, [src]);
  await q('vacuum analyze party'); await q('vacuum analyze interest'); await q('vacuum analyze party_version');
  const explain = (label: string) => ({ query: async ({ text, values }: any) => { for (let i = 0; i < 3; i++) { const rows = await db.query<any>({ text: 'explain (analyze, buffers) ' + text, values }); if (i === 2) console.log(label, rows.map((r: any) => r['QUERY PLAN']).join('\n')); } return []; } }) as any;
  for (const knownAt of [null, '2024-01-01T00:00:00Z']) {
    const m = { asOf: '2024-01-01', knownAt };
    await new OwnershipGraphStore(explain('above ' + knownAt)).above([1_200_001], m, { parties: 2000, interestsOfEach: 500 });
    await new PartyStore(explain('parties ' + knownAt)).byIds(Array.from({ length: 20 }, (_, i) => 1_200_001 + i), m);
  }
  await new OwnershipGraphStore(explain('below')).below([1_200_011], { asOf: '2024-01-01', knownAt: null }, { parties: 2000, interestsOfEach: 500 });
  const { ownership } = ownershipContext(db);
  const m = { asOf: '2024-01-01', knownAt: null };
  const times: any = {};
  const t = async (name: string, f: () => any) => { const s = performance.now(); const r = await f(); times[name] = [performance.now() - s, r]; return r; };
  const view = await t('above', async () => (await ownership.above.for(m).load(1_300_001)).reached.size);
  void view;
  const v = await ownership.above.for(m).load(1_300_001);
  await t('ultimate', () => shownUltimateParent(v).sentence.length);
  await t('chain', () => shownChain(v).steps.length);
  // wide
  await q(`update interest set party_id = 77 where subject_id between 500000 and 502500`);
  const w = await ownership.below.for(m).load(77);
  await t('wide reached', () => w.reached.size);
  await t('structure', () => shownStructure(w).edges.length);
  console.log(JSON.stringify(times));
  await db.close();
}, 900_000);
