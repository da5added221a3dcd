import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { type DemoIssuer, startDemoIssuer } from '../../../src/app/demo-issuer/demo-issuer';
import { demoClaims } from '../../../src/app/demo-issuer/demo-people';
import { demoPageClient, demoScope, demoSecret } from '../../../src/app/demo-issuer/provider-settings';
import { callerFromClaims } from '../../../src/app/identity/caller-from-claims';
import { allRoles } from '../../../src/domain/access/roles';
import { tokenVerifier } from '../../../src/platform/oidc/token-verifier';

const audience = 'https://oversight.example/api';
const redirectUri = 'http://127.0.0.1:4000/signed-in';
const verifierCode = 'a-code-verifier-that-is-long-enough-to-be-one-0123456789';

let said: string[];
let faults: Error[];
let demo: DemoIssuer;
beforeAll(async () => {
  said = [];
  faults = [];
  for (const method of ['warn', 'info', 'error', 'log'] as const)
    jest.spyOn(console, method).mockImplementation((...words) => void said.push(words.join(' ')));
  demo = await startDemoIssuer({
    port: 0,
    audience,
    env: {},
    redirectUris: ['http://127.0.0.1/signed-in'],
    onFault: (error) => faults.push(error),
  });
});
afterAll(() => demo.stop());

async function callerOf(token: string) {
  const claims = await tokenVerifier({ issuer: demo.issuer, audience }).verify(token);
  return callerFromClaims(claims, demoClaims);
}

describe('the ready people', () => {
  it('have every role there is, and councils of two', () => {
    expect(new Set(demo.people.map(({ role }) => role))).toEqual(new Set(allRoles));
    const commissioners = demo.people.filter(({ role }) => role === 'COMMISSIONER');
    expect(commissioners.map(({ organisation }) => organisation)).toEqual(['LA:888', 'LA:850']);
  });

  it.each([
    ['priya', 'DFE_ANALYST', 'DFE', ['DFE'], 'MARKET_ANALYSIS'],
    ['owen', 'DFE_OVERSIGHT_OFFICER', 'DFE', ['DFE'], 'FINANCIAL_OVERSIGHT'],
    ['adaeze', 'DFE_APPROVER', 'DFE', ['DFE'], 'FINANCIAL_OVERSIGHT'],
    ['ruth', 'REGULATOR_OFFICER', 'OFSTED', ['OFSTED'], 'QUALITY_OVERSIGHT'],
    ['tomasz', 'REGULATOR_APPROVER', 'OFSTED', ['OFSTED'], 'QUALITY_OVERSIGHT'],
    ['mei', 'COMMISSIONER', 'LA:888', ['LA:888'], 'COMMISSIONING'],
    ['callum', 'COMMISSIONER', 'LA:850', ['LA:850'], 'COMMISSIONING'],
    ['nadia', 'RCC', 'RCC:NORTH-WEST', ['RCC:NORTH-WEST', 'LA:888', 'LA:889'], 'COMMISSIONING'],
    ['george', 'PROVIDER', 'GROUP:1', ['GROUP:1'], 'OWN_RECORDS'],
    ['ines', 'AUDITOR', 'DFE', ['DFE'], 'AUDIT'],
    ['casework-tool', 'SERVICE', 'SERVICE:casework-tool', ['SERVICE:casework-tool'], 'PUBLIC_INFORMATION'],
    ['hana', 'ADMINISTRATOR', 'DFE', ['DFE'], 'ADMINISTRATION'],
    ['alex', 'PUBLIC', null, [], 'PUBLIC_INFORMATION'],
  ])('%s gets a token that our verifier takes, and asks as %s', async (id, role, organisation, organisations, purpose) => {
    const { caller, ignored } = await callerOf(await demo.tokenFor(id));
    expect(caller).toEqual({
      id: `oidc:${demo.issuer}#${id}`,
      kind: 'PERSON',
      roles: role === 'PUBLIC' ? ['PUBLIC'] : ['PUBLIC', role],
      organisation,
      organisations,
      purpose,
      budget: null,
    });
    expect(ignored).toEqual([]);
    expect(demo.people.find((person) => person.id === id)).toMatchObject({ role, organisation });
  });

  it('are all of them: nobody else gets a token', async () => {
    await expect(demo.tokenFor('mallory')).rejects.toThrow('There is nobody ready called "mallory".');
  });
});

