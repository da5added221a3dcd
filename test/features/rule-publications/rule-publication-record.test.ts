import type { Caller } from '../../../src/domain/access/caller';
import { callerSettings } from '../../../src/features/access/caller-settings';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes, people } from '../finding-reviews/support/asking';
import { ama, lewis, monday, noor } from './support/regulators';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));

const insert = (by: string, more: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    rule: `'decline'`,
    version: '3',
    digest: `'${'c'.repeat(64)}'`,
    what_changed: `'x'`,
    judged_on: `'x'`,
    reason: `'x'`,
    proposed_by: `'${by}'`,
    proposed_at: 'now()',
    ...more,
  };
  return `insert into rule_publication (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
};
const approve = (by: string) =>
  `update rule_publication set approved_by = '${by}', approved_at = now(), approval_reason = 'x'`;
const withdraw = (by: string) =>
  `update rule_publication set withdrawn_by = '${by}', withdrawn_at = now(), withdrawal_reason = 'x'`;

/** As the login of requests, with the caller's identity. */
function as(caller: Caller, text: string) {
  const settings = { ...callerSettings(caller, monday), role: 'oversight_api' };
  return database.transaction((tx) => tx.query({ text: `${text} returning id` }), { settings });
}

function stored() {
  return database.query({ text: 'select approved_by, withdrawn_by from rule_publication order by id' });
}

describe('the database itself', () => {
  it('lets an officer propose, and an approver approve', async () => {
    await as(ama, insert('ama'));
    expect(await as(lewis, approve('lewis'))).toHaveLength(1);
    expect(await stored()).toEqual([{ approved_by: 'lewis', withdrawn_by: null }]);
  });

  it('lets either withdraw, in their own name', async () => {
    await as(ama, insert('ama'));
    await expect(as(ama, withdraw('lewis'))).rejects.toThrow(/row-level security/);
    expect(await as(ama, withdraw('ama'))).toHaveLength(1);
  });

  it('lets nobody propose or approve in the name of another, or in another role', async () => {
    await expect(as(ama, insert('lewis'))).rejects.toThrow(/row-level security/);
    await expect(as(lewis, insert('lewis'))).rejects.toThrow(/row-level security/);
    await as(ama, insert('ama'));
    await expect(as(lewis, approve('somebody'))).rejects.toThrow(/row-level security/);
    await expect(as({ ...ama, id: 'ben' }, approve('ben'))).rejects.toThrow(/row-level security/);
  });

  it('keeps four eyes: for who has both roles, and for its owner too', async () => {
    await as(noor, insert('noor'));
    await expect(as(noor, approve('noor'))).rejects.toThrow(/eyes_check/);
    await expect(database.query({ text: approve('noor') })).rejects.toThrow(/rule_publication_eyes_check/);
    expect(await stored()).toEqual([{ approved_by: null, withdrawn_by: null }]);
  });

  it('lets nobody propose who has no scope for it', async () => {
    await expect(as(people.analyst, insert('analyst'))).rejects.toThrow(/row-level security/);
    await expect(as({ ...ama, purpose: 'PUBLIC_INFORMATION' }, insert('ama'))).rejects.toThrow(/row-level security/);
  });

  it('shows what waits to the regulator and auditors only, and what was approved to all', async () => {
    await as(ama, insert('ama'));
    const seen = (caller: Caller) => {
      const settings = { ...callerSettings(caller, monday), role: 'oversight_api' };
      return database.transaction((tx) => tx.query({ text: 'select id from rule_publication' }), { settings });
    };
    for (const caller of [people.analyst, people.provider]) expect(await seen(caller)).toEqual([]);
    for (const caller of [ama, lewis, people.auditor]) expect(await seen(caller)).toHaveLength(1);
    await as(lewis, approve('lewis'));
    for (const caller of [people.analyst, people.provider]) expect(await seen(caller)).toHaveLength(1);
  });

  it.each([
    ['another digest', `update rule_publication set digest = '${'d'.repeat(64)}'`],
    ['other figures of the back-test', `update rule_publication set judged_on = 'better ones'`],
    ['a changed author', `update rule_publication set proposed_by = 'nobody'`],
    ['a second approval', approve('eve')],
    [
      'an approval taken back',
      'update rule_publication set approved_by = null, approved_at = null, approval_reason = null',
    ],
    ['a removal', 'delete from rule_publication'],
  ])('refuses its owner %s', async (_case, text) => {
    await database.query({ text: insert('ama') });
    await database.query({ text: approve('lewis') });
    await expect(database.query({ text })).rejects.toThrow(
      /approved once and withdrawn once, and not changed otherwise/,
    );
  });

  it('refuses anything once it is withdrawn', async () => {
    await database.query({ text: insert('ama') });
    await database.query({ text: withdraw('lewis') });
    for (const text of [approve('lewis'), withdraw('eve')]) {
      await expect(database.query({ text })).rejects.toThrow(/approved once/);
    }
  });

  it('refuses an approval that is written together with a withdrawal, as if it had stood', async () => {
    await as(ama, insert('ama'));
    const both = `${approve('ben')}, withdrawn_by = 'ama', withdrawn_at = now(), withdrawal_reason = 'x'`;
    await expect(as(ama, both)).rejects.toThrow(/approved once/);
  });

  it('has one publication of a version that waits or stands', async () => {
    await database.query({ text: insert('ama') });
    await expect(database.query({ text: insert('ama') })).rejects.toThrow(/rule_publication_rule_version_key/);
    await database.query({ text: insert('ama', { version: '4' }) });
    await database.query({ text: withdraw('lewis') });
    await database.query({ text: insert('ama') });
    expect(await stored()).toHaveLength(3);
  });

  it.each([
    ['a version that is none', { version: '0' }, /version_check/],
    ['a digest that is none', { digest: `'abc'` }, /digest_check/],
    ['half of what was before', { before_version: '2' }, /before_check/],
    ['half of an approval', { approved_by: `'lewis'` }, /approval_check/],
    ['half of a withdrawal', { withdrawn_by: `'lewis'` }, /withdrawal_check/],
  ])('refuses %s', async (_case, more, constraint) => {
    await expect(database.query({ text: insert('ama', more) })).rejects.toThrow(constraint);
  });
});
