import type { KeyOwner, KeyWish } from '../../../src/domain/access/api-keys';
import { hashSecret, newSecret, readApiKey, writeApiKey } from '../../../src/features/access/api-key';
import { ApiKeyStore } from '../../../src/features/access/api-key.store';
import { createApiKey } from '../../../src/features/access/create-api-key';
import { apiKeyFinder } from '../../../src/features/access/find-api-key';
import { revokeApiKey } from '../../../src/features/access/revoke-api-key';
import { type Rotation, rotateApiKey } from '../../../src/features/access/rotate-api-key';
import { ApiKeyUse } from '../../../src/features/access/touch-api-key';
import type { Database } from '../../../src/platform/database/database';
import { openDatabasePerTest } from '../../support/open-database-per-test';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});

const operator: KeyOwner = { id: 'operator:ops', kind: 'OPERATOR', roles: [], organisations: [] };
const mei: KeyOwner = { id: 'oidc:i#mei', kind: 'PERSON', roles: ['COMMISSIONER'], organisations: ['LA:888'] };
const wish: KeyWish = {
  name: ' Placement tool ',
  roles: ['COMMISSIONER'],
  organisation: 'LA:888',
  expiresInDays: 90,
  budget: null,
};
const now = '2026-03-01T12:00:00.000000Z';
const later = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString().replace('Z', '000Z');

const create = (owner: KeyOwner, changed: Partial<KeyWish> = {}, at = now) =>
  database.transaction((tx) => createApiKey(tx, owner, { ...wish, ...changed }, at));
const rotate = (owner: KeyOwner, rotation: Rotation, at = now) =>
  database.transaction((tx) => rotateApiKey(tx, owner, rotation, at));
const revoke = (owner: KeyOwner, id: number, at = now, expectedVersion?: number) =>
  database.transaction((tx) => revokeApiKey(tx, owner, { id, expectedVersion }, at));

async function made(owner = mei, changed: Partial<KeyWish> = {}) {
  const outcome = await create(owner, changed);
  if (outcome.outcome !== 'made') throw new Error(JSON.stringify(outcome));
  return outcome;
}

describe('the text of a key', () => {
  it('says which key it is, and holds 256 bits of chance', () => {
    const secret = newSecret();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(readApiKey(writeApiKey({ id: 12, secret }))).toEqual({ id: 12, secret });
  });

  it.each([
    '',
    'ovk_',
    `ovk_0_${'a'.repeat(43)}`,
    `ovk_-1_${'a'.repeat(43)}`,
    `ovk_9999999999_${'a'.repeat(43)}`,
    `ovk_1_${'a'.repeat(42)}`,
    `ovk_1_${'a'.repeat(44)}`,
    `ovk_1_${'a'.repeat(42)}'`,
    `OVK_1_${'a'.repeat(43)}`,
    `ovk_1_${'a'.repeat(43)}\n`,
  ])('%j is no key', (text) => {
    expect(readApiKey(text)).toBeNull();
  });
});

describe('making a key', () => {
  it('answers with the whole key once; the database never holds its secret', async () => {
    const { key, credential } = await made();
    const { secret } = readApiKey(credential)!;
    expect(key).toEqual({
      id: key.id,
      name: 'Placement tool',
      publicPrefix: secret.slice(0, 6),
      roles: ['COMMISSIONER'],
      organisation: 'LA:888',
      organisations: ['LA:888'],
      ownerId: 'oidc:i#mei',
      ownerRoles: ['COMMISSIONER'],
      budget: null,
      createdAt: now,
      expiresAt: '2026-05-30T12:00:00.000000Z',
      revokedAt: null,
      rotatedTo: null,
      overlapUntil: null,
      lastUsedAt: null,
      version: 1,
    });
    const [row] = await database.query<{ text: string }>({ text: 'select k::text as text from api_key k' });
    expect(row!.text).toContain(hashSecret(secret));
    expect(row!.text).not.toContain(secret);
  });

  it('is refused by the rules, and then nothing is kept', async () => {
    expect(await create(mei, { organisation: 'LA:850' })).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'KEY_ORGANISATION' }],
    });
    expect(await new ApiKeyStore(database).page(10, null)).toEqual([]);
  });

  it('stops at ten that hold, also for those who ask at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 14 }, () => create(mei)));
    expect(outcomes.filter(({ outcome }) => outcome === 'made')).toHaveLength(10);
    const [first] = await new ApiKeyStore(database).page(1, null);
    await revoke(mei, first!.id);
    expect(await create(mei)).toMatchObject({ outcome: 'made' });
  });
});

