import { setTimeout as pause } from 'node:timers/promises';
import { RepeatingJob } from '../../../src/platform/jobs/repeating-job';

function givenJob(work: () => Promise<unknown>, everyMs = 5) {
  const failures: [string, unknown][] = [];
  const job = new RepeatingJob({
    name: 'a job',
    everyMs,
    work,
    onFailure: (name, error) => failures.push([name, error]),
  });
  return { job, failures };
}

describe('a job that is done again and again', () => {
  it('is done until it is stopped, and not after', async () => {
    let rounds = 0;
    const { job } = givenJob(async () => {
      rounds += 1;
    });
    job.start();
    while (rounds < 3) await pause(5);
    await job.stop();
    const stoppedAt = rounds;
    await pause(30);
    expect(rounds).toBe(stoppedAt);
  });

  it('is never done twice at once, and stopping waits for the round that runs', async () => {
    let running = 0;
    let most = 0;
    const { job } = givenJob(async () => {
      running += 1;
      most = Math.max(most, running);
      await pause(20);
      running -= 1;
    }, 1);
    job.start();
    job.start();
    await pause(60);
    await job.stop();
    expect([most, running]).toEqual([1, 0]);
  });

  it('tells of a failure and goes on', async () => {
    let rounds = 0;
    const { job, failures } = givenJob(async () => {
      rounds += 1;
      if (rounds === 1) throw new Error('broken');
    });
    await job.round();
    await job.round();
    expect(rounds).toBe(2);
    expect(failures).toEqual([['a job', new Error('broken')]]);
  });

  it('asked for while it runs is the round that runs', async () => {
    let rounds = 0;
    const { job } = givenJob(async () => {
      rounds += 1;
      await pause(5);
    });
    await Promise.all([job.round(), job.round()]);
    expect(rounds).toBe(1);
  });
});
