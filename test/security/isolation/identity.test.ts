import { commissionerOf, people } from '../../support/people';
import { demoDay, servedNation } from '../../support/service';
import type { Person } from '../../support/test-issuer';
import { type Planted, plantCanaries } from '../support/canaries';

const service = servedNation();
let planted: Planted;
let tables: string[] = [];
beforeAll(async () => {
  planted = await plantCanaries(service);
  // Every table that requests may read and whose policies do not open it to all.
  const rows = await service.database.query<{ name: string }>({
    text: `select distinct tablename::text as name from pg_policies where 'oversight_api' = any(roles) and cmd in ('SELECT', 'ALL')
      and qual <> 'true' order by 1`,
  });
  tables = rows.map(({ name }) => name);
}, 180_000);

type Settings = Readonly<Record<string, string>>;

async function rowsSeen(settings: Settings): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  for (const table of tables) {
    const text = `select count(*)::int as count from (select 1 from ${table}) t`;
    const [row] = await service.api.transaction((tx) => tx.query<{ count: number }>({ text }), { settings });
    seen[table] = row?.count ?? 0;
  }
  return seen;
}

const officer: Settings = {
  'oversight.caller': 'oidc:test#somebody',
  'oversight.roles': 'PUBLIC,REGULATOR_OFFICER',
  'oversight.organisations': 'OFSTED',
  'oversight.purpose': 'QUALITY_OVERSIGHT',
  'oversight.day': demoDay,
};
const council: Settings = {
  ...officer,
  'oversight.roles': 'PUBLIC,COMMISSIONER',
  'oversight.organisations': 'LA:888',
  'oversight.purpose': 'COMMISSIONING',
};

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
      'finding_note',
      'finding_review',
      'finding_review_event',
      'idempotency_key',
      'owner_merge_decision',
      'owner_merge_event',
    ]);
  });

  it('lets who they are for see them: what follows is no empty table', async () => {
    expect(await rowsSeen(officer)).toMatchObject({ finding_note: 7, finding_review: 4, finding_review_event: 4 });
    expect(await rowsSeen(council)).toMatchObject({ finding_note: 7, finding_review: 0 });
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

describe("writing in another's name, past the API", () => {
  const finding = () => planted.findings[0]?.id ?? '';
  const note = (lane: string, organisation: string, by: string) =>
    `insert into finding_note (definition, group_id, indicator, finding_id, lane, organisation, written_by, text, created_at, version)
      select d.definition, f.group_id, f.indicator, f.id, '${lane}', '${organisation}', '${by}', 'Forged.', now(), 1
      from finding f join detection_run d on d.id = f.detection_run_id where f.id = ${finding()}`;
  const me = 'oidc:test#somebody';
  const entry = (actor: string) =>
    `insert into audit_entry (kind, actor, actor_roles, purpose, operation, record_class, record_id, fields, request_id)
      values ('WRITE', '${actor}', '{}', 'AUDIT', 'x', 'FINDING_NOTE', '1', '{}', 'x')`;
  const key = (owner: string, roles: string, organisations: string) =>
    `insert into api_key (name, public_prefix, secret_hash, roles, organisations, owner_id, owner_roles, created_at, expires_at)
      values ('x', 'x', '${'a'.repeat(64)}', '{${roles}}', '{${organisations}}', '${owner}', '{}', now(), now() + interval '1 day')`;

  const refused: readonly (readonly [what: string, settings: Settings, statement: () => string])[] = [
    ['a note by somebody else', council, () => note('COMMISSIONER', 'LA:888', 'oidc:test#other')],
    ['a note of another council', council, () => note('COMMISSIONER', 'LA:889', me)],
    ['a note in another lane', council, () => note('REGULATOR', 'LA:888', me)],
    ['a note of the regulator by a council', council, () => note('REGULATOR', 'OFSTED', me)],
    ['a note without identity', {}, () => note('COMMISSIONER', 'LA:888', '')],
    [
      'an action by somebody else',
      officer,
      () => `insert into finding_review_event (review_id, version, action, status, reason, done_by, by_roles, finding_as_of, done_at)
      values (${planted.reviews[0]}, 9, 'CLEAR', 'CLEARED', 'Forged.', 'oidc:test#other', '{}', '${demoDay}', now())`,
    ],
    [
      'an action by a council',
      council,
      () => `insert into finding_review_event (review_id, version, action, status, reason, done_by, by_roles, finding_as_of, done_at)
      values (${planted.reviews[0]}, 9, 'CLEAR', 'CLEARED', 'Forged.', '${me}', '{}', '${demoDay}', now())`,
    ],
    [
      'a decision by somebody else',
      officer,
      () => `insert into owner_merge_event (decision_id, version, decision, reason, decided_by, by_roles, decided_at)
      values (${planted.decisions[0]}, 9, 'SAME_OWNER', 'Forged.', 'oidc:test#other', '{}', now())`,
    ],
    ['an entry of the audit by somebody else', officer, () => entry('oidc:test#other')],
    ['an entry of the audit by nobody', {}, () => entry('')],
    [
      'a reply kept for somebody else',
      officer,
      () =>
        `insert into idempotency_key (caller, key, operation, request_hash, used_at) values ('oidc:test#other', 'forged-1', 'x', 'x', now())`,
    ],
    ['a key of somebody else', officer, () => key('oidc:test#other', 'REGULATOR_OFFICER', 'OFSTED')],
    ['a key with a role that is not its own', council, () => key(me, 'REGULATOR_OFFICER', 'LA:888')],
    ['a key for another council', council, () => key(me, 'COMMISSIONER', 'LA:889')],
    ['another organisation on an own note', council, () => `update finding_note set organisation = 'LA:889'`],
    ['another text on an own note', council, () => `update finding_note set text = 'Forged.'`],
    ['the removal of a note', council, () => 'delete from finding_note'],
    ['the removal of the audit', officer, () => 'delete from audit_entry'],
    ['a scope of its own', officer, () => `update legal_scope set may_write = true`],
  ];

  it.each(refused)('%s is refused by the database', async (_what, settings, statement) => {
    const text = statement();
    const attempt = service.api.transaction((tx) => tx.query({ text }), { settings });
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    [
      'the notes of another council',
      council,
      `update finding_note set withdrawn_at = now(), withdrawn_reason = 'x', version = 2 where organisation <> 'LA:888' returning 1`,
    ],
    ['reviews, as a council', council, `update finding_review set version = 99 returning 1`],
    ['decisions, as a council', council, 'update owner_merge_decision set version = 99 returning 1'],
    ['keys of others', council, 'update api_key set revoked_at = now() returning 1'],
    ['replies kept for others', council, `update idempotency_key set reply = '{}' returning 1`],
  ] as const)('a change to %s finds none', async (_what, settings, text) => {
    expect(await service.api.transaction((tx) => tx.query({ text }), { settings })).toEqual([]);
  });
});