describe('finding a key', () => {
  const find = (text: string, at = now) => apiKeyFinder(database).find(text, at);

  it('takes its text, and answers who it is without the hash', async () => {
    const { key, credential } = await made();
    expect(await find(credential)).toEqual(key);
  });

  it('answers alike to one that is unknown, mistyped, expired or revoked', async () => {
    const { key, credential } = await made();
    const { secret } = readApiKey(credential)!;
    const [last] = secret.slice(-1);
    expect(await find(`${credential.slice(0, -1)}${last === 'A' ? 'E' : 'A'}`)).toBeNull();
    expect(await find(writeApiKey({ id: key.id + 1, secret }))).toBeNull();
    expect(await find(credential, '2026-05-30T12:00:00.000000Z')).toBeNull();
    await revoke(mei, key.id);
    expect(await find(credential)).toBeNull();
  });

  it('does not take the secret of one key for another', async () => {
    const [one, other] = [await made(), await made()];
    const crossed = writeApiKey({ id: other.key.id, secret: readApiKey(one.credential)!.secret });
    expect(await find(crossed)).toBeNull();
  });

  it('asks the database once in ten seconds, and refuses a revoked key after them', async () => {
    const { key, credential } = await made();
    const asked = jest.spyOn(database, 'query');
    const { find: remembering } = apiKeyFinder(database);
    await Promise.all(Array.from({ length: 20 }, () => remembering(credential, now)));
    await remembering(`ovk_${key.id}_${'x'.repeat(43)}`, later(1));
    expect(asked).toHaveBeenCalledTimes(1);
    await revoke(mei, key.id);
    expect(await remembering(credential, later(9))).not.toBeNull();
    expect(await remembering(credential, later(10))).toBeNull();
    asked.mockRestore();
  });

  it('remembers the row and not the verdict: a key expires on time', async () => {
    const { credential } = await made(mei, { expiresInDays: 1 });
    const { find: remembering } = apiKeyFinder(database);
    expect(await remembering(credential, later(86_399))).not.toBeNull();
    expect(await remembering(credential, later(86_400))).toBeNull();
  });

  it('lets a new key in although its number was tried before', async () => {
    const { key } = await made();
    const { find: remembering } = apiKeyFinder(database);
    expect(await remembering(`ovk_${key.id + 1}_${'x'.repeat(43)}`, now)).toBeNull();
    const next = await made();
    expect(await remembering(next.credential, now)).not.toBeNull();
  });
});

describe('rotating a key', () => {
  it('gives another secret at once; the old one goes on for the overlap', async () => {
    const old = await made();
    const rotated = await rotate(mei, { id: old.key.id, expectedVersion: 1, expiresInDays: 30, overlapHours: 2 });
    if (rotated.outcome !== 'made') throw new Error(rotated.outcome);
    expect(rotated.key).toMatchObject({ name: 'Placement tool', roles: ['COMMISSIONER'], ownerId: mei.id, version: 1 });
    const find = (text: string, at: string) => apiKeyFinder(database).find(text, at);
    expect(await find(rotated.credential, now)).not.toBeNull();
    expect(await find(old.credential, later(7_199))).toMatchObject({ rotatedTo: rotated.key.id, version: 2 });
    expect(await find(old.credential, later(7_200))).toBeNull();
  });

  it('never makes the old one last longer than it would have', async () => {
    const old = await made(mei, { expiresInDays: 1 });
    await rotate(mei, { id: old.key.id, expiresInDays: 30, overlapHours: 336 });
    const [, row] = await new ApiKeyStore(database).page(2, null);
    expect(row!.overlapUntil).toBe(row!.expiresAt);
  });

  it('is done under what the owner may today', async () => {
    const { key } = await made();
    const moved: KeyOwner = { ...mei, roles: ['PUBLIC'], organisations: [] };
    expect(await rotate(moved, { id: key.id, expiresInDays: 30, overlapHours: 1 })).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'KEY_ROLES' }, { code: 'KEY_ORGANISATION' }],
    });
  });

  it('keeps the budget that an operator gave', async () => {
    const { key } = await made(operator, { budget: 500 });
    const rotated = await rotate(operator, { id: key.id, expiresInDays: 30, overlapHours: 1 });
    expect(rotated).toMatchObject({ outcome: 'made', key: { budget: 500, ownerId: operator.id } });
  });

  it('is refused for a version that is no more, and says what is', async () => {
    const { key } = await made();
    const stale = await rotate(mei, { id: key.id, expectedVersion: 7, expiresInDays: 30, overlapHours: 1 });
    expect(stale).toEqual({ outcome: 'stale', key });
    expect(await rotate(mei, { id: 999, expiresInDays: 30, overlapHours: 1 })).toEqual({ outcome: 'missing' });
  });

  it('has one winner when many rotate at once', async () => {
    const { key } = await made();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => rotate(mei, { id: key.id, expiresInDays: 30, overlapHours: 1 })),
    );
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['made', ...Array(7).fill('refused')]);
  });
});

describe('revoking a key', () => {
  it('ends it, once', async () => {
    const { key } = await made();
    expect(await revoke(mei, key.id, later(1), 1)).toMatchObject({
      outcome: 'revoked',
      key: { revokedAt: later(1), version: 2 },
    });
    expect(await revoke(mei, key.id, later(2))).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'KEY_ENDED' }],
    });
    expect(await revoke(mei, key.id, later(2), 1)).toMatchObject({ outcome: 'stale', key: { version: 2 } });
    expect(await revoke(mei, 999)).toEqual({ outcome: 'missing' });
  });
});

describe('the last use of a key', () => {
  const lastUse = async () => (await new ApiKeyStore(database).page(1, null))[0]!.lastUsedAt;

  it('is written down apart from the request, at most once a minute, and is no change of the key', async () => {
    const { key } = await made();
    const uses = new ApiKeyUse();
    uses.note(key.id, later(1));
    uses.note(key.id, later(5));
    expect(await lastUse()).toBeNull();
    await uses.writeDown(database);
    expect(await lastUse()).toBe(later(5));
    uses.note(key.id, later(64));
    await uses.writeDown(database);
    expect(await lastUse()).toBe(later(5));
    uses.note(key.id, later(65));
    await uses.writeDown(database);
    expect(await lastUse()).toBe(later(65));
    expect((await new ApiKeyStore(database).page(1, null))[0]!.version).toBe(1);
  });

  it('costs no statement where nothing was used', async () => {
    const asked = jest.spyOn(database, 'query');
    await new ApiKeyUse().writeDown(database);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });

  it('that could not be written is kept for the next time', async () => {
    const { key } = await made();
    const uses = new ApiKeyUse();
    uses.note(key.id, later(1));
    await expect(uses.writeDown({ query: () => Promise.reject(new Error('down')) })).rejects.toThrow('down');
    await uses.writeDown(database);
    expect(await lastUse()).toBe(later(1));
  });
});
