import fc from 'fast-check';
import {
  type KeyOwner,
  type KeyTimes,
  type KeyWish,
  keyHolds,
  keyRefusalCodes,
  largestBudget,
  longestDays,
  mostKeysOfOne,
  refusalsOfKey,
  refusalsOfRevocation,
  refusalsOfRotation,
} from '../../../src/domain/access/api-keys';
import { allRoles } from '../../../src/domain/access/roles';

const commissioner: KeyOwner = {
  id: 'oidc:i#mei',
  kind: 'PERSON',
  roles: ['PUBLIC', 'COMMISSIONER'],
  organisations: ['LA:888'],
};
const administrator: KeyOwner = {
  ...commissioner,
  id: 'oidc:i#hana',
  roles: ['ADMINISTRATOR'],
  organisations: ['DFE'],
};
const analyst: KeyOwner = { ...commissioner, id: 'oidc:i#priya', roles: ['DFE_ANALYST'], organisations: ['DFE'] };
const approver: KeyOwner = { ...analyst, roles: ['DFE_APPROVER', 'ADMINISTRATOR', 'REGULATOR_APPROVER'] };
const operator: KeyOwner = { id: 'operator:ops', kind: 'OPERATOR', roles: [], organisations: [] };
const aKey: KeyOwner = { ...commissioner, id: 'key:1', kind: 'KEY' };
const nobody: KeyOwner = { id: 'anonymous', kind: 'ANONYMOUS', roles: ['PUBLIC'], organisations: [] };

const wish: KeyWish = {
  name: 'Placement tool',
  roles: ['COMMISSIONER'],
  organisation: 'LA:888',
  expiresInDays: 90,
  budget: null,
};
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('who may make which key', () => {
  it.each<[name: string, owner: KeyOwner, wish: Partial<KeyWish>, refused: readonly string[]]>([
    ['a commissioner for their council', commissioner, {}, []],
    ['a commissioner for another council', commissioner, { organisation: 'LA:850' }, ['KEY_ORGANISATION']],
    ['a commissioner for another council besides', commissioner, { organisations: ['LA:850'] }, ['KEY_ORGANISATION']],
    ['a commissioner for nobody', commissioner, { organisation: null }, []],
    ['a commissioner for what is no organisation', commissioner, { organisation: 'LA:*' }, ['KEY_ORGANISATION']],
    ['a commissioner as an analyst', commissioner, { roles: ['COMMISSIONER', 'DFE_ANALYST'] }, ['KEY_ROLES']],
    ['a commissioner as the public', commissioner, { roles: ['PUBLIC'] }, []],
    ['a commissioner as a service', commissioner, { roles: ['SERVICE'] }, ['KEY_ROLES']],
    ['a commissioner without a role', commissioner, { roles: [] }, ['KEY_ROLES']],
    ['a role that there is not', operator, { roles: ['ROOT'] }, ['KEY_ROLES']],
    ['a role that every object has', operator, { roles: ['constructor'] }, ['KEY_ROLES']],
    [
      'an administrator as a service of its own',
      administrator,
      { roles: ['SERVICE'], organisation: 'SERVICE:tool' },
      [],
    ],
    ['an administrator as a service of a council', administrator, { roles: ['SERVICE'] }, ['KEY_ORGANISATION']],
    ['an administrator as a commissioner', administrator, { organisation: null }, ['KEY_ROLES']],
    [
      'an administrator as an administrator',
      administrator,
      { roles: ['ADMINISTRATOR'], organisation: 'DFE' },
      ['KEY_ROLES'],
    ],
    ['an approver as an approver', approver, { roles: ['DFE_APPROVER'], organisation: 'DFE' }, ['KEY_ROLES']],
    ['the operator as an approver', operator, { roles: ['REGULATOR_APPROVER'] }, ['KEY_ROLES']],
    ['the operator as an officer', operator, { roles: ['REGULATOR_OFFICER'], organisation: 'OFSTED' }, []],
    ['a key', aKey, {}, ['KEY_OWNER']],
    ['nobody', nobody, { roles: ['PUBLIC'], organisation: null }, ['KEY_OWNER']],
    ['for a day', commissioner, { expiresInDays: 1 }, []],
    ['for a year', commissioner, { expiresInDays: longestDays }, []],
    ['for longer than a year', commissioner, { expiresInDays: longestDays + 1 }, ['KEY_DAYS']],
    ['for no day', commissioner, { expiresInDays: 0 }, ['KEY_DAYS']],
    ['for half a day', commissioner, { expiresInDays: 0.5 }, ['KEY_DAYS']],
    ['for days that are no number', commissioner, { expiresInDays: Number.NaN }, ['KEY_DAYS']],
    ['with a budget of its own', commissioner, { budget: 10 }, ['KEY_BUDGET']],
    [
      'with a budget from an administrator',
      administrator,
      { roles: ['SERVICE'], organisation: null, budget: largestBudget },
      [],
    ],
    ['with a budget from the operator', operator, { budget: 1 }, []],
    ['with too large a budget', operator, { budget: largestBudget + 1 }, ['KEY_BUDGET']],
    ['with a budget of nothing', operator, { budget: 0 }, ['KEY_BUDGET']],
    ['without a name', commissioner, { name: '  ' }, ['KEY_NAME']],
    ['of a name of two letters', commissioner, { name: 'ab' }, ['KEY_NAME']],
    ['of a name of three letters', commissioner, { name: 'abc' }, []],
    ['of a name of 81 letters', commissioner, { name: 'a'.repeat(81) }, ['KEY_NAME']],
    ['of a name of two lines', commissioner, { name: 'tool\nadmin' }, ['KEY_NAME']],
    ['of a name that a spreadsheet would run', commissioner, { name: '=cmd()' }, ['KEY_NAME']],
    [
      'with everything wrong',
      nobody,
      { name: '', roles: [], organisation: 'X', expiresInDays: -1, budget: -1 },
      ['KEY_OWNER', 'KEY_NAME', 'KEY_ROLES', 'KEY_ORGANISATION', 'KEY_DAYS', 'KEY_BUDGET'],
    ],
  ])('%s', (_name, owner, changed, refused) => {
    const refusals = refusalsOfKey(owner, { ...wish, ...changed }, 0);
    expect(codes(refusals)).toEqual(refused);
    for (const { code, message } of refusals) expect(message).toBe(keyRefusalCodes[code]);
  });

  it('has one person make so many and no more; the operator is not counted', () => {
    expect(codes(refusalsOfKey(commissioner, wish, mostKeysOfOne - 1))).toEqual([]);
    expect(codes(refusalsOfKey(commissioner, wish, mostKeysOfOne))).toEqual(['KEY_COUNT']);
    expect(codes(refusalsOfKey(operator, wish, mostKeysOfOne))).toEqual([]);
  });

  it('never lets a person give what they do not have', () => {
    const role = fc.constantFrom(...allRoles);
    fc.assert(
      fc.property(fc.uniqueArray(role), fc.uniqueArray(role, { minLength: 1 }), (has, wants) => {
        const refusals = refusalsOfKey({ ...commissioner, roles: has }, { ...wish, roles: wants }, 0);
        if (codes(refusals).includes('KEY_ROLES')) return;
        const beyond = wants.filter((each) => each !== 'PUBLIC' && !has.includes(each));
        expect(beyond).toEqual(beyond.filter((each) => each === 'SERVICE' && has.includes('ADMINISTRATOR')));
      }),
    );
  });
});

