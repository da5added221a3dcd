import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { AuditSealer } from '../../../src/platform/audit/audit-sealer';
import { verifyAudit } from '../../../src/platform/audit/verify-audit';
import { fixedClock } from '../../../src/platform/clock';
import type { Database } from '../../../src/platform/database/database';
import { type AuditTrail, givenTrail, recordSome } from './support/audit-database';

let trail: AuditTrail;
beforeEach(async () => {
  trail = await givenTrail();
});
afterEach(() => trail.remove());

const failures: unknown[] = [];
function sealerOn(system: Database, onFailure = (error: unknown) => void failures.push(error)): AuditSealer {
  const { folders } = trail;
  return new AuditSealer({
    system,
    folders,
    clock: fixedClock('2025-04-01'),
    onFailure,
    sealEveryMs: 5,
    checkpointEveryMs: 20,
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(5);
}

const isSigned = async () => (await trail.system.query({ text: 'select from audit_checkpoint' })).length > 0;

describe('the sealer', () => {
  it('seals and signs beside the writing, and signs the rest when it stops', async () => {
    const sealer = sealerOn(trail.system);
    sealer.start();
    sealer.start();
    await recordSome(trail.system, 1, 30);
    await until(isSigned);
    await recordSome(trail.system, 31, 40);
    await sealer.stop();
    const report = await verifyAudit(trail.system, trail.folders);
    expect(report).toMatchObject({ entries: 40, bad: null, warnings: [], checkpoint: { sequence: 40 } });
    expect(failures).toEqual([]);
  });

  it('is still after it stopped', async () => {
    const sealer = sealerOn(trail.system);
    sealer.start();
    await sealer.stop();
    await recordSome(trail.system, 1, 1);
    await pause(50);
    expect(await trail.system.query({ text: 'select from audit_seal' })).toEqual([]);
  });

  it('runs one round at a time, however long one takes', async () => {
    const { system } = trail;
    let running = 0;
    let most = 0;
    const gate = new PassThrough();
    const slow = Object.assign(Object.create(system) as Database, {
      transaction: async () => {
        running += 1;
        most = Math.max(most, running);
        if (!gate.closed) await once(gate, 'close');
        running -= 1;
        return 0;
      },
    });
    const sealer = sealerOn(slow);
    sealer.start();
    await pause(60);
    gate.destroy();
    await sealer.stop();
    expect(most).toBe(1);
  });

  it('tells of a failure and goes on', async () => {
    const { system } = trail;
    let fails = 2;
    const told: unknown[] = [];
    const shaky = Object.assign(Object.create(system) as Database, {
      transaction: (...args: Parameters<Database['transaction']>) => {
        fails -= 1;
        return fails >= 0 ? Promise.reject(new Error('The database went away.')) : system.transaction(...args);
      },
    });
    const sealer = sealerOn(shaky, (error) => void told.push((error as Error).message));
    await recordSome(system, 1, 3);
    sealer.start();
    await until(isSigned);
    await sealer.stop();
    expect(told).toEqual(['The database went away.', 'The database went away.']);
    expect(await verifyAudit(system, trail.folders)).toMatchObject({ entries: 3, bad: null });
  });
});
