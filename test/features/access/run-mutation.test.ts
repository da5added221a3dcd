import fc from 'fast-check';
import { openApiDatabase } from '../../../src/app/open-api-database';
import { orm } from '../../../src/app/orm';
import { anonymous, type Caller } from '../../../src/domain/access/caller';
import { callerSettings } from '../../../src/features/access/caller-settings';
import type { MutationRun } from '../../../src/features/access/mutation.context';
import { mutationsContext, requestHash } from '../../../src/features/access/run-mutation';
import { apiRole } from '../../../src/platform/database/api-role';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { databasePerWorker } from '../../support/database';

const holder = databasePerWorker();
let api: Database;
let system: Database;
beforeAll(async () => {
  api = await openApiDatabase({ url: holder.url, sessionSettings: { role: apiRole } });
  system = await openDatabase(holder.url, { orm });
  await system.query({ text: 'create table effect (id int generated always as identity, key text, version int)' });
  await system.query({ text: `grant select, insert, update on effect to ${apiRole}` });
});
afterAll(async () => {
  await api.close();
  await system.close();
});

const ama: Caller = {
  ...anonymous,
  id: 'ama',
  kind: 'PERSON',
  roles: ['REGULATOR_OFFICER'],
  purpose: 'QUALITY_OVERSIGHT',
};

function mutations(caller: Caller = ama) {
  const settings = callerSettings(caller, '2025-03-31');
  return mutationsContext({
    transact: (work) => api.transaction(work, { settings }),
    caller,
    today: '2025-03-31',
    now: () => '2025-03-31T12:00:00.000000Z',
    requestId: 'r',
  }).mutations;
}

let made = 0;
function newKey(): string {
  made += 1;
  return `key-${made}-of-test`;
}

function input(idempotencyKey = newKey(), more: object = {}) {
  return { reason: 'Because.', idempotencyKey, ...more };
}

async function add({ tx }: MutationRun, key: string): Promise<{ id: number }> {
  const [row] = await tx.query<{ id: number }>({
    text: 'insert into effect (key) values ($1) returning id',
    values: [key],
  });
  return { id: row?.id ?? 0 };
}

async function effectsOf(key: string): Promise<number> {
  const [row] = await system.query<{ count: number }>({
    text: 'select count(*)::int as count from effect where key = $1',
    values: [key],
  });
  return row?.count ?? 0;
}

