import { jobsOf } from '../../src/app/jobs';
import { openJobQueue, scanNation } from '../../src/app/scan-nation';
import { ScanMemory } from '../../src/features/findings/scan-memory';
import type { Database } from '../../src/platform/database/database';
import { people } from '../support/people';
import { demoDay, servedNation } from '../support/service';
import { until } from '../support/until';

const service = servedNation();
const definitions = ['COMPANIES_ACT_PARENT', 'OFSTED_PUBLISHED_OWNER'];

/** What is beside the requests, as a server has it. */
async function besideRequests(system: Database) {
  const failures: unknown[] = [];
  const onFailure = (name: string, error: unknown) => void failures.push([name, error]);
  const memory = new ScanMemory({ today: () => '2025-06-01' });
  const queue = openJobQueue(system, onFailure, memory);
  const jobs = jobsOf(system, queue, onFailure);
  await queue.start();
  for (const job of jobs) job.start();
  return { failures, stop: () => Promise.all([queue, ...jobs].map((job) => job.stop())) };
}

let requests = 0;

async function request(asOf: string) {
  requests += 1;
  const { data } = await service.ask(
    `mutation ($input: RequestNationalScanInput!) { done: requestNationalScan(input: $input) { problems { code } wasLive scan { id } } }`,
    { input: { asOf, definitions, reason: 'For the test.', idempotencyKey: `scan-nation-${asOf}-${requests}` } },
    { as: people.analyst },
  );
  return data.done;
}

async function scan(id: string) {
  const { data, statements } = await service.ask(
    `query ($id: ID!) { nationalScan(id: $id) { status stepsDone stepsTotal runs { id asOf modelFittedInRunId } } }`,
    { id },
  );
  return { ...data.nationalScan, statements: statements.length };
}

describe('a scan of the synthetic nation', () => {
  it('asked of the API is run beside the requests, and followed to its end', async () => {
    const { failures, stop } = await besideRequests(service.database);
    const { scan: asked, problems } = await request('2024-09-30');
    expect(problems).toEqual([]);
    await until(async () => (await scan(asked.id)).status === 'COMPLETED');
    await stop();
    expect(failures).toEqual([]);
    const { runs, stepsDone, statements } = await scan(asked.id);
    expect([runs.length, stepsDone, statements]).toEqual([2, 2, 2]);
    const { data } = await service.ask(
      `{ findings(asOf: "2024-09-30", first: 1) { totalCount } findingChanges(asOf: "2024-09-30") { now { id asOf } before { asOf } changes(first: 1) { totalCount } } }`,
    );
    expect(data.findings.totalCount).toBeGreaterThan(0);
    expect(data.findingChanges.before.asOf).toBe('2024-03-31');
    expect(data.findingChanges.now.id).toBe(runs[1].id);
    expect(data.findingChanges.changes.totalCount).toBeGreaterThan(0);
  }, 120_000);

  it('of a day that was read before finds equal facts, and adds no run', async () => {
    const before = await service.database.query({ text: 'select count(*) from detection_run' });
    const { scan: asked } = await request(demoDay);
    expect(await scanNation(service.database, Number(asked.id))).toBe('COMPLETED');
    expect(await service.database.query({ text: 'select count(*) from detection_run' })).toEqual(before);
    expect((await scan(asked.id)).runs).toHaveLength(2);
  }, 120_000);

  it('after one judgement reads what changed, and says on whose facts its model was fitted', async () => {
    const { failures, stop } = await besideRequests(service.database);
    const scanned = async () => {
      const { scan: asked } = await request('2024-06-30');
      await until(async () => (await scan(asked.id)).status === 'COMPLETED');
      return (await scan(asked.id)).runs as { id: string; modelFittedInRunId: string }[];
    };
    const full = await scanned();
    await service.database.query({
      text: `update judgement set value = 'INADEQUATE' where inspection_id = (
        select i.id from inspection i join judgement j on j.inspection_id = i.id and j.scale like 'FOUR_POINT%' and j.value = 'GOOD'
        where i.recorded_to = 'infinity' and i.inspected_on between '2024-01-01' and '2024-06-01' order by i.id limit 1)`,
    });
    const after = await scanned();
    await stop();
    expect(failures).toEqual([]);
    expect(full.map(({ modelFittedInRunId }) => modelFittedInRunId)).toEqual(full.map(({ id }) => id));
    expect(after.map(({ modelFittedInRunId }) => modelFittedInRunId)).toEqual(full.map(({ id }) => id));
    expect(after.map(({ id }) => id)).not.toEqual(full.map(({ id }) => id));
  }, 120_000);
});
