import type { Caller } from '../../../src/domain/access/caller';
import { callerSettings } from '../../../src/features/access/caller-settings';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes, people } from '../finding-reviews/support/asking';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
beforeEach(() => laidDownScopes(database));

const nobody = { organisation: null, organisations: [], budget: null };
const sam: Caller = { id: 'sam', kind: 'PERSON', roles: ['ADMINISTRATOR'], purpose: 'ADMINISTRATION', ...nobody };
const ada: Caller = { ...sam, id: 'ada' };

const insert = (by: string, more: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    power: `'PENALTY_PLAN'`,
    brings: `'PROVISION'`,
    instrument: `'SI 2027/1'`,
    commenced_on: `'2027-01-01'`,
    address: `'https://www.legislation.gov.uk/uksi/2027/1'`,
    is_hypothetical: 'false',
    confidence: `'verified'`,
    checked_on: `'2027-01-01'`,
    reason: `'x'`,
    recorded_by: `'${by}'`,
    recorded_at: 'now()',
    ...more,
  };
  return `insert into commencement_record (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
};
const approve = (by: string) =>
  `update commencement_record set approved_by = '${by}', approved_at = now(), approval_reason = 'x'`;
const withdraw = (by: string) =>
  `update commencement_record set withdrawn_by = '${by}', withdrawn_at = now(), withdrawal_reason = 'x'`;

/** As the login of requests, with the caller's identity. */
function as(caller: Caller, text: string) {
  const settings = { ...callerSettings(caller, '2027-02-01'), role: 'oversight_api' };
  return database.transaction((tx) => tx.query({ text: `${text} returning id` }), { settings });
}

async function stored() {
  return database.query({ text: 'select approved_by, withdrawn_by from commencement_record order by id' });
}

describe('the database itself', () => {
  it('lets one administrator record, and another approve', async () => {
    await as(sam, insert('sam'));
    expect(await as(ada, approve('ada'))).toHaveLength(1);
    expect(await stored()).toEqual([{ approved_by: 'ada', withdrawn_by: null }]);
  });

  it('lets nobody record or approve in the name of another', async () => {
    await expect(as(sam, insert('ada'))).rejects.toThrow(/row-level security/);
    await as(sam, insert('sam'));
    await expect(as(ada, approve('somebody'))).rejects.toThrow(/row-level security/);
    await expect(as(sam, approve('sam'))).rejects.toThrow(/eyes_check/);
    await expect(as(sam, approve('ada'))).rejects.toThrow(/row-level security/);
    await expect(as(sam, withdraw('ada'))).rejects.toThrow(/row-level security/);
  });

  it('keeps four eyes for its owner too', async () => {
    await database.query({ text: insert('sam') });
    await expect(database.query({ text: approve('sam') })).rejects.toThrow(/commencement_record_eyes_check/);
  });

  it('lets nobody record who has no scope for it', async () => {
    await expect(as(people.officer, insert('officer'))).rejects.toThrow(/row-level security/);
    await expect(as({ ...sam, purpose: 'PUBLIC_INFORMATION' }, insert('sam'))).rejects.toThrow(/row-level security/);
  });

  it('shows what waits to nobody else', async () => {
    await as(sam, insert('sam'));
    const seen = (caller: Caller) => {
      const settings = { ...callerSettings(caller, '2027-02-01'), role: 'oversight_api' };
      return database.transaction((tx) => tx.query({ text: 'select id from commencement_record' }), { settings });
    };
    expect(await seen(people.officer)).toEqual([]);
    expect(await seen(people.auditor)).toHaveLength(1);
    await as(ada, approve('ada'));
    expect(await seen(people.officer)).toHaveLength(1);
  });

  it.each([
    ['a changed day', `update commencement_record set commenced_on = '2026-05-01'`],
    ['a changed author', `update commencement_record set recorded_by = 'nobody'`],
    ['a second approval', approve('eve')],
    [
      'an approval taken back',
      'update commencement_record set approved_by = null, approved_at = null, approval_reason = null',
    ],
    ['a removal', 'delete from commencement_record'],
  ])('refuses its owner %s', async (_case, text) => {
    await database.query({ text: insert('sam') });
    await database.query({ text: approve('ada') });
    await expect(database.query({ text })).rejects.toThrow(
      /approved once and withdrawn once, and not changed otherwise/,
    );
  });

  it('refuses anything once it is withdrawn', async () => {
    await database.query({ text: insert('sam') });
    await database.query({ text: withdraw('ada') });
    for (const text of [approve('ada'), withdraw('eve')]) {
      await expect(database.query({ text })).rejects.toThrow(/approved once/);
    }
  });

  it('refuses an approval that is written together with a withdrawal, as if it had stood', async () => {
    await database.query({ text: insert('sam') });
    const both = `${approve('eve')}, withdrawn_by = 'ada', withdrawn_at = now(), withdrawal_reason = 'x'`;
    await expect(database.query({ text: both })).rejects.toThrow(/approved once/);
  });

  it.each([
    ['a real one without an address', { address: 'null' }, /read_check/],
    ['a real one that was inferred', { confidence: `'inferred'` }, /read_check/],
    ['a hypothetical one without a scenario', { is_hypothetical: 'true' }, /scenario_check/],
    ['a real one of a scenario', { scenario: `'training'` }, /scenario_check/],
    ['what brings something else', { brings: `'HOPE'` }, /brings_check/],
  ])('refuses %s', async (_case, more, constraint) => {
    await expect(database.query({ text: insert('sam', more) })).rejects.toThrow(constraint);
  });
});
