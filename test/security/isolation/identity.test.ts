import { commissionerOf, people } from '../../support/people';
import { servedNation } from '../../support/service';
import type { Person } from '../../support/test-issuer';
import { type Planted, plantCanaries } from '../support/canaries';
import { council, officer, type Settings } from './identities';

const service = servedNation();
let tables: string[] = [];
let planted: Planted;
beforeAll(async () => {
  planted = await plantCanaries(service);
  // Every table that requests may read and whose policies do not open it to all.
  const rows = await service.database.query<{ name: string }>({
    text: `select distinct tablename::text as name from pg_policies where 'oversight_api' = any(roles) and cmd in ('SELECT', 'ALL')
      and qual <> 'true' order by 1`,
  });
  tables = rows.map(({ name }) => name);
}, 180_000);

/** Tables of which some rows are open to all: these are the rows that are not. */
const withheldRows: Readonly<Record<string, string>> = {
  // Nothing of a run is seen by who does not see the run; `evidence.test.ts` has runs that are not for everybody.
  detection_run: `evidence <> 'PUBLISHED'`,
  finding: 'detection_run_id not in (select id from detection_run)',
  finding_setting: 'finding_id not in (select id from finding)',
  group_effect: 'detection_run_id not in (select id from detection_run)',
  party_version: `party_type like '%Person'`,
  ownership_statement: `record_type = 'person'`,
  continuity_link: `status <> 'CONFIRMED'`,
  national_scan: `reason = 'OBSERVED'`,
  // Law, and which rules are stood behind, are open once a second person approved it.
  commencement_record: 'approved_at is null',
  rule_publication: 'approved_at is null',
};

async function rowsSeen(settings: Settings): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  for (const table of tables) {
    const text = `select count(*)::int as count from (select 1 from ${table} where ${withheldRows[table] ?? 'true'}) t`;
    const [row] = await service.api.transaction((tx) => tx.query<{ count: number }>({ text }), { settings });
    seen[table] = row?.count ?? 0;
  }
  return seen;
}

const forgedRoles = [
  '',
  '*',
  '%',
  '_',
  ',',
  ',,',
  "''",
  '"',
  'null',
  'NULL',
  '{}',
  '{REGULATOR_OFFICER}',
  '"REGULATOR_OFFICER"',
  "'REGULATOR_OFFICER'",
  ' REGULATOR_OFFICER',
  'REGULATOR_OFFICER ',
  'regulator_officer',
  'REGULATOR%',
  'REGULATOR_OFFICER;PUBLIC',
  'PUBLIC|REGULATOR_OFFICER',
  "PUBLIC' or 'a'='a",
  "PUBLIC'); select 1; --",
  'REGULATOR_OFFICER\\',
  '\\,REGULATOR_OFFICER\\',
  'REGULATOR_OFFICER\n',
  '{"PUBLIC"}',
  'x'.repeat(5_000),
];
const forgedOrganisations = [
  '',
  '*',
  '%',
  'LA:%',
  'LA:*',
  'LA:88',
  'LA:88_',
  'LA:888 ',
  ' LA:888',
  'la:888',
  '{LA:888}',
  '"LA:888"',
  "'LA:888'",
  'LA:888;LA:889',
  'LA',
  'LA:',
  '888',
  'LA:888\n',
  'NULL',
  'null',
  "LA:888' or 'a'='a",
];

const named = (list: readonly string[]) => list.map((text) => [JSON.stringify(text.slice(0, 40)), text] as const);
const none = () => Object.fromEntries(tables.map((name) => [name, 0]));

