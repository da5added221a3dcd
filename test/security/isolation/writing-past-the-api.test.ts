import { demoDay, servedNation } from '../../support/service';
import { type Planted, plantCanaries } from '../support/canaries';
import { council, officer, type Settings } from './identities';

const service = servedNation();
let planted: Planted;
beforeAll(async () => {
  planted = await plantCanaries(service);
}, 180_000);

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
