import { type AuthenticatorParts, authenticator } from '../../../src/app/identity/authenticate';
import { type Directory, DirectoryUnreachable } from '../../../src/app/identity/dfe-sign-in-directory';
import { readIdentitySettings } from '../../../src/app/identity/identity-settings';
import { refusals } from '../../../src/app/identity/refused';
import type { ApiKey } from '../../../src/features/access/api-key';
import { TokenRefused, tokenRefusals } from '../../../src/platform/oidc/token-refused';

const lancashire = { id: 'org-1', category: { id: '002' }, establishmentNumber: '888' };
const claims = { iss: 'https://i.example', sub: 'mei', exp: 1, roles: ['COMMISSIONER'], organisation: lancashire };
const keyText = `ovk_7_${'s'.repeat(43)}`;
const key = {
  id: 7,
  roles: ['SERVICE'],
  organisation: 'SERVICE:tool',
  organisations: ['SERVICE:tool', 'LA:888'],
  budget: 500,
} as unknown as ApiKey;

const refusing = (code: keyof typeof tokenRefusals) => ({ verify: () => Promise.reject(new TokenRefused(code)) });

function open(changed: Partial<AuthenticatorParts> = {}) {
  return authenticator({
    verifier: { verify: async () => claims },
    claims: readIdentitySettings({}).claims,
    keys: { find: async (text) => (text === keyText ? key : null) },
    directory: null,
    clock: { now: () => '2026-03-01T12:00:00.000000Z' },
    ...changed,
  });
}

describe('a request', () => {
  it('without a credential comes from anyone', async () => {
    expect(await open()(undefined)).toMatchObject({
      outcome: 'caller',
      caller: { id: 'anonymous', roles: ['PUBLIC'], purpose: 'PUBLIC_INFORMATION' },
    });
  });

  it('with a token comes from whom it says', async () => {
    expect(await open()('Bearer a.b.c')).toMatchObject({
      outcome: 'caller',
      caller: { id: 'oidc:https://i.example#mei', roles: ['PUBLIC', 'COMMISSIONER'], organisations: ['LA:888'] },
    });
  });

  it('with a key comes from its machine, and its use is noted', async () => {
    const onKeyUsed = jest.fn();
    expect(await open({ onKeyUsed })(`Bearer ${keyText}`)).toEqual({
      outcome: 'caller',
      caller: {
        id: 'key:7',
        kind: 'KEY',
        roles: ['PUBLIC', 'SERVICE'],
        organisation: 'SERVICE:tool',
        organisations: ['SERVICE:tool', 'LA:888'],
        purpose: 'PUBLIC_INFORMATION',
        budget: 500,
      },
      ignored: [],
    });
    expect(onKeyUsed).toHaveBeenCalledWith(7, '2026-03-01T12:00:00.000000Z');
  });

  it('with a key of a role that was taken out of the service has the rest', async () => {
    const keys = { find: async () => ({ ...key, roles: ['ROOT', 'SERVICE'] }) as unknown as ApiKey };
    const outcome = await open({ keys })(`Bearer ${keyText}`);
    expect(outcome).toMatchObject({ caller: { roles: ['PUBLIC', 'SERVICE'] } });
  });

  it.each(['bearer a.b.c', 'BEARER a.b.c', 'Bearer   a.b.c'])('may write it %j', async (header) => {
    expect(await open()(header)).toMatchObject({ outcome: 'caller' });
  });

  it.each([
    '',
    ' ',
    'Bearer',
    'Bearer ',
    'a.b.c',
    'Basic cHJpeWE6eA==',
    'Bearer a.b.c d',
    'Bearer a.b.c, Bearer d.e.f',
    'Bearer a.b.c\n',
    'Token a.b.c',
    `ovk_7_${'s'.repeat(43)}`,
    'Bearer {"role":"ADMINISTRATOR"}',
  ])('with the header %j is refused, and never taken for anyone', async (header) => {
    expect(await open()(header)).toMatchObject({ outcome: 'refused', status: 401, code: 'CREDENTIAL_UNREADABLE' });
  });

  it.each(
    Object.keys(tokenRefusals) as (keyof typeof tokenRefusals)[],
  )('with a token that is refused as %s is refused', async (code) => {
    const outcome = await open({ verifier: refusing(code) })('Bearer a.b.c');
    expect(outcome).toMatchObject({ outcome: 'refused', code, message: tokenRefusals[code] });
    expect(outcome).toHaveProperty('status', code === 'ISSUER_UNREACHABLE' ? 503 : 401);
  });

  it('with a key that does not hold, or that is no key, is refused alike', async () => {
    const wrong = await open()(`Bearer ovk_8_${'s'.repeat(43)}`);
    expect(wrong).toMatchObject({ outcome: 'refused', status: 401, code: 'KEY_REFUSED' });
    expect(await open()('Bearer ovk_')).toEqual(wrong);
  });

  it('with a token is refused where no issuer is configured; keys still hold', async () => {
    const authenticate = open({ verifier: null });
    expect(await authenticate('Bearer a.b.c')).toMatchObject({ status: 401, code: 'SIGN_IN_NOT_CONFIGURED' });
    expect(await authenticate(`Bearer ${keyText}`)).toMatchObject({ outcome: 'caller' });
  });

  it('is not answered as from anyone when something else breaks', async () => {
    const keys = { find: () => Promise.reject(new Error('database')) };
    await expect(open({ keys })(`Bearer ${keyText}`)).rejects.toThrow('database');
  });
});