describe('the inner fence, asked past the API', () => {
  it('stands before every table of records', () => {
    expect(tables).toEqual([
      'api_key',
      'audit_entry',
      'commencement_record',
      'continuity_event',
      'continuity_evidence',
      'continuity_link',
      'detection_run',
      'dossier',
      'finding',
      'finding_note',
      'finding_review',
      'finding_review_event',
      'finding_setting',
      'group_effect',
      'idempotency_key',
      'impact_statement',
      'matter',
      'matter_clock',
      'matter_link',
      'matter_reminder',
      'matter_step',
      'national_scan',
      'observation',
      'owner_link_decision',
      'owner_link_event',
      'owner_link_proposal',
      'owner_merge_decision',
      'owner_merge_event',
      'ownership_change',
      'ownership_change_event',
      'ownership_statement',
      'party_version',
      'queue_visit',
      'rule_publication',
      'same_person',
    ]);
  });

  it('lets who they are for see them: what follows is no empty table', async () => {
    // Everybody who writes any wrote one note on each finding.
    const notes = planted.findings.length;
    expect(notes).toBeGreaterThan(4);
    expect(await rowsSeen(officer)).toMatchObject({ finding_note: notes, finding_review: 4, finding_review_event: 4 });
    expect(await rowsSeen(council)).toMatchObject({ finding_note: notes, finding_review: 0 });
    const forOfficer = await rowsSeen(officer);
    for (const table of ['party_version', 'ownership_statement', 'continuity_link', 'continuity_evidence']) {
      expect([table, (forOfficer[table] ?? 0) > 0]).toEqual([table, true]);
    }
    const [held] = await service.database.query({
      text: 'select (select count(*) from api_key)::int as keys, (select count(*) from idempotency_key)::int as replies, (select count(*) from audit_entry)::int as entries',
    });
    expect(held).toMatchObject({ keys: 6, replies: expect.any(Number), entries: expect.any(Number) });
  });

  it.each([
    ['without identity', {}],
    ['with empty settings', Object.fromEntries(Object.keys(officer).map((name) => [name, '']))],
    ['without a caller, for an empty name', { ...officer, 'oversight.caller': '', 'oversight.roles': '' }],
    ['without a purpose', { ...officer, 'oversight.purpose': '' }],
    ['with a purpose of another', { ...officer, 'oversight.purpose': 'COMMISSIONING' }],
    ['with a purpose of any', { ...officer, 'oversight.purpose': '*' }],
    ['without a day', { ...officer, 'oversight.day': '' }],
    ['on a day before any scope', { ...officer, 'oversight.day': '2001-01-01' }],
    ['as a role of another purpose', { ...officer, 'oversight.roles': 'COMMISSIONER' }],
  ] as const)('shows no row %s', async (_how, settings) => {
    expect(await rowsSeen(settings)).toEqual(none());
  });

  it.each(named(forgedRoles))('takes the roles %s for no role that sees anything', async (_shown, roles) => {
    expect(await rowsSeen({ ...officer, 'oversight.roles': roles })).toEqual(none());
  });

  it.each(
    named(forgedOrganisations),
  )('takes the organisations %s for none that has anything', async (_shown, organisations) => {
    expect(await rowsSeen({ ...council, 'oversight.organisations': organisations })).toEqual(none());
  });
});

describe('a token cannot say more than one role or organisation in one word', () => {
  const { organisation } = commissionerOf('888');
  it.each([
    ['roles in one text', { ...people.officer, roles: ['PUBLIC,REGULATOR_OFFICER'] }],
    ['a role of everyone', { ...people.officer, roles: ['*'] }],
    [
      'two councils in one',
      { ...commissionerOf('888'), organisation: { ...organisation, establishmentNumber: '888,LA:889' } },
    ],
    ['all councils', { ...commissionerOf('888'), organisation: { ...organisation, establishmentNumber: '%' } }],
    [
      'councils with a comma',
      { ...commissionerOf('302'), organisation: { ...commissionerOf('302').organisation, councils: ['888,889', '*'] } },
    ],
  ])('%s', async (_what, claimed) => {
    const { data, text } = await service.ask(
      '{ viewer { roles organisations } }',
      {},
      { as: claimed as unknown as Person },
    );
    expect(JSON.stringify(data.viewer)).not.toMatch(/REGULATOR|LA:88|,LA|\*|%/);
    const notes = await service.ask(
      '{ findingNotes(first: 50) { totalCount nodes { text } } }',
      {},
      { as: claimed as unknown as Person },
    );
    expect(`${text}${notes.text}`).not.toContain('CANARY');
  });
});
