import type { Clock } from '../../platform/clock';
import type { JobQueue } from '../../platform/jobs/job-queue';

export const reminderQueue = 'matter-reminders';

/** One job for each hour of a day: one that failed is made good in the next, and what was written is not written again. */
export function reminderJobId(now: string): string {
  const [date = '', hour = ''] = now.split('T');
  return `${date.replaceAll('-', '')}-${hour.slice(0, 2)}00-4000-8000-000000000000`;
}

/** Hands in the writing of reminders, once an hour however many servers ask for it. */
export async function handOverReminders(queue: Pick<JobQueue, 'send'>, clock: Clock): Promise<boolean> {
  return queue.send(reminderQueue, reminderJobId(clock.now()), {});
}