/** A browser, as far as signing in needs one: it keeps cookies, and follows when it is told to. */
function browser() {
  const cookies = new Map<string, string>();
  return async (path: string, form?: Record<string, string>) => {
    const response = await fetch(new URL(path, demo.issuer), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: form && new URLSearchParams(form),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
}

function authorisationPath(changed: Record<string, string | undefined> = {}): string {
  const challenge = createHash('sha256').update(verifierCode).digest('base64url');
  const asked = {
    client_id: demoPageClient,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: `openid ${demoScope}`,
    state: 'some-state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changed,
  };
  const named = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/auth?${new URLSearchParams(named)}`;
}

async function exchange(code: string, codeVerifier = verifierCode) {
  const response = await fetch(`${demo.issuer}/token`, {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: demoPageClient,
      code,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
    }),
  });
  return { response, body: (await response.json()) as Record<string, string> };
}

async function codeFor(person: string): Promise<string> {
  const go = browser();
  const start = await go(authorisationPath());
  const signInAt = start.headers.get('location') ?? '';
  const chosen = await go(signInAt, { person });
  const resumed = await go(chosen.headers.get('location') ?? '');
  return new URL(resumed.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

describe('the provider of the demonstration', () => {
  it('acts for the group that the cases are about, from the next token on', async () => {
    const own = await startDemoIssuer({ port: 0, audience, env: {} });
    try {
      const groupOf = async () => {
        const claims = await tokenVerifier({ issuer: own.issuer, audience }).verify(await own.tokenFor('george'));
        return callerFromClaims(claims, demoClaims).caller.organisation;
      };
      own.actFor(212);
      expect(await groupOf()).toBe('GROUP:212');
      own.actFor(null);
      expect(await groupOf()).toBe('GROUP:212');
    } finally {
      await own.stop();
    }
  });
});

describe('signing in by a browser', () => {
  it('shows every person as a button, without script, and says that it is a demonstration', async () => {
    const go = browser();
    const start = await go(authorisationPath());
    expect(start.status).toBe(303);
    const shown = await go(start.headers.get('location') ?? '');
    const html = await shown.text();
    for (const { name } of demo.people) expect(html).toContain(`>${name}</button>`);
    expect(html).toContain('This is a demonstration.');
    expect(html).toContain('<html lang="en-GB">');
    expect(html).not.toContain('<script');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('ends with an access token that our verifier takes; the ID token beside it is refused', async () => {
    const { response, body } = await exchange(await codeFor('callum'));
    expect(response.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1');
    const { caller } = await callerOf(body['access_token']!);
    expect([caller.id, caller.organisation]).toEqual([`oidc:${demo.issuer}#callum`, 'LA:850']);
    await expect(callerOf(body['id_token']!)).rejects.toMatchObject({ code: 'TOKEN_TYPE' });
  });

  it('gives no token for a code to whoever did not begin the sign-in', async () => {
    const { body } = await exchange(
      await codeFor('callum'),
      'another-code-verifier-that-is-also-long-enough-0123456789',
    );
    expect(body).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['to another place', { redirect_uri: 'https://elsewhere.example/signed-in' }],
    ['for another service', { resource: 'https://elsewhere.example/api' }],
  ])('cannot begin %s', async (_name, changed) => {
    const response = await browser()(authorisationPath(changed));
    const location = response.headers.get('location') ?? '';
    expect(location).not.toContain('/sign-in/');
    expect(location).not.toContain('code=');
    if (location) expect(location).toContain('error=');
    else expect(response.status).toBe(400);
  });

  it.each([
    ['by another browser', async (at: string) => browser()(at, { person: 'priya' })],
    ['at an address that was made up', async () => browser()('/sign-in/made-up')],
  ])('does not go on %s', async (_name, goOn) => {
    const start = await browser()(authorisationPath());
    const response = await goOn(start.headers.get('location') ?? '');
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This sign-in has ended, or was begun in another browser.');
  });

  it.each([
    { person: '"><script>' },
    { person: 'x'.repeat(5_000) },
    { somebody: 'priya' },
  ])('refuses a form with anything else: %#', async (form) => {
    const go = browser();
    const start = await go(authorisationPath());
    const response = await go(start.headers.get('location') ?? '', form as unknown as Record<string, string>);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<script>');
  });
});

describe('the demonstration', () => {
  it.each([
    ['beside a real issuer', { OIDC_ISSUER: 'https://signin.example' }, 'Unset OIDC_ISSUER'],
    ['in production', { NODE_ENV: 'production' }, 'does not start in production'],
    ['in production, written otherwise', { NODE_ENV: ' Production ' }, 'does not start in production'],
  ])('does not start %s, and says so', async (_name, env, message) => {
    await expect(startDemoIssuer({ port: 0, audience, env })).rejects.toThrow(message);
  });

  it('says when its port is held', async () => {
    const port = Number(new URL(demo.issuer).port);
    await expect(startDemoIssuer({ port, audience, env: {} })).rejects.toThrow(`Port ${port} is held`);
  });

  it('does not answer under a name that is not its own', async () => {
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(demo.issuer);
      const asked = request({ hostname, port, path: '/jwks', headers: { host: 'elsewhere.example' } });
      asked.on('response', (response) => resolve(response.resume().statusCode));
      asked.on('error', reject).end();
    });
    expect(status).toBe(421);
  });

  it('signs with another key at each start', async () => {
    const other = await startDemoIssuer({ port: 0, audience, env: {} });
    const keysOf = async ({ jwksUrl }: DemoIssuer) => (await fetch(jwksUrl)).text();
    expect(await keysOf(other)).not.toBe(await keysOf(demo));
    await other.stop();
  });

  it('publishes no private key', async () => {
    const { keys } = (await (await fetch(demo.jwksUrl)).json()) as { keys: Record<string, unknown>[] };
    expect(
      keys.map((key) => Object.keys(key).filter((part) => ['d', 'p', 'q', 'dp', 'dq', 'qi'].includes(part))),
    ).toEqual([[]]);
  });

  it('takes no wrong secret', async () => {
    const response = await fetch(`${demo.issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`priya:${demoSecret}x`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(response.status).toBe(401);
  });

  it('has said nothing on the console, and met no fault', () => {
    expect([said, faults]).toEqual([[], []]);
  });
});
