import { setTimeout as pause } from 'node:timers/promises';
import { TokenRefused } from '../../../src/platform/oidc/token-refused';
import {
  type TokenVerifier,
  type TokenVerifierOptions,
  tokenVerifier,
} from '../../../src/platform/oidc/token-verifier';
import { audience, givenIssuer, type Issuer, newKey, type SigningKey, sign } from './support/given-issuer';

let issuer: Issuer;
let first: SigningKey;
let second: SigningKey;
beforeAll(async () => {
  [first, second] = await Promise.all([newKey('first'), newKey('second', 'ES256')]);
});
beforeEach(async () => {
  issuer = await givenIssuer(first);
});
afterEach(() => issuer.stop());

const verifierOf = (changed: Partial<TokenVerifierOptions> = {}) =>
  tokenVerifier({ issuer: issuer.url, audience, ...changed });

async function outcomeOf(verifier: TokenVerifier, token: string): Promise<string> {
  return verifier.verify(token).then(
    () => 'holds',
    (error) => (error instanceof TokenRefused ? error.code : `threw ${String(error)}`),
  );
}

describe('the keys of an issuer', () => {
  it('are fetched for the first token, once for all that come together', async () => {
    const verifier = verifierOf();
    expect(issuer.looks).toBe(0);
    const token = await sign(first, issuer.url);
    await Promise.all(Array.from({ length: 50 }, () => verifier.verify(token)));
    expect(issuer.looks).toBe(1);
  });

  it('are taken from the configured place without discovery', async () => {
    const verifier = verifierOf({ issuer: 'https://not-asked.example', jwksUrl: issuer.jwksUrl });
    expect(await outcomeOf(verifier, await sign(first, 'https://not-asked.example'))).toBe('holds');
  });

  it('may change: a new one is picked up when a token names it', async () => {
    const verifier = verifierOf({ jwksCooldownMs: 0 });
    await verifier.verify(await sign(first, issuer.url));
    issuer.publish(first, second);
    expect(await outcomeOf(verifier, await sign(second, issuer.url))).toBe('holds');
  });

  it('within the cooldown are not asked for again, so a key used before it was published long enough is refused', async () => {
    const verifier = verifierOf({ jwksCooldownMs: 60_000 });
    await verifier.verify(await sign(first, issuer.url));
    issuer.publish(first, second);
    expect(await outcomeOf(verifier, await sign(second, issuer.url))).toBe('TOKEN_SIGNATURE');
    expect(issuer.looks).toBe(1);
  });

  it('rotate under load without one refusal, where a key is published before it is used', async () => {
    const cooldownMs = 50;
    const verifier = verifierOf({ jwksCooldownMs: cooldownMs });
    let signing = first;
    let isOver = false;
    const outcomes: string[] = [];
    const caller = async () => {
      while (!isOver) outcomes.push(await outcomeOf(verifier, await sign(signing, issuer.url)));
    };
    const callers = Array.from({ length: 8 }, caller);
    const keys = [second, await newKey('third', 'PS256'), await newKey('fourth', 'ES384')];
    for (const next of keys) {
      issuer.publish(signing, next);
      await pause(cooldownMs * 2);
      signing = next;
      await pause(cooldownMs);
    }
    isOver = true;
    await Promise.all(callers);
    expect(outcomes.length).toBeGreaterThan(keys.length);
    expect(outcomes.filter((outcome) => outcome !== 'holds')).toEqual([]);
  });

  it('are not asked for 500 times by 500 unknown key ids', async () => {
    const verifier = verifierOf();
    await verifier.verify(await sign(first, issuer.url));
    const tokens = await Promise.all(
      Array.from({ length: 500 }, (_, n) => sign(second, issuer.url, { header: { kid: `unknown-${n}` } })),
    );
    const outcomes = await Promise.all(tokens.map((token) => outcomeOf(verifier, token)));
    expect(new Set(outcomes)).toEqual(new Set(['TOKEN_SIGNATURE']));
    expect(issuer.looks).toBe(1);
  });

  it('of a withdrawn key are believed no longer than the cache may be old', async () => {
    const verifier = verifierOf({ cacheMaxAgeMs: 0, jwksCooldownMs: 0 });
    const token = await sign(first, issuer.url);
    expect(await outcomeOf(verifier, token)).toBe('holds');
    issuer.publish(second);
    expect(await outcomeOf(verifier, token)).toBe('TOKEN_SIGNATURE');
  });
});

describe('an issuer that does not give its keys', () => {
  it.each([
    ['answers with an error', { status: 500 }],
    ['redirects elsewhere', { status: 302, headers: { location: '/keys-elsewhere' } }],
    ['answers with something else', { status: 200, body: '<html>' }],
    ['answers with no key set', { status: 200, body: '{"keys": 7}' }],
    ['answers without end', { status: 200, body: `{"keys": [], "padding": "${'x'.repeat(300_000)}"}` }],
  ])('as it %s: the token is not checked, and so refused', async (_name, answer) => {
    issuer.answerWith(answer);
    expect(await outcomeOf(verifierOf(), await sign(first, issuer.url))).toBe('ISSUER_UNREACHABLE');
    expect(issuer.looks).toBe(1);
  });

  it('is not asked again by each token while it fails, and is trusted again once it answers', async () => {
    issuer.answerWith({ status: 503 });
    const token = await sign(first, issuer.url);
    const verifier = verifierOf({ jwksCooldownMs: 60_000 });
    for (let n = 0; n < 100; n += 1) expect(await outcomeOf(verifier, token)).toBe('ISSUER_UNREACHABLE');
    expect(issuer.looks).toBe(1);
    issuer.answerWith(null);
    const later = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_000);
    expect(await outcomeOf(verifier, token)).toBe('holds');
    later.mockRestore();
  });

  it('goes on serving those whose keys are known', async () => {
    const verifier = verifierOf();
    const token = await sign(first, issuer.url);
    await verifier.verify(token);
    issuer.answerWith({ status: 503 });
    expect(await outcomeOf(verifier, token)).toBe('holds');
  });

  it('is not waited for without end', async () => {
    const silent = (await import('node:net')).createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const url = `http://127.0.0.1:${port}`;
    const verifier = verifierOf({ issuer: url, timeoutMs: 50 });
    expect(await outcomeOf(verifier, await sign(first, url))).toBe('ISSUER_UNREACHABLE');
    silent.close();
  });

  it('is not believed when its discovery names another issuer', async () => {
    const verifier = verifierOf({ issuer: `${issuer.url}/` });
    expect(await outcomeOf(verifier, await sign(first, `${issuer.url}/`))).toBe('ISSUER_UNREACHABLE');
  });
});
