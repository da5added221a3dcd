import { startTestIssuer } from '../../support/test-issuer';
import { check } from './checker';
import { type CrashReport, crash, type Scene } from './crash-run';
import { startKeptPostgres } from './kept-postgres';
import { Ledger } from './ledger';
import { serveProcess } from './served-process';
import { startWriters } from './writers';

/** `OVERSIGHT_BIG=1` kills as often as the proof asks for; otherwise it is shown in seconds. */
const kills = process.env['OVERSIGHT_BIG'] ? 20 : 2;
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

function tell({ lost, duplicate, half, unacknowledged, ...figures }: CrashReport): void {
  const counts = {
    lost: lost.length,
    duplicate: duplicate.length,
    half: half.length,
    thereThoughGivenUp: unacknowledged.length,
  };
  if (process.env['OVERSIGHT_BIG']) process.stdout.write(`${JSON.stringify({ ...figures, ...counts })}\n`);
}

describe('writes under eight callers', () => {
  it(
    'are each there once, whole and audited, however often PostgreSQL is killed',
    async () => {
      const report = await crash(scene, scene.postgres, { run: 'postgres', kills });
      tell(report);
      expect(report).toMatchObject(nothingAmiss);
      expect(report.acknowledged).toBeGreaterThan(kills * 60);
    },
    patienceMs,
  );

  it(
    'are each there once, whole and audited, however often the server is killed',
    async () => {
      const report = await crash(scene, scene.served, { run: 'server', kills });
      tell(report);
      expect(report).toMatchObject(nothingAmiss);
      expect(report.acknowledged).toBeGreaterThan(kills * 60);
    },
    patienceMs,
  );
});
