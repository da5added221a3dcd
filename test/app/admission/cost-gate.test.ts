import { CostGate } from '../../../src/app/admission/cost-gate';

const options = { most: 100, mostWaiting: 2, waitMs: 30, free: 10 };

describe('the gate for large requests', () => {
  it('lets small ones pass, however much is at work', async () => {
    const gate = new CostGate(options);
    expect(await gate.enter(100)).not.toBeNull();
    for (let count = 0; count < 50; count += 1) expect(await gate.enter(10)).not.toBeNull();
  });

  it('lets large ones in while there is room, and the next when one is done', async () => {
    const gate = new CostGate({ ...options, waitMs: 10_000 });
    const first = await gate.enter(60);
    const second = await gate.enter(40);
    const order: string[] = [];
    const third = gate.enter(50).then((done) => {
      order.push('third');
      return done;
    });
    const fourth = gate.enter(50).then((done) => {
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
    const done = await gate.enter(1_000);
    expect(done).not.toBeNull();
    expect(await gate.enter(11)).toBeNull();
    done?.();
    expect(await gate.enter(11)).not.toBeNull();
  });

  it('refuses at once where too many wait already', async () => {
    const gate = new CostGate({ ...options, waitMs: 10_000 });
    const done = await gate.enter(100);
    const waiting = [gate.enter(20), gate.enter(20)];
    expect(await gate.enter(20)).toBeNull();
    done?.();
    for (const each of waiting) expect(await each).not.toBeNull();
  });

  it('refuses one that waited too long, and the place it held is free', async () => {
    const gate = new CostGate(options);
    const done = await gate.enter(100);
    expect(await gate.enter(20)).toBeNull();
    const next = gate.enter(20);
    done?.();
    expect(await next).not.toBeNull();
  });

  it('takes one whose caller went away out of the row', async () => {
    const gate = new CostGate({ ...options, waitMs: 10_000 });
    const done = await gate.enter(100);
    const gone = new AbortController();
    const left = gate.enter(90, gone.signal);
    const stays = gate.enter(20);
    gone.abort();
    expect(await left).toBeNull();
    done?.();
    expect(await stays).not.toBeNull();
  });

  it('gives a turn back once, however often it is told', async () => {
    const gate = new CostGate(options);
    const first = await gate.enter(50);
    await gate.enter(50);
    first?.();
    first?.();
    expect(await gate.enter(50)).not.toBeNull();
    expect(await gate.enter(50)).toBeNull();
  });
});
