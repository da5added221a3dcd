import { CostGate } from '../../../src/app/admission/cost-gate';

const options = { most: 100, mostWaiting: 2, mostOfOne: 2, waitMs: 30, free: 10 };

describe('the gate for large requests', () => {
  it('lets small ones pass, however much is at work', async () => {
    const gate = new CostGate(options);
    expect(await gate.enter(100, 'a')).not.toBeNull();
    for (let count = 0; count < 50; count += 1) expect(await gate.enter(10, 'a')).not.toBeNull();
  });

  it('lets large ones in while there is room, and the next when one is done', async () => {
    const gate = new CostGate({ ...options, waitMs: 10_000 });
    const first = await gate.enter(60, 'a');
    const second = await gate.enter(40, 'a');
    const order: string[] = [];
    const third = gate.enter(50, 'a').then((done) => {
      order.push('third');
      return done;
    });
    const fourth = gate.enter(50, 'a').then((done) => {
      order.push('fourth');
      return done;
    });
    await Promise.resolve();
    expect(order).toEqual([]);
    second?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([]);
    first?.();
    expect(await third).not.toBeNull();
    expect(await fourth).not.toBeNull();
    expect(order).toEqual(['third', 'fourth']);
  });

  it('lets one that costs more than may be at work in alone', async () => {
    const gate = new CostGate(options);
    const done = await gate.enter(1_000, 'a');
    expect(done).not.toBeNull();
    expect(await gate.enter(11, 'a')).toBeNull();
    done?.();
    expect(await gate.enter(11, 'a')).not.toBeNull();
  });

  it('refuses at once where too many wait already', async () => {
    const gate = new CostGate({ ...options, waitMs: 10_000 });
    const done = await gate.enter(100, 'a');
    const waiting = [gate.enter(20, 'a'), gate.enter(20, 'a')];
    expect(await gate.enter(20, 'a')).toBeNull();
    done?.();
    for (const each of waiting) expect(await each).not.toBeNull();
  });

  it('refuses one that waited too long, and the place it held is free', async () => {
    const gate = new CostGate(options);
    const done = await gate.enter(100, 'a');
    expect(await gate.enter(20, 'a')).toBeNull();
    const next = gate.enter(20, 'a');
    done?.();
    expect(await next).not.toBeNull();
  });

  it('takes one whose caller went away out of the row', async () => {
    const gate = new CostGate({ ...options, waitMs: 10_000 });
    const done = await gate.enter(100, 'a');
    const gone = new AbortController();
    const left = gate.enter(90, 'a', gone.signal);
    const stays = gate.enter(20, 'a');
    gone.abort();
    expect(await left).toBeNull();
    done?.();
    expect(await stays).not.toBeNull();
  });

  it('gives a turn back once, however often it is told', async () => {
    const gate = new CostGate(options);
    const first = await gate.enter(50, 'a');
    await gate.enter(50, 'a');
    first?.();
    first?.();
    expect(await gate.enter(50, 'a')).not.toBeNull();
    expect(await gate.enter(50, 'a')).toBeNull();
  });

  it('does not let one caller hold all the places in the row', async () => {
    const gate = new CostGate({ ...options, mostWaiting: 10, waitMs: 10_000 });
    const done = await gate.enter(100, 'a');
    const ofOne = [gate.enter(20, 'greedy'), gate.enter(20, 'greedy')];
    expect(await gate.enter(20, 'greedy')).toBeNull();
    const ofAnother = gate.enter(20, 'other');
    done?.();
    for (const each of [...ofOne, ofAnother]) expect(await each).not.toBeNull();
  });
});
