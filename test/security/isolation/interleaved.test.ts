import { performance } from 'node:perf_hooks';
import { orm } from '../../../src/app/orm';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import type { TestDatabase } from '../../support/database';
import { givenNation } from '../../support/nation';
import { type Service, type StartServiceOptions, servedNation, startService } from '../../support/service';
import { type Planted, plantCanaries } from '../support/canaries';
import { type Interleaved, interleave, ways } from './interleave';

/** `OVERSIGHT_BIG=1` asks as often as the proof wants it; otherwise it is shown in seconds. */
const isBig = process.env['OVERSIGHT_BIG'] === '1';
const requests = isBig ? 20_000 : 1_500;
const connections = 64;
const seed = Number(process.env['ISOLATION_SEED'] ?? 20_260_101);
if (!isBig) process.stderr.write(`Tenants are interleaved for ${requests} requests: set OVERSIGHT_BIG=1 for 20,000.\n`);

describe('two councils and others, interleaved', () => {
  const service = servedNation();
  let planted: Planted;
  let became: Interleaved;
  let seconds = 0;

  beforeAll(async () => {
    planted = await plantCanaries(service);
    const began = performance.now();
    became = await interleave(service, planted, { requests, connections, seed });
    seconds = (performance.now() - began) / 1_000;
  }, 1_800_000);

  afterAll(() => {
    if (isBig)
      process.stdout.write(`${JSON.stringify({ requests, connections, seconds: Math.round(seconds), seed })}\n`);
  });

  it('let nothing of one reach another: not by id, list, count, path, search, order, place, log, change, error or dry run', () => {
    expect(became.leaks.slice(0, 20)).toEqual([]);
  });

  it('are all answered', () => {
    expect(became.failures.slice(0, 5)).toEqual([]);
    expect(service.faults).toEqual([]);
  });

  it('were tried in every way, and saw what is their own', () => {
    expect([...became.tried.keys()].sort()).toEqual(ways.map(({ name }) => name).sort());
    expect([...became.sawOwn].sort()).toEqual(
      planted.callers
        .filter(({ tenant }) => tenant !== null)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('leave every note as it was', async () => {
    const [count] = await service.database.query<{ notes: number; withdrawn: number }>({
      text: 'select count(*)::int as notes, count(withdrawn_at)::int as withdrawn from finding_note',
    });
    const withdrawn = planted.notes.filter(({ isWithdrawn }) => isWithdrawn).length;
    expect(count).toEqual({ notes: planted.notes.length, withdrawn });
  });

  it('leave no canary in the log or the metrics', async () => {
    const { headers } = planted.callers.find(({ name }) => name === 'administrator') ?? { headers: {} };
    const metrics = await (await fetch(`${service.origin}/metrics`, { headers })).text();
    expect(metrics).toContain('# TYPE');
    expect(service.log.length).toBeGreaterThan(requests / 2);
    expect([...service.log, metrics].filter((line) => line.includes('CANARY'))).toEqual([]);
  });
});

describe('the same over a login that row-level security does not hold for', () => {
  let nation: TestDatabase;
  let owner: Database;
  let service: Service;
  beforeAll(async () => {
    nation = await givenNation();
    owner = await openDatabase(nation.url, { orm });
    service = await startService(nation.url, { publicIntrospection: false, api: () => owner } as StartServiceOptions);
  }, 180_000);
  afterAll(async () => {
    await service?.stop();
    await owner?.close();
    await nation?.drop();
  });

  it('is found out: by id, list, count, path, search, place and change', async () => {
    const planted = await plantCanaries(service);
    const { leaks } = await interleave(service, planted, { requests: 600, connections, seed });
    const found = new Set(leaks.map((leak) => leak.slice(0, leak.indexOf(':'))));
    expect([...found]).toEqual(
      expect.arrayContaining([
        'by id',
        'by many ids at once',
        'list',
        'count',
        'nested path',
        'through a group',
        'through a search',
        "paging with another's cursor",
        "search with another's canary",
        'search for what all have',
        'search on findings',
        'trusted document',
        'another purpose',
        'list of keys',
        "access log of another's record",
      ]),
    );
  });
});