describe('a mutation under a key', () => {
  it('acts once, and answers the same again', async () => {
    const asked = input();
    const first = await mutations().run('addThing', asked, (run) => add(run, asked.idempotencyKey));
    const again = await mutations().run('addThing', asked, (run) => add(run, asked.idempotencyKey));
    expect(first.replayed).toBe(false);
    expect(again).toEqual({ reply: first.reply, replayed: true });
    expect(await effectsOf(asked.idempotencyKey)).toBe(1);
  });

  it('keeps a reply that is null too', async () => {
    const asked = input();
    await mutations().run('addThing', asked, async () => null);
    expect(await mutations().run('addThing', asked, async () => 'another')).toEqual({ reply: null, replayed: true });
  });

  it('is one effect for forty callers at once, round after round, and one reply', async () => {
    for (let round = 0; round < 25; round += 1) {
      const asked = input();
      const replies = await Promise.all(
        Array.from({ length: 40 }, () => mutations().run('addThing', asked, (run) => add(run, asked.idempotencyKey))),
      );
      expect(new Set(replies.map(({ reply }) => reply.id)).size).toBe(1);
      expect(replies.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(await effectsOf(asked.idempotencyKey)).toBe(1);
    }
  });

  it.each([
    ['another operation', 'removeThing', {}],
    ['another reason', 'addThing', { reason: 'Something else.' }],
    ['another input', 'addThing', { name: 'b' }],
  ])('is refused for %s', async (_name, operation, more) => {
    const key = newKey();
    await mutations().run('addThing', input(key, { name: 'a' }), async () => 1);
    const reused = mutations().run(operation, { ...input(key, { name: 'a' }), ...more }, async () => 2);
    await expect(reused).rejects.toMatchObject({ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('of one caller is not that of another', async () => {
    const asked = input();
    await mutations().run('addThing', asked, (run) => add(run, asked.idempotencyKey));
    const other = await mutations({ ...ama, id: 'lewis' }).run('addThing', asked, (run) =>
      add(run, asked.idempotencyKey),
    );
    expect(other.replayed).toBe(false);
    expect(await effectsOf(asked.idempotencyKey)).toBe(2);
  });

  it('that failed is free again, and nothing of it is left', async () => {
    const asked = input();
    const failing = mutations().run('addThing', asked, async (run) => {
      await add(run, asked.idempotencyKey);
      run.audit({ recordClass: 'FINDING_REVIEW', recordId: 'failed', ownerOrganisation: null, old: null, new: {} });
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await effectsOf(asked.idempotencyKey)).toBe(0);
    expect(await system.query({ text: `select from audit_entry where record_id = 'failed'` })).toEqual([]);
    const again = await mutations().run('addThing', asked, (run) => add(run, asked.idempotencyKey));
    expect(again.replayed).toBe(false);
  });

  it.each([
    '',
    'short',
    'x'.repeat(201),
    'with space',
    "quote'; drop",
    'a\nb1234567',
    '\u0000'.repeat(9),
  ])('must be of the form: %j is not', async (key) => {
    const refused = mutations().run('addThing', input(key), async () => 1);
    await expect(refused).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it.each([
    'x'.repeat(8),
    'x'.repeat(200),
    '9b2f4c1e-6a1d-4a6e-9a5b-2f0f5d8c7e61',
    'a:b_c.d-e',
  ])('%j is of the form', async (key) => {
    expect(await mutations().run('addThing', input(key), async () => 1)).toMatchObject({ reply: 1 });
  });

  it('writes what was changed into the audit, in the caller’s name, with old and new', async () => {
    const asked = input();
    await mutations().run('addThing', asked, async (run) => {
      run.audit({
        recordClass: 'FINDING_NOTE',
        recordId: 'n1',
        ownerOrganisation: 'OFSTED',
        old: null,
        new: { text: 'a' },
        effectiveOn: '2025-04-01',
      });
      return 1;
    });
    const [row] = await system.query({
      text: `select kind, actor, actor_roles, purpose, operation, record_class, owner_organisation, old_value, new_value, reason,
          effective_on, request_id from audit_entry where record_id = 'n1'`,
    });
    expect(row).toEqual({
      kind: 'WRITE',
      actor: 'ama',
      actor_roles: ['REGULATOR_OFFICER'],
      purpose: 'QUALITY_OVERSIGHT',
      operation: 'addThing',
      record_class: 'FINDING_NOTE',
      owner_organisation: 'OFSTED',
      old_value: null,
      new_value: { text: 'a' },
      reason: 'Because.',
      effective_on: '2025-04-01',
      request_id: 'r',
    });
  });
});

describe('the hash of a request', () => {
  it('is the same whatever the order in which its parts were written, and without those that are absent', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (more) => {
        const backwards = Object.fromEntries(Object.entries({ ...more }).reverse());
        const asked = { reason: 'r', idempotencyKey: 'k' };
        const one = requestHash('o', { ...more, ...asked });
        expect(requestHash('o', { ...backwards, ...asked, idempotencyKey: 'other' })).toBe(one);
      }),
    );
  });

  it('tells a value that is null from one that is absent, and lists by their order', () => {
    const asked = { reason: 'r', idempotencyKey: 'k' };
    const hash = (more: object) => requestHash('o', { ...asked, ...more });
    expect(hash({ a: undefined })).toBe(hash({}));
    expect(hash({ a: null })).not.toBe(hash({}));
    expect(hash({ a: [1, 2] })).not.toBe(hash({ a: [2, 1] }));
  });
});
