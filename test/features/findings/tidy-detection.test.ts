import { FindingStore } from '../../../src/features/findings/finding.store';
import { tidyDetection } from '../../../src/features/findings/tidy-detection';
import { servedNation } from '../../support/service';

const service = servedNation();
const definition = 'OFSTED_PUBLISHED_OWNER';
const run = <Row>(text: string, values: readonly unknown[] = []) => service.database.query<Row>({ text, values });

let made = 0;

/** A run over all evidence, computed so many hours ago, with a finding. */
async function runAt(computedAt: string, asOf = '2025-03-31', evidence: 'ALL' | 'PUBLISHED' = 'ALL') {
  made += 1;
  const store = new FindingStore(service.database);
  const runId = await store.addRun({
    ...{ asOf, definition, evidence, inputsHash: `run ${made}`, modelFittedInRunId: null },
    ...{ groupsConsidered: 1, settingsConsidered: 1 },
  });
  await run('update detection_run set computed_at = $2 where id = $1', [runId, computedAt]);
  const [finding] = await run<{ id: number; groupId: number }>(
    `insert into finding (id, detection_run_id, group_id, indicator, indicator_version, strength, rank, sentence, would_clear, numbers, powers, caveats)
      select nextval('unpublished_id_seq'), $1, (select min(id) from provider_group), 'decline', 1, 'EARLY', 1, 'It.', 'That.', '{}', '{}', '{}'
      returning id, group_id as "groupId"`,
    [runId],
  );
  if (!finding) throw new Error('The finding was not kept.');
  return { runId, findingId: finding.id, groupId: finding.groupId };
}

async function kept(evidence: 'ALL' | 'PUBLISHED' = 'ALL'): Promise<number[]> {
  const rows = await run<{ id: number }>('select id from detection_run where evidence = $1 order by id', [evidence]);
  return rows.map(({ id }) => id);
}

describe('runs over all evidence', () => {
  it('that were superseded on the day they were made are removed after two days, and no others', async () => {
    const published = await kept('PUBLISHED');
    const runs = [
      await runAt('2024-05-01T08:00Z'),
      await runAt('2024-05-01T09:00Z'),
      await runAt('2024-05-01T21:00Z'),
      await runAt('2024-05-02T08:00Z'),
      await runAt('2024-05-02T08:30Z', '2024-03-31'),
      await runAt('2024-05-02T09:00Z'),
    ].map(({ runId }) => runId);
    const recent = [(await runAt(new Date().toISOString())).runId, (await runAt(new Date().toISOString())).runId];
    const more = (await runAt('2024-05-01T10:00Z', '2025-03-31', 'PUBLISHED')).runId;
    await tidyDetection(service.database);
    expect(await kept()).toEqual([runs[2], runs[4], runs[5], ...recent]);
    expect(await kept('PUBLISHED')).toEqual([...published, more]);
    await run(`delete from detection_run where evidence = 'ALL' or id = $1`, [more]);
  });

  it('stay where somebody noted something on a finding of theirs, or acted on one while they counted', async () => {
    const first = await runAt('2024-06-01T08:00Z');
    const noted = await runAt('2024-06-01T09:00Z');
    const acted = await runAt('2024-06-01T10:00Z');
    const last = await runAt('2024-06-01T11:00Z');
    await run(
      `insert into finding_note (definition, group_id, indicator, finding_id, lane, organisation, written_by, text, created_at, version)
        values ($1, $2, 'decline', $3, 'REGULATOR', 'OFSTED', 'a person', 'Look at this.', now(), 1)`,
      [definition, noted.groupId, noted.findingId],
    );
    await run(
      `with review as (
          insert into finding_review (definition, group_id, indicator, status, version, created_at, changed_at)
          values ($1, $2, 'decline', 'ACKNOWLEDGED', 1, $3, $3) returning id)
        insert into finding_review_event (review_id, version, action, status, reason, done_by, by_roles, finding_as_of, done_at)
        select id, 1, 'ACKNOWLEDGE', 'ACKNOWLEDGED', 'Seen.', 'a person', '{}', '2025-03-31', $3 from review`,
      [definition, acted.groupId, '2024-06-01T10:30Z'],
    );
    await tidyDetection(service.database);
    expect(await kept()).toEqual([noted.runId, acted.runId, last.runId]);
    expect(await run('select from finding where id = $1', [first.findingId])).toEqual([]);
  });
});
