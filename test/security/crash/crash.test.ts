import { startTestIssuer } from '../../support/test-issuer';
import { type CrashReport, crash, type Scene, stopUnderLoad } from './crash-run';
import { startKeptPostgres } from './kept-postgres';
import { serveProcess } from './served-process';

/** `OVERSIGHT_BIG=1` kills as often as the proof asks for, and tells its figures; otherwise it is shown in seconds. */
const isBig = Boolean(process.env['OVERSIGHT_BIG']);
const kills = isBig ? 20 : 2;
const patienceMs = 60_000 + kills * 20_000;

let scene: Scene;
const tearDown: (() => Promise<void>)[] = [];
beforeAll(async () => {
  const issuer = await startTestIssuer();
  tearDown.unshift(issuer.stop);
  const postgres = await startKeptPostgres();
  tearDown.unshift(postgres.remove);
  const served = await serveProcess(postgres, issuer);
  tearDown.unshift(served.kill);
  scene = { postgres, issuer, served };
}, patienceMs);
afterAll(async () => {
  for (const end of tearDown) await end();
}, patienceMs);

const nothingAmiss = { lost: [], duplicate: [], half: [], otherId: [], unknown: [], auditFault: null };

/** What a caller may be told meanwhile: that nobody listens, that the connection broke, or to ask again. */
const passing = /^(ECONNREFUSED|ECONNRESET|EPIPE|socket hang up|503 (UNAVAILABLE|OVERLOADED|STARTING|STOPPING))$/;

function tell({ lost, duplicate, half, unacknowledged, ...figures }: CrashReport): void {
  const counted = { lost: lost.length, duplicate: duplicate.length, half: half.length, givenUp: unacknowledged.length };
  if (isBig) process.stdout.write(`${JSON.stringify({ ...figures, ...counted })}\n`);
}

describe('writes of eight callers at once', () => {
  it.each([
    ['PostgreSQL', 'postgres'],
    ['the server', 'served'],
  ] as const)(
    'are each there once, whole and audited, however often %s is killed',
    async (_, victim) => {
      const report = await crash(scene, scene[victim], { run: victim, kills });
      tell(report);
      expect(report).toMatchObject(nothingAmiss);
      expect(report.acknowledged).toBeGreaterThan(kills * 60);
      expect(Object.keys(report.failures).filter((told) => !passing.test(told))).toEqual([]);
    },
    patienceMs,
  );

  it(
    'are lost where a commit is acknowledged before it is on disk: so this would be seen',
    async () => {
      const { postgres } = scene;
      await postgres.admin(
        'alter system set synchronous_commit = off',
        `alter system set wal_writer_delay = '10s'`,
        `alter system set wal_writer_flush_after = '1GB'`,
        'select pg_reload_conf()',
      );
      const report = await crash(scene, postgres, { run: 'control', kills: isBig ? kills : 1 });
      tell(report);
      expect(report.lost.length).toBeGreaterThan(0);
      await postgres.admin('alter system reset all', 'select pg_reload_conf()');
    },
    patienceMs,
  );

  it('are all answered that were begun when the service is asked to stop', async () => {
    const report = await stopUnderLoad(scene, 'stop');
    expect(report).toMatchObject({ ...nothingAmiss, unacknowledged: [], ended: 0 });
    expect(report.output).not.toContain('cut off while stopping');
    expect(Object.keys(report.failures).filter((told) => !passing.test(told))).toEqual([]);
  });
});
