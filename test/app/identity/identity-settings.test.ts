import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readIdentitySettings } from '../../../src/app/identity/identity-settings';

const issuer = { OIDC_ISSUER: 'https://signin.example', OIDC_AUDIENCE: 'https://oversight.example/api' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oversight-identity-'));
  writeFileSync(path.join(folder, 'secret'), 'a-secret-word\n');
  writeFileSync(path.join(folder, 'empty'), '\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const directory = () => ({
  OIDC_ROLES_FROM: 'directory',
  DIRECTORY_URL: 'https://directory.example/api/',
  DIRECTORY_CLIENT_ID: 'oversight',
  DIRECTORY_SERVICE_ID: 'service-1',
  DIRECTORY_SECRET_FILE: path.join(folder, 'secret'),
});

describe('the settings of sign-in', () => {
  it('are none where nothing is set, or all is blank', () => {
    for (const env of [{}, { OIDC_ISSUER: '  ', OIDC_AUDIENCE: '' }])
      expect(readIdentitySettings(env)).toEqual({
        issuer: null,
        claims: {
          rolesClaim: 'roles',
          organisationClaim: 'organisation',
          roleMap: null,
          organisationMap: { 'category:002': 'LA:{establishmentNumber}' },
        },
        directory: null,
      });
  });

  it('take an issuer and an audience, and by default access tokens only', () => {
    expect(readIdentitySettings(issuer).issuer).toEqual({
      issuer: 'https://signin.example',
      audience: 'https://oversight.example/api',
      jwksUrl: null,
      types: ['at+jwt', 'application/at+jwt'],
    });
  });

  it('take all that an issuer may do in its own way', () => {
    const settings = readIdentitySettings({
      ...issuer,
      OIDC_JWKS_URL: 'http://127.0.0.1:9999/keys',
      OIDC_TOKEN_TYPE: 'JWT',
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_ORGANISATION_CLAIM: 'org',
      OIDC_ROLE_MAP: '{"PGO-Analyst": "DFE_ANALYST"}',
      OIDC_ORGANISATION_MAP: '{"id:7": "DFE", "category:002": "LA:{code}"}',
    });
    expect(settings.issuer).toMatchObject({ jwksUrl: 'http://127.0.0.1:9999/keys', types: ['JWT'] });
    expect(settings.claims).toEqual({
      rolesClaim: 'realm_access.roles',
      organisationClaim: 'org',
      roleMap: { 'PGO-Analyst': 'DFE_ANALYST' },
      organisationMap: { 'id:7': 'DFE', 'category:002': 'LA:{code}' },
    });
  });

  it('take a directory, its secret out of a file', () => {
    expect(readIdentitySettings({ ...issuer, ...directory() }).directory).toEqual({
      url: 'https://directory.example/api',
      clientId: 'oversight',
      serviceId: 'service-1',
      secret: 'a-secret-word',
    });
  });

  it.each<[name: string, env: () => Record<string, string>, message: string]>([
    [
      'an issuer without an audience',
      () => ({ OIDC_ISSUER: 'https://signin.example' }),
      'OIDC_ISSUER is set, so OIDC_AUDIENCE must be set too.',
    ],
    [
      'an audience without an issuer',
      () => ({ OIDC_AUDIENCE: 'x' }),
      'OIDC_AUDIENCE is set without OIDC_ISSUER. Set OIDC_ISSUER too, or unset OIDC_AUDIENCE.',
    ],
    ['a directory without an issuer', () => directory(), 'OIDC_ROLES_FROM is set without OIDC_ISSUER.'],
    [
      'a directory that is not used',
      () => ({ ...issuer, ...directory(), OIDC_ROLES_FROM: '' }),
      'DIRECTORY_URL is set, but roles come from claims.',
    ],
    [
      'half a directory',
      () => ({ ...issuer, OIDC_ROLES_FROM: 'directory', DIRECTORY_URL: 'https://d.example' }),
      'so DIRECTORY_CLIENT_ID and DIRECTORY_SERVICE_ID and DIRECTORY_SECRET_FILE must be set too.',
    ],
    [
      'roles from elsewhere',
      () => ({ ...issuer, OIDC_ROLES_FROM: 'headers' }),
      'OIDC_ROLES_FROM cannot be "headers". Expected claims or directory.',
    ],
    [
      'an issuer in the clear',
      () => ({ ...issuer, OIDC_ISSUER: 'http://signin.example' }),
      'OIDC_ISSUER cannot be used. Expected an address such as https://',
    ],
    [
      'an issuer whose name begins like this machine',
      () => ({ ...issuer, OIDC_ISSUER: 'http://127.0.0.1.example' }),
      'OIDC_ISSUER cannot be used.',
    ],
    ['an issuer that is no address', () => ({ ...issuer, OIDC_ISSUER: 'signin' }), 'OIDC_ISSUER cannot be used.'],
    [
      'keys at an address with a password',
      () => ({ ...issuer, OIDC_JWKS_URL: 'https://me:word@signin.example' }),
      'OIDC_JWKS_URL cannot be used.',
    ],
    [
      'a role map that is no JSON',
      () => ({ ...issuer, OIDC_ROLE_MAP: 'a=b' }),
      'OIDC_ROLE_MAP cannot be read. Expected JSON such as',
    ],
    [
      'a role map that is a list',
      () => ({ ...issuer, OIDC_ROLE_MAP: '["DFE_ANALYST"]' }),
      'OIDC_ROLE_MAP cannot be read.',
    ],
    [
      'a role map to a role that there is not',
      () => ({ ...issuer, OIDC_ROLE_MAP: '{"x": "ROOT"}' }),
      'OIDC_ROLE_MAP maps to "ROOT", which is no role of this service.',
    ],
    [
      'an organisation map by name',
      () => ({ ...issuer, OIDC_ORGANISATION_MAP: '{"Ofsted": "OFSTED"}' }),
      'OIDC_ORGANISATION_MAP has the entry "Ofsted". Expected id:… or category:….',
    ],
    [
      'a secret that is not there',
      () => ({ ...issuer, ...directory(), DIRECTORY_SECRET_FILE: path.join(folder, 'none') }),
      'DIRECTORY_SECRET_FILE cannot be read.',
    ],
    [
      'a secret of nothing',
      () => ({ ...issuer, ...directory(), DIRECTORY_SECRET_FILE: path.join(folder, 'empty') }),
      'DIRECTORY_SECRET_FILE is empty.',
    ],
  ])('refuse %s', (_name, env, message) => {
    expect(() => readIdentitySettings(env())).toThrow(message);
  });
});
