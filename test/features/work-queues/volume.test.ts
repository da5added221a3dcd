import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes } from '../finding-reviews/support/asking';
import { people } from '../matters/support/given-road';
import { exampleOperations } from '../../../src/app/example-operations';

let database: Database;
openDatabasePerTest((opened) => { database = opened; });
it('measures', async () => {
  await laidDownScopes(database);
  await database.query({ text: `insert into matter (kind, title, state, version, moved_on, is_open, is_hypothetical, opened_by, opened_at, lanes, addressees)
    select case when n % 4 = 0 then 'IMPROVEMENT_PLAN' when n % 4 = 1 then 'COMMITMENT' else 'SUSPICION' end, 'M ' || n,
      case when n % 4 = 0 then 'NOTICE_AWAITING_APPROVAL' when n % 4 = 1 then 'AGREED' else 'STANDING' end, 4, '2026-05-01', true, false, 'x', now(), '{REGULATOR}', '{OFSTED}' from generate_series(1, 20000) n`, values: [] });
  await database.query({ text: `insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, organisation, is_hypothetical, recorded_at, lanes, addressees)
    select m.id, v, case v when 1 then 'DRAFT_NOTICE' when 2 then 'ASK_APPROVAL' else 'NOTE' end, m.state, '2026-05-01', '{}', 'x', 'officer' || (m.id % 50), '{REGULATOR_OFFICER}', 'OFSTED', false, '2026-05-01'::timestamptz + (m.id * 4 + v) * interval '1 second', '{REGULATOR}', '{OFSTED}'
    from matter m, generate_series(1, 4) v`, values: [] });
  await database.query({ text: `insert into matter_clock (matter_id, clock, started_by, started_on, given_last_day, moves, last_day, status, lanes, addressees)
    select m.id, case m.kind when 'COMMITMENT' then 'COMMITMENT_DUE' else 'SUSPICION_REVIEW' end, 1, '2026-05-01', null, '[]', '2026-06-01'::date + (m.id % 60), 'RUNNING', '{REGULATOR}', '{OFSTED}' from matter m where m.kind <> 'IMPROVEMENT_PLAN'`, values: [] });
  await database.query({ text: 'analyze', values: [] });
  const answer = answerOver(() => database);
  const q = exampleOperations().find(({ name }) => name === 'regulator-my-queue')?.query ?? '';
  const bare = q.replace(/totalCount\n/g, '\n').replace(/(\w+)\(first: \$first\) \{\s+nodes/g, '$1(first: $first) { nodes');
  for (const [label, src, by] of [['with totals', q, people.approver], ['no totals', bare, people.approver], ['officer', q, people.officer]] as const) {
    const times: number[] = [];
    for (let i = 0; i < 25; i += 1) {
      const t = process.hrtime.bigint();
      const { result } = await answer(by, src, { first: 20 }, '2026-06-15');
      times.push(Number(process.hrtime.bigint() - t) / 1e6);
      if (i === 0) process.stdout.write(JSON.stringify(result.errors ?? Object.fromEntries(Object.entries((result.data as any).myQueue).map(([k, v]: any) => [k, v?.totalCount ?? null]))) + '\n');
    }
    times.sort((a, b) => a - b);
    process.stdout.write(`${label}: p50 ${times[12]?.toFixed(1)} p95 ${times[23]?.toFixed(1)} ms\n`);
  }
  const { statements } = await answer(people.approver, q, { first: 20 }, '2026-06-15');
  for (const st of statements) {
    const t = process.hrtime.bigint();
    await answer; 
    await database.query(st);
    process.stdout.write(`${st.name} ${(Number(process.hrtime.bigint() - t) / 1e6).toFixed(1)}\n`);
  }
}, 120000);
