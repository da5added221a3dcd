import { handOverReminders, reminderJobId, reminderQueue } from '../../../src/features/clocks/hand-over-reminders';
import { writeReminders } from '../../../src/features/clocks/write-reminders';
import { fixedClock } from '../../../src/platform/clock';
import type { Database } from '../../../src/platform/database/database';
import { JobQueue } from '../../../src/platform/jobs/job-queue';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { until } from '../../support/until';
import { givenClock } from './support/given-clocks';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

const clock = fixedClock('2026-06-25');

async function written(): Promise<number> {
  const [row] = await database.query<{ count: number }>({ text: 'select count(*)::int as count from matter_reminder' });
  return row?.count ?? 0;
}

describe('the job that writes reminders', () => {
  it('has one number for each hour, so that several servers hand in one', () => {
    expect(reminderJobId('2026-06-25T12:59:59.000000Z')).toBe('20260625-1200-4000-8000-000000000000');
    expect(reminderJobId('2026-06-25T13:00:00.000000Z')).toBe('20260625-1300-4000-8000-000000000000');
  });

  it('is done by the queue, once for each hour, and writes nothing twice', async () => {
    await givenClock(database, { kind: 'COMMITMENT', state: 'AGREED', clock: 'COMMITMENT_DUE', lastDay: '2026-07-01' });
    const failures: unknown[] = [];
    const onFailure = (_: string, error: unknown) => void failures.push(error);
    const queue = new JobQueue({ database, schema: 'oversight_jobs', onFailure, everyMs: 50 });
    queue.handle(reminderQueue, (_, stopping) => writeReminders(database, clock, stopping));
    await queue.start();
    try {
      const handedIn = await Promise.all([1, 2, 3].map(() => handOverReminders(queue, clock)));
      expect(handedIn.filter(Boolean)).toHaveLength(1);
      await until(async () => (await written()) === 1);
      const next = { today: () => clock.today(), now: () => '2026-06-25T13:00:00.000000Z' };
      expect(await handOverReminders(queue, next)).toBe(true);
      await until(() => queue.isOver(reminderQueue, reminderJobId(next.now())));
      expect(await written()).toBe(1);
      expect(failures).toEqual([]);
    } finally {
      await queue.stop();
    }
  });
});
