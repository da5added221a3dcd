import { createHmac } from 'node:crypto';
import { TokenRefused, tokenRefusals } from '../../../src/platform/oidc/token-refused';
import { type TokenVerifierOptions, tokenVerifier } from '../../../src/platform/oidc/token-verifier';
import { audience, claimsOf, givenIssuer, type Issuer, newKey, type SigningKey, sign } from './support/given-issuer';

let issuer: Issuer;
let key: SigningKey;
let stranger: SigningKey;
beforeAll(async () => {
  [key, stranger] = await Promise.all([newKey('first'), newKey('first')]);
});
beforeEach(async () => {
  issuer = await givenIssuer(key);
});
afterEach(() => issuer.stop());

const verifierOf = (changed: Partial<TokenVerifierOptions> = {}) =>
  tokenVerifier({ issuer: issuer.url, audience, ...changed });

/** The code of the refusal; `holds` where there is none. */
async function outcomeOf(token: string, changed: Partial<TokenVerifierOptions> = {}): Promise<string> {
  return verifierOf(changed)
    .verify(token)
    .then(
      () => 'holds',
      (error) => (error instanceof TokenRefused ? error.code : `threw ${String(error)}`),
    );
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (header: object, claims: object, signature = '') => `${part(header)}.${part(claims)}.${signature}`;
const seconds = (after: number) => Math.floor(Date.now() / 1000) + after;

/** Signed with a secret that everyone knows: the public key, as text. */
function signedWithPublicKey(alg: 'HS256' | 'HS512', secret: string): string {
  const body = `${part({ alg, typ: 'at+jwt', kid: 'first' })}.${part(claimsOf(issuer.url))}`;
  return `${body}.${createHmac(alg.replace('HS', 'sha'), secret).update(body).digest('base64url')}`;
}

describe('a token that holds', () => {
  it.each(['at+jwt', 'application/at+jwt', 'AT+JWT'])('of the type %s says who asks', async (typ) => {
    const token = await sign(key, issuer.url, { header: { typ }, claims: { roles: ['A'] } });
    await expect(verifierOf().verify(token)).resolves.toMatchObject({ sub: 'someone', roles: ['A'] });
  });

  it.each([
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'ES256',
    'ES384',
    'ES512',
  ])('may be signed by %s', async (alg) => {
    const other = await newKey('other', alg);
    issuer.publish(key, other);
    expect(await outcomeOf(await sign(other, issuer.url))).toBe('holds');
  });

  it('may name several audiences, ours among them', async () => {
    expect(await outcomeOf(await sign(key, issuer.url, { claims: { aud: ['other', audience] } }))).toBe('holds');
  });

  it('holds for the few seconds by which clocks differ', async () => {
    expect(await outcomeOf(await sign(key, issuer.url, { claims: { exp: seconds(-3) } }))).toBe('holds');
    expect(await outcomeOf(await sign(key, issuer.url, { claims: { nbf: seconds(3) } }))).toBe('holds');
  });

  it('is measured by the clock that is given', async () => {
    const token = await sign(key, issuer.url, { claims: { exp: Date.parse('2030-01-01T00:00:00Z') / 1000 } });
    const at = (now: string) => outcomeOf(token, { clock: { now: () => now } });
    expect(await at('2029-12-31T23:59:59.000000Z')).toBe('holds');
    expect(await at('2030-01-01T00:00:06.000000Z')).toBe('TOKEN_EXPIRED');
  });
});

describe('a forged or unfit token', () => {
  const forgeries: readonly [name: string, code: keyof typeof tokenRefusals, make: () => string | Promise<string>][] = [
    [
      'without a signature, saying so',
      'TOKEN_ALGORITHM',
      () => unsigned({ alg: 'none', typ: 'at+jwt' }, claimsOf(issuer.url), 'AA'),
    ],
    ['saying None', 'TOKEN_ALGORITHM', () => unsigned({ alg: 'None', typ: 'at+jwt' }, claimsOf(issuer.url), 'AA')],
    [
      'saying nOnE, its signature empty',
      'TOKEN_MALFORMED',
      () => unsigned({ alg: 'nOnE', typ: 'at+jwt' }, claimsOf(issuer.url)),
    ],
    ['without a method', 'TOKEN_ALGORITHM', () => unsigned({ typ: 'at+jwt' }, claimsOf(issuer.url), 'AA')],
    [
      'with a list of methods',
      'TOKEN_ALGORITHM',
      () => unsigned({ alg: ['RS256'], typ: 'at+jwt' }, claimsOf(issuer.url), 'AA'),
    ],
    [
      'by HS256 with the public key',
      'TOKEN_ALGORITHM',
      () => signedWithPublicKey('HS256', JSON.stringify(key.publicJwk)),
    ],
    ['by HS512 with the modulus', 'TOKEN_ALGORITHM', () => signedWithPublicKey('HS512', String(key.publicJwk.n))],
    ['by EdDSA', 'TOKEN_ALGORITHM', () => unsigned({ alg: 'EdDSA', typ: 'at+jwt' }, claimsOf(issuer.url), 'AA')],
    ['by a stranger under the same key id', 'TOKEN_SIGNATURE', () => sign(stranger, issuer.url)],
    ['by an unknown key', 'TOKEN_SIGNATURE', () => sign(stranger, issuer.url, { header: { kid: 'unknown' } })],
    [
      'with a path as key id',
      'TOKEN_SIGNATURE',
      () => sign(stranger, issuer.url, { header: { kid: '../../../../dev/null' } }),
    ],
    [
      'with SQL as key id',
      'TOKEN_SIGNATURE',
      () => sign(stranger, issuer.url, { header: { kid: `x' union select 'secret' --` } }),
    ],
    [
      'with an object as key id',
      'TOKEN_MALFORMED',
      () => unsigned({ alg: 'RS256', typ: 'at+jwt', kid: {} }, claimsOf(issuer.url), 'AA'),
    ],
    [
      'with a key id without end',
      'TOKEN_MALFORMED',
      () => unsigned({ alg: 'RS256', typ: 'at+jwt', kid: 'k'.repeat(300) }, claimsOf(issuer.url), 'AA'),
    ],
    [
      'that brings its key',
      'TOKEN_MALFORMED',
      () => sign(stranger, issuer.url, { header: { jwk: stranger.publicJwk } }),
    ],
    [
      'that says where its key is',
      'TOKEN_MALFORMED',
      () => sign(stranger, issuer.url, { header: { jku: 'http://127.0.0.1:1/keys' } }),
    ],
    [
      'that says where its certificate is',
      'TOKEN_MALFORMED',
      () => sign(stranger, issuer.url, { header: { x5u: 'http://127.0.0.1:1/c' } }),
    ],
    ['that brings its certificate', 'TOKEN_MALFORMED', () => sign(stranger, issuer.url, { header: { x5c: ['MIIB'] } })],
    [
      'with a demand that must be understood',
      'TOKEN_MALFORMED',
      () => unsigned({ alg: 'RS256', typ: 'at+jwt', crit: ['exp'], exp: 1 }, claimsOf(issuer.url), 'AA'),
    ],
    [
      'of another issuer',
      'TOKEN_ISSUER',
      () => sign(key, issuer.url, { claims: { iss: 'https://elsewhere.example' } }),
    ],
    [
      'of the issuer with a slash more',
      'TOKEN_ISSUER',
      () => sign(key, issuer.url, { claims: { iss: `${issuer.url}/` } }),
    ],
    ['without an issuer', 'TOKEN_ISSUER', () => sign(key, issuer.url, { claims: { iss: undefined } })],
    [
      'for another service',
      'TOKEN_AUDIENCE',
      () => sign(key, issuer.url, { claims: { aud: 'https://other.example/api' } }),
    ],
    ['for no service', 'TOKEN_AUDIENCE', () => sign(key, issuer.url, { claims: { aud: undefined } })],
    [
      'for a service whose name begins like ours',
      'TOKEN_AUDIENCE',
      () => sign(key, issuer.url, { claims: { aud: `${audience}/more` } }),
    ],
    ['that has expired', 'TOKEN_EXPIRED', () => sign(key, issuer.url, { claims: { exp: seconds(-60) } })],
    ['that never expires', 'TOKEN_MALFORMED', () => sign(key, issuer.url, { claims: { exp: undefined } })],
    ['whose expiry is no number', 'TOKEN_MALFORMED', () => sign(key, issuer.url, { claims: { exp: '9999999999' } })],
    ['that is not valid yet', 'TOKEN_NOT_YET_VALID', () => sign(key, issuer.url, { claims: { nbf: seconds(60) } })],
    ['that is an ID token', 'TOKEN_TYPE', () => sign(key, issuer.url, { header: { typ: 'JWT' } })],
    ['without a type', 'TOKEN_TYPE', () => sign(key, issuer.url, { header: { typ: undefined } })],
    ['of another kind', 'TOKEN_TYPE', () => sign(key, issuer.url, { header: { typ: 'logout+jwt' } })],
    [
      'that is an ID token typed as an access token',
      'TOKEN_TYPE',
      () => sign(key, issuer.url, { claims: { nonce: 'n' } }),
    ],
    ['without a subject', 'TOKEN_MALFORMED', () => sign(key, issuer.url, { claims: { sub: undefined } })],
    [
      'whose subject would write lines into a log',
      'TOKEN_MALFORMED',
      () => sign(key, issuer.url, { claims: { sub: 'a\nb' } }),
    ],
    ['whose subject is a number', 'TOKEN_MALFORMED', () => sign(key, issuer.url, { claims: { sub: 7 } })],
    ['cut before its signature', 'TOKEN_MALFORMED', async () => (await sign(key, issuer.url)).replace(/\.[^.]*$/, '')],
    [
      'with its signature taken off',
      'TOKEN_MALFORMED',
      async () => (await sign(key, issuer.url)).replace(/[^.]*$/, ''),
    ],
    [
      'with one letter of its signature changed',
      'TOKEN_SIGNATURE',
      async () =>
        (await sign(key, issuer.url)).replace(/\.(.)([^.]*)$/, (_, a, rest) => `.${a === 'A' ? 'B' : 'A'}${rest}`),
    ],
    [
      'with other claims under the same signature',
      'TOKEN_SIGNATURE',
      async () => {
        const [header, , signature] = (await sign(key, issuer.url)).split('.');
        return `${header}.${part(claimsOf(issuer.url, { roles: ['ADMINISTRATOR'] }))}.${signature}`;
      },
    ],
    ['of five parts', 'TOKEN_MALFORMED', () => 'a.b.c.d.e'],
    ['that is no token', 'TOKEN_MALFORMED', () => 'password'],
    ['that is empty', 'TOKEN_MALFORMED', () => ''],
    ['with spaces', 'TOKEN_MALFORMED', async () => `${await sign(key, issuer.url)} `],
    ['whose header is no object', 'TOKEN_MALFORMED', () => `${part([])}.${part({})}.AA`],
    ['whose header is no JSON', 'TOKEN_MALFORMED', () => `${Buffer.from('{').toString('base64url')}.${part({})}.AA`],
    ['of more than 8 KB', 'TOKEN_MALFORMED', () => sign(key, issuer.url, { claims: { padding: 'x'.repeat(9_000) } })],
  ];

  it.each(forgeries)('%s is refused as %s', async (_name, code, make) => {
    expect(await outcomeOf(await make())).toBe(code);
  });

  it.each([
    ['RS256', 'ES256'],
    ['ES256', 'RS256'],
    ['PS256', 'ES256'],
    ['ES384', 'ES256'],
    ['RS256', 'PS256'],
  ])('that takes a key of %s for one of %s is refused', async (published, used) => {
    const [there, forged] = await Promise.all([newKey('confused', published), newKey('confused', used)]);
    issuer.publish(there);
    expect(await outcomeOf(await sign(forged, issuer.url))).toBe('TOKEN_SIGNATURE');
  });

  it('refuses an RSA key that is too short, whoever published it', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    issuer.publish({
      ...key,
      publicJwk: { ...publicKey.export({ format: 'jwk' }), kid: 'first', alg: 'RS256' } as never,
    });
    expect(await outcomeOf(await sign(key, issuer.url))).toBe('TOKEN_SIGNATURE');
  });

  it('looks no further than the form where that is enough: the issuer is not asked', async () => {
    for (const token of ['password', signedWithPublicKey('HS256', 'x'), `${'a'.repeat(9_000)}.b.c`])
      await outcomeOf(token);
    expect(issuer.looks).toBe(0);
  });

  it('says nothing of itself in what is answered', async () => {
    const token = await sign(stranger, issuer.url, { claims: { sub: 'a-secret-name' } });
    const error: TokenRefused = await verifierOf()
      .verify(token)
      .catch((refused) => refused);
    expect(error.message).toBe(tokenRefusals.TOKEN_SIGNATURE);
  });
});

it('an issuer that types its access tokens as JWT can be served, and its ID tokens are still told', async () => {
  const types = ['JWT'];
  expect(await outcomeOf(await sign(key, issuer.url, { header: { typ: 'JWT' } }), { types })).toBe('holds');
  const idToken = await sign(key, issuer.url, { header: { typ: 'JWT' }, claims: { at_hash: 'h' } });
  expect(await outcomeOf(idToken, { types })).toBe('TOKEN_TYPE');
});
