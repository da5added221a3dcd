import { people } from '../../support/people';
import { type AskOptions, servedNation } from '../../support/service';

const service = servedNation();
const payload = `apiKey { id name roles organisation version expiresAt revokedAt } credential replayed
  problems { code message path } conflict { expectedVersion currentVersion current { version } }`;
const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { ${payload} } }`;
const rotate = `mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { ${payload} } }`;
const revoke = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { ${payload} } }`;

let made = 0;
function wish(more: object = {}) {
  made += 1;
  return {
    reason: 'For the nightly report.',
    idempotencyKey: `api-key-test-${made}`,
    name: 'Nightly report',
    roles: ['DFE_ANALYST'],
    organisation: 'DFE',
    expiresInDays: 90,
    ...more,
  };
}

async function make(input = wish(), as: AskOptions['as'] = people.analyst) {
  const { data, errors } = await service.ask(create, { input }, { as });
  expect(errors).toBeUndefined();
  return data.createApiKey;
}

const withKey = (credential: string) => ({ headers: { authorization: `Bearer ${credential}` } });
const whoami = '{ viewer { id roles organisation purpose } }';

describe('a key of one’s own', () => {
  it('is made, and its machine is known by it', async () => {
    const { apiKey, credential, problems } = await make();
    expect(problems).toEqual([]);
    const { data } = await service.ask(whoami, {}, withKey(credential));
    expect(data.viewer).toEqual({
      id: `key:${apiKey.id}`,
      roles: ['PUBLIC', 'DFE_ANALYST'],
      organisation: 'DFE',
      purpose: 'MARKET_ANALYSIS',
    });
  });

  it('is shown once: asked again under the same key, the same key is answered without its secret', async () => {
    const input = wish();
    const first = await make(input);
    const again = await make(input);
    expect(first.credential).toMatch(/^ovk_\d+_/);
    expect(again).toEqual({ ...first, credential: null, replayed: true });
    const kept = await service.database.query<{ reply: unknown }>({ text: 'select reply from idempotency_key' });
    const secret = first.credential.split('_').slice(2).join('_');
    expect(JSON.stringify(kept)).not.toContain(secret);
    const audited = await service.database.query({ text: 'select audit_entry::text as entry from audit_entry' });
    expect(JSON.stringify(audited)).not.toContain(secret);
  });

  it.each([
    ['a role that is not one’s own', { roles: ['REGULATOR_OFFICER'] }, 'KEY_ROLES', ['input', 'roles']],
    ['another organisation', { organisation: 'LA:888' }, 'KEY_ORGANISATION', ['input', 'organisation']],
    ['ten years', { expiresInDays: 3650 }, 'KEY_DAYS', ['input', 'expiresInDays']],
    ['a budget', { budget: 1000 }, 'KEY_BUDGET', ['input', 'budget']],
    ['no name', { name: '' }, 'KEY_NAME', ['input', 'name']],
    ['no reason', { reason: ' ' }, 'REASON_NOT_GIVEN', ['input', 'reason']],
  ])('is not made with %s, and says why as data', async (_name, more, code, path) => {
    const { apiKey, credential, problems } = await make(wish(more));
    expect([apiKey, credential]).toEqual([null, null]);
    expect(problems).toEqual([{ code, message: expect.any(String), path }]);
  });

  it('is rotated: the old secret goes on for the overlap, and the new one holds at once', async () => {
    const { apiKey, credential } = await make();
    const input = { ...wish(), apiKeyId: apiKey.id, expectedVersion: 1, overlapHours: 1 };
    const { name: _, roles: __, organisation: ___, ...rotation } = input;
    const { data } = await service.ask(rotate, { input: rotation }, { as: people.analyst });
    expect(data.rotateApiKey.problems).toEqual([]);
    expect((await service.ask(whoami, {}, withKey(data.rotateApiKey.credential))).status).toBe(200);
    expect((await service.ask(whoami, {}, withKey(credential))).status).toBe(200);
  });

  it('is revoked by its owner, and by an administrator, and by nobody else', async () => {
    for (const [as, isTheirs] of [
      [people.officer, false],
      [people.administrator, true],
    ] as const) {
      const { apiKey } = await make();
      made += 1;
      const input = {
        apiKeyId: apiKey.id,
        expectedVersion: 1,
        reason: 'It leaked.',
        idempotencyKey: `revoke-${made}-now`,
      };
      const { data } = await service.ask(revoke, { input }, { as });
      if (isTheirs) expect(data.revokeApiKey.apiKey.revokedAt).not.toBeNull();
      else expect(data.revokeApiKey.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  it('that was revoked is refused', async () => {
    const { apiKey, credential } = await make();
    const input = {
      apiKeyId: apiKey.id,
      expectedVersion: 1,
      reason: 'Over.',
      idempotencyKey: `revoke-over-${apiKey.id}`,
    };
    await service.ask(revoke, { input }, { as: people.analyst });
    const { status, errors, headers } = await service.ask(whoami, {}, withKey(credential));
    expect(status).toBe(401);
    expect(errors).toMatchObject([{ extensions: { code: 'KEY_REFUSED' } }]);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer realm="oversight", error="invalid_token"/);
  });

  it('is not changed on a version that has moved on', async () => {
    const { apiKey } = await make();
    const input = {
      apiKeyId: apiKey.id,
      expectedVersion: 7,
      reason: 'Over.',
      idempotencyKey: `stale-key-${apiKey.id}`,
    };
    const { data } = await service.ask(revoke, { input }, { as: people.analyst });
    expect(data.revokeApiKey).toMatchObject({
      apiKey: null,
      conflict: { expectedVersion: 7, currentVersion: 1, current: { version: 1 } },
    });
  });

  it('is listed to its owner and to administrators only, and to no one with the hash of its secret', async () => {
    const { apiKey } = await make();
    const list = '{ apiKeys(first: 100) { totalCount nodes { id ownerId } } }';
    const ids = async (as: AskOptions['as']) =>
      (await service.ask(list, {}, { as })).data.apiKeys.nodes.map(({ id }: { id: string }) => id);
    expect(await ids(people.analyst)).toContain(apiKey.id);
    expect(await ids(people.administrator)).toContain(apiKey.id);
    expect(await ids(people.officer)).toEqual([]);
    const { errors } = await service.ask(list);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('cannot make keys itself', async () => {
    const { credential } = await make();
    const { data } = await service.ask(create, { input: wish() }, withKey(credential));
    expect(data.createApiKey.problems).toMatchObject([{ code: 'KEY_OWNER' }]);
  });

  it('of an administrator for a machine has the role of a machine, and may have a budget', async () => {
    const input = wish({ roles: ['SERVICE'], organisation: 'SERVICE:scraper', budget: 5000 });
    const { problems, credential } = await make(input, people.administrator);
    expect(problems).toEqual([]);
    const metrics = await fetch(`${service.origin}/metrics`, { headers: { authorization: `Bearer ${credential}` } });
    expect(await metrics.text()).toContain('oversight_graphql_operations_total');
    expect((await fetch(`${service.origin}/metrics`)).status).toBe(404);
  });
});