const now = '2026-03-01T12:00:00.000000Z';
const before = '2026-03-01T11:59:59.999999Z';
const after = '2026-03-01T12:00:00.000001Z';
const times: KeyTimes = { expiresAt: after, revokedAt: null, rotatedTo: null, overlapUntil: null };

describe('whether a key holds', () => {
  it.each<[name: string, changed: Partial<KeyTimes>, holds: boolean]>([
    ['before it expires', {}, true],
    ['at the instant at which it expires', { expiresAt: now }, false],
    ['when it was revoked', { revokedAt: before }, false],
    ['when it was rotated, before the overlap ends', { rotatedTo: 2, overlapUntil: after }, true],
    ['at the instant at which the overlap ends', { rotatedTo: 2, overlapUntil: now }, false],
    ['when it was rotated without overlap', { rotatedTo: 2, overlapUntil: null }, false],
    ['when it expired within the overlap', { rotatedTo: 2, overlapUntil: after, expiresAt: before }, false],
    ['when it was revoked within the overlap', { rotatedTo: 2, overlapUntil: after, revokedAt: now }, false],
  ])('%s', (_name, changed, holds) => {
    expect(keyHolds({ ...times, ...changed }, now)).toBe(holds);
  });
});

describe('who may change a key', () => {
  const key = { ...times, ownerId: commissioner.id };

  it.each<[name: string, owner: KeyOwner, rotating: readonly string[], revoking: readonly string[]]>([
    ['its owner', commissioner, [], []],
    ['the operator', operator, [], []],
    ['an administrator, who learns no secret', administrator, ['KEY_NOT_YOURS'], []],
    ['somebody else', analyst, ['KEY_NOT_YOURS'], ['KEY_NOT_YOURS']],
    ['a key that acts under the same name', { ...aKey, id: commissioner.id }, ['KEY_NOT_YOURS'], ['KEY_NOT_YOURS']],
  ])('%s', (_name, owner, rotating, revoking) => {
    expect(codes(refusalsOfRotation(owner, key, { overlapHours: 1, now }))).toEqual(rotating);
    expect(codes(refusalsOfRevocation(owner, key, now))).toEqual(revoking);
  });

  it('one that has ended is not changed; one in its overlap can be revoked but not rotated again', () => {
    const ended = { ...key, revokedAt: before };
    expect(codes(refusalsOfRotation(operator, ended, { overlapHours: 1, now }))).toEqual(['KEY_ENDED']);
    expect(codes(refusalsOfRevocation(operator, ended, now))).toEqual(['KEY_ENDED']);
    const overlapping = { ...key, rotatedTo: 2, overlapUntil: after };
    expect(codes(refusalsOfRotation(operator, overlapping, { overlapHours: 1, now }))).toEqual(['KEY_ENDED']);
    expect(codes(refusalsOfRevocation(operator, overlapping, now))).toEqual([]);
  });

  it.each([
    [0, []],
    [336, []],
    [337, ['KEY_OVERLAP']],
    [-1, ['KEY_OVERLAP']],
    [1.5, ['KEY_OVERLAP']],
  ])('an overlap of %s hours', (overlapHours, refused) => {
    expect(codes(refusalsOfRotation(operator, key, { overlapHours, now }))).toEqual(refused);
  });
});
