import { sealEntries } from '../../../src/platform/audit/seal-entries';
import { verifyAudit } from '../../../src/platform/audit/verify-audit';
import { writeCheckpoint } from '../../../src/platform/audit/write-checkpoint';
import { fixedClock } from '../../../src/platform/clock';
import { recordMany, tamper, trailPerFile } from './support/audit-database';

const isBig = process.env['OVERSIGHT_BIG'] === '1';
const count = isBig ? 1_000_000 : 20_000;
const mostSeconds = 20;
if (!isBig) process.stderr.write('The audit trail is verified at 20,000 entries: set OVERSIGHT_BIG=1 for 1,000,000.\n');

const trail = trailPerFile();

async function timed<T>(what: string, work: () => Promise<T>): Promise<{ answer: T; seconds: number }> {
  const startedAt = performance.now();
  const answer = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
  process.stderr.write(`${what} ${count} audit entries: ${seconds.toFixed(2)} s, ${memory} MB\n`);
  return { answer, seconds };
}

describe(`a trail of ${count} entries`, () => {
  it('is sealed and verified, and the last of them is watched like the first', async () => {
    const { system, folders } = trail;
    await recordMany(system, count);
    expect((await timed('sealed', () => sealEntries(system))).answer).toBe(count);
    await writeCheckpoint(system, folders, fixedClock('2025-04-01'));
    const { answer, seconds } = await timed('verified', () => verifyAudit(system, folders));
    expect(answer).toMatchObject({ entries: count, bad: null, warnings: [] });
    if (isBig) expect(seconds).toBeLessThan(mostSeconds);
    await tamper(system, `update audit_entry set reason = reason || ' ' where id = (select max(id) from audit_entry)`);
    const { bad } = await verifyAudit(system, folders);
    expect(bad).toMatchObject({ fault: 'ENTRY_CHANGED', sequence: count });
  }, 600_000);
});
