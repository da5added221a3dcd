import { accessLog, recordAudit } from '../../../src/platform/audit/audit.store';
import { sealEntries } from '../../../src/platform/audit/seal-entries';
import type { Transaction } from '../../../src/platform/database/database';
import { anEntry, recordSome, trailPerFile } from './support/audit-database';

const trail = trailPerFile();
const actor = 'oidc:https://issuer.test#ada';

/** As requests do: with the other login's rights and the caller's identity. */
function asCaller<T>(work: (tx: Transaction) => Promise<T>, caller: Record<string, string> = {}): Promise<T> {
  const identity = {
    caller: actor,
    roles: 'PUBLIC',
    organisations: '',
    purpose: 'AUDIT',
    day: '2025-04-01',
    ...caller,
  };
  const settings = Object.fromEntries(Object.entries(identity).map(([name, value]) => [`oversight.${name}`, value]));
  return trail.system.transaction(work, { settings: { role: 'oversight_api', ...settings } });
}

beforeAll(async () => {
  await recordSome(trail.system, 1, 3);
  await recordAudit(trail.system, [anEntry({ ownerOrganisation: 'GROUP:5', recordId: '1' })]);
  await sealEntries(trail.system);
  await trail.system.query({ text: `delete from legal_scope where record_class = 'ACCESS_LOG'` });
  await trail.system.query({
    text: `insert into legal_scope (organisation, role, purpose, record_class, reach, lanes, fields, may_write, from_day,
        legal_basis, confidence, recorded_at)
      select null, role, 'AUDIT', 'ACCESS_LOG', reach, '{}', '{}', false, '2020-01-01', 'test', 'test', now()
      from (values ('AUDITOR', 'ANY'), ('PROVIDER', 'OWN')) as scope (role, reach)`,
  });
});

describe('the trail is only ever added to, whoever asks', () => {
  const tables = ['audit_entry', 'audit_seal', 'audit_checkpoint'];
  const changes = tables.flatMap((table) => [
    [table, `update ${table} set ${table === 'audit_entry' ? 'reason' : 'sequence'} = null`],
    [table, `delete from ${table}`],
    [table, `truncate ${table}`],
  ]);

  it.each(changes)('%s: %s is refused to the owner', async (_table, text) => {
    await expect(trail.system.query({ text: text ?? '' })).rejects.toThrow('The audit trail is only ever added to');
  });

  it('also in a session that passes for a replica', async () => {
    const work = trail.system.transaction((tx) => tx.query({ text: 'delete from audit_entry' }), {
      settings: { session_replication_role: 'replica' },
    });
    await expect(work).rejects.toThrow('The audit trail is only ever added to');
  });
});

describe('a request', () => {
  it('adds entries, which then wait for their seal', async () => {
    const waiting = async () => (await trail.system.query({ text: 'select from audit_pending' })).length;
    const before = await waiting();
    await asCaller((tx) => recordAudit(tx, [anEntry({ recordId: '99' }), anEntry({ recordId: '99' })]));
    expect((await waiting()) - before).toBe(2);
  });

  it.each([
    ['another name', { actor: 'oidc:https://issuer.test#bob' }],
    ['no name', { actor: '' }],
  ])('adds none in %s', async (_name, changes) => {
    await expect(asCaller((tx) => recordAudit(tx, [anEntry(changes)]))).rejects.toThrow('row-level security');
  });

  it.each([
    ['choose the number', `insert into audit_entry (id) values (1)`],
    ['choose the moment', `insert into audit_entry (recorded_at) values (now())`],
    ['read what was written', 'select new_value from audit_entry'],
    ['read why', 'select reason from audit_entry'],
    ['change an entry', `update audit_entry set kind = 'READ'`],
    ['delete one', 'delete from audit_entry'],
    ['empty the trail', 'truncate audit_entry'],
    ['read seals', 'select from audit_seal'],
    ['make a seal', `insert into audit_seal values (9, 9, 'x')`],
    ['take an entry out of the queue', 'delete from audit_pending'],
    ['put one in', 'insert into audit_pending values (9)'],
    ['make a checkpoint', `insert into audit_checkpoint values ('k', 1, 'x')`],
    ['put the triggers out', 'alter table audit_entry disable trigger all'],
  ])('may not %s', async (_what, text) => {
    await expect(asCaller((tx) => tx.query({ text }))).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe('the access log is read', () => {
  const page = { recordClass: 'FINDING_REVIEW', recordId: '1', first: 10, after: null };

  it.each([
    ['by an auditor, all of it', { roles: 'PUBLIC,AUDITOR' }, 2],
    ["by the record's owner, its own part", { roles: 'PROVIDER', organisations: 'GROUP:5' }, 1],
    ['by another owner not at all', { roles: 'PROVIDER', organisations: 'GROUP:6' }, 0],
    ['by an owner without a scope not at all', { roles: 'RCC', organisations: 'GROUP:5' }, 0],
    ['for another purpose not at all', { roles: 'AUDITOR', purpose: 'MARKET_ANALYSIS' }, 0],
    ['before the scope began not at all', { roles: 'AUDITOR', day: '2019-12-31' }, 0],
    ['by the public not at all', {}, 0],
  ])('%s', async (_who, caller, count) => {
    expect(await asCaller((tx) => accessLog(tx, page), caller)).toHaveLength(count);
  });
});
