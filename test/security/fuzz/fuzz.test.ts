import { performance } from 'node:perf_hooks';
import { guard } from '../../../src/app/access/guard';
import { buildApiSchema } from '../../../src/app/schema';
import { servedNation } from '../../support/service';
import { settled } from '../../support/settled';
import { type Planted, plantCanaries } from '../support/canaries';
import { targetAt } from '../target';
import { sentMark } from './hostile-values';
import { type Fuzzed, runFuzz } from './run-fuzz';

const isBig = process.env['OVERSIGHT_BIG'] === '1';
const casesEach = isBig ? 4_000 : 200;
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_101);
const mostMs = 3_000;
const asking = ['public', 'analyst', 'regulator', 'north council', 'first provider'];
process.stderr.write(
  `Fuzzing with FUZZ_SEED=${seed}, ${casesEach} cases for each of five roles${isBig ? '' : '; OVERSIGHT_BIG=1 for 4,000'}.\n`,
);

const service = servedNation();
let planted: Planted;
let fuzzed: Fuzzed;
let seconds = 0;

beforeAll(async () => {
  planted = await plantCanaries(service);
  const began = performance.now();
  fuzzed = await runFuzz({
    schema: guard(buildApiSchema()),
    target: targetAt(Number(new URL(service.origin).port)),
    planted,
    callers: planted.callers.filter(({ name }) => asking.includes(name)),
    casesEach,
    seed,
    connections: 8,
  });
  seconds = (performance.now() - began) / 1_000;
}, 3_600_000);

afterAll(() => {
  const { slowestMs, outcomes } = fuzzed;
  const told = {
    seed,
    cases: casesEach * asking.length,
    seconds: Math.round(seconds),
    slowestMs: Math.round(slowestMs),
  };
  if (isBig) process.stdout.write(`${JSON.stringify({ ...told, outcomes: Object.fromEntries(outcomes) })}\n`);
});

describe('operations made up from the schema, and bodies that are none', () => {
  it('are answered without a fault, a leak, or an error that has no code', () => {
    expect(fuzzed.broken.slice(0, 5)).toEqual([]);
  });

  it('break nothing: no fault is told to the operators, and no transaction is left open', async () => {
    expect(service.faults.map(({ error }) => String(error)).slice(0, 5)).toEqual([]);
    const { data } = await service.ask('{ settings(first: 1) { totalCount } }');
    expect(data.settings.totalCount).toBeGreaterThan(50);
    expect(await settled(service)).toMatchObject({ inUse: 0, waiting: 0 });
  });

  it('are no mere noise: many are answered in full, others refused for many reasons', () => {
    const { outcomes } = fuzzed;
    // Half of the schema is not open to whoever asks.
    expect(outcomes.get('OK')).toBeGreaterThan(casesEach / 2);
    expect([...outcomes.keys()]).toEqual(
      expect.arrayContaining(['FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'JSON_NOT_READABLE']),
    );
  });

  it('leave nothing of what they asked with in the log or the metrics', async () => {
    const { headers } = planted.callers.find(({ name }) => name === 'administrator') ?? { headers: {} };
    const metrics = await (await fetch(`${service.origin}/metrics`, { headers })).text();
    const written = [...service.log, metrics];
    expect(written.length).toBeGreaterThan(casesEach);
    expect(written.filter((line) => line.includes('CANARY') || line.includes(sentMark))).toEqual([]);
  });

  if (isBig) {
    it(`are each answered within ${mostMs} ms`, () => {
      expect(fuzzed.slowestMs).toBeLessThan(mostMs);
    });
  }
});