describe('a refusal', () => {
  it('says in its header how to do better, and is one line', async () => {
    const outcome = await open({ verifier: refusing('TOKEN_EXPIRED') })('Bearer a.b.c');
    expect(outcome).toHaveProperty(
      'wwwAuthenticate',
      'Bearer realm="oversight", error="invalid_token", error_description="The token has expired. Ask the issuer for a new one."',
    );
    for (const message of Object.values(refusals)) expect(message).toMatch(/^[\x20-\x7e]+$/);
  });

  it('holds nothing of what was sent', async () => {
    const sent = 'Basic secret-of-mine';
    expect(JSON.stringify(await open()(sent))).not.toContain('secret-of-mine');
  });
});

describe('the purpose of a request', () => {
  it('is taken from its header', async () => {
    for (const credential of [undefined, 'Bearer a.b.c', `Bearer ${keyText}`])
      expect(await open()(credential, 'MARKET_ANALYSIS')).toMatchObject({ caller: { purpose: 'MARKET_ANALYSIS' } });
  });

  it.each(['', 'market_analysis', 'constructor', 'AUDIT,COMMISSIONING', '*'])('is not %j', async (purpose) => {
    expect(await open()('Bearer a.b.c', purpose)).toMatchObject({
      outcome: 'refused',
      status: 400,
      code: 'PURPOSE_UNKNOWN',
      wwwAuthenticate: null,
    });
  });
});

describe('with a directory', () => {
  const granting = (grant: Awaited<ReturnType<Directory['grantOf']>>): Directory => ({ grantOf: async () => grant });

  it('roles are what it says for the person in the organisation of the token', async () => {
    const grantOf = jest.fn(async () => ({ roleCodes: ['AUDITOR'], councils: [] }));
    expect(await open({ directory: { grantOf } })('Bearer a.b.c')).toMatchObject({
      caller: { roles: ['PUBLIC', 'AUDITOR'], organisation: 'LA:888' },
    });
    expect(grantOf).toHaveBeenCalledWith('mei', 'org-1');
  });

  it('a person without access is refused', async () => {
    const outcome = await open({ directory: granting(null) })('Bearer a.b.c');
    expect(outcome).toMatchObject({ outcome: 'refused', status: 401, code: 'ACCESS_REMOVED' });
  });

  it('a token without an organisation is refused', async () => {
    const verifier = { verify: async () => ({ ...claims, organisation: undefined }) };
    const outcome = await open({ verifier, directory: granting(null) })('Bearer a.b.c');
    expect(outcome).toMatchObject({ outcome: 'refused', status: 401, code: 'ORGANISATION_MISSING' });
  });

  it('that does not answer, nobody gets in by token', async () => {
    const directory: Directory = { grantOf: () => Promise.reject(new DirectoryUnreachable('down')) };
    expect(await open({ directory })('Bearer a.b.c')).toMatchObject({
      outcome: 'refused',
      status: 503,
      code: 'DIRECTORY_UNREACHABLE',
    });
    expect(await open({ directory })(`Bearer ${keyText}`)).toMatchObject({ outcome: 'caller' });
  });
});
