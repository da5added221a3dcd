import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OrganisationKey } from '../../domain/access/organisation';
import type { Role } from '../../domain/access/roles';
import { systemClock } from '../../platform/clock';
import { accessTokenTypes } from '../../platform/oidc/token-header';
import type { ClaimSettings, IssuerSettings } from '../identity/identity-settings';
import { organisationKeyOf } from '../identity/organisation-from-claim';
import type { EnvironmentValues } from '../identity/read-setting';
import { type DemoPerson, demoClaims, demoPeople } from './demo-people';
import { loadOidcLibrary, type OidcProvider } from './oidc-library';
import { demoSecret, providerSettings } from './provider-settings';
import { answerSignIn, signInPath } from './sign-in-routes';

export interface DemoIssuerOptions {
  /** 0 for any that is free. */
  port: number;
  /** What tokens are for: an absolute URI, also the resource that a client asks for. */
  audience?: string;
  people?: readonly DemoPerson[];
  /** Where a browser may be sent back to after signing in. */
  redirectUris?: readonly string[];
  /** Looked at for why the demonstration must not run. */
  env: EnvironmentValues;
  onFault?: (error: Error) => void;
}

/** What the tokens of the demonstration are for, unless said otherwise. */
export const demoAudience = 'https://oversight.example/api';

export interface DemoIssuer {
  issuer: string;
  audience: string;
  jwksUrl: string;
  /** The same as the settings of a real issuer. */
  settings: IssuerSettings;
  claims: ClaimSettings;
  people: readonly { id: string; name: string; role: Role; organisation: OrganisationKey | null }[];
  /** The provider of the demonstration acts for this group from now on; null changes nothing. */
  actFor(providerGroupId: number | null): void;
  /** An access token of a ready person, as a script gets it. */
  tokenFor(personId: string): Promise<string>;
  stop(): Promise<void>;
}

/** Why invented people must not be let in here; null where they may. */
export function whyNoDemoIssuer(env: EnvironmentValues): string | null {
  if (env['OIDC_ISSUER']?.trim())
    return 'The demonstration of sign-in does not start beside a real issuer. Unset OIDC_ISSUER to use it.';
  if (env['NODE_ENV']?.trim().toLowerCase() === 'production')
    return 'The demonstration of sign-in does not start in production. Set OIDC_ISSUER to the issuer of your tokens.';
  return null;
}

async function listen(port: number): Promise<Server> {
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isHeld = error.code === 'EADDRINUSE';
      reject(isHeld ? new Error(`Port ${port} is held by another program, so nobody can sign in there.`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** A page elsewhere could point a name of its own at this machine; requests under such a name are not answered. */
function answerOwnNamesOnly(server: Server, provider: OidcProvider, people: readonly DemoPerson[]): void {
  const { port } = server.address() as AddressInfo;
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!names.includes(request.headers.host ?? '')) response.writeHead(421).end();
    else if (request.url?.startsWith(signInPath))
      answerSignIn(provider, people, request, response).catch(() => response.destroy());
    else void answer(request, response);
  });
}

async function newKey() {
  const { exportJWK, generateKeyPair } = await import('jose');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  // Another id at each start, so that whoever remembers the last key looks for this one.
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
}

async function askForToken(issuer: string, personId: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${personId}:${demoSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`There is nobody ready called ${JSON.stringify(personId)}.`);
  return token;
}

/**
 * A real OpenID provider with invented people, for trying the service out: on this machine only, its key new at each
 * start. A person signs in by the code flow with PKCE; a script takes `client_credentials` as the person's client.
 */
export async function startDemoIssuer({
  port,
  audience = demoAudience,
  people: asked = demoPeople(),
  redirectUris = ['http://127.0.0.1/signed-in'],
  env,
  onFault = () => undefined,
}: DemoIssuerOptions): Promise<DemoIssuer> {
  // Looked at anew for each token.
  const people = [...asked];
  const refusal = whyNoDemoIssuer(env);
  if (refusal !== null) throw new Error(refusal);
  const [{ Provider, errors }, key] = await Promise.all([loadOidcLibrary(), newKey()]);
  const server = await listen(port);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seconds = () => Math.floor(Date.parse(systemClock.now()) / 1000);
  const settings = providerSettings({ audience, people, redirectUris, key, seconds, errors, provider: () => provider });
  const provider: OidcProvider = new Provider(issuer, settings);
  provider.silent = true;
  provider.on('server_error', (_, error) => onFault(error));
  answerOwnNamesOnly(server, provider, people);
  return {
    issuer,
    audience,
    jwksUrl: `${issuer}/jwks`,
    settings: { issuer, audience, jwksUrl: `${issuer}/jwks`, types: accessTokenTypes },
    claims: demoClaims,
    people: people.map(({ id, name, role, organisation }) => ({
      id,
      name,
      role,
      organisation: organisationKeyOf(organisation, demoClaims),
    })),
    actFor: (providerGroupId) => {
      if (providerGroupId === null) return;
      const provider = demoPeople({ providerGroupId }).find(({ role }) => role === 'PROVIDER');
      const at = people.findIndex(({ id }) => id === provider?.id);
      if (provider && at >= 0) people[at] = provider;
    },
    tokenFor: (personId) => askForToken(issuer, personId),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
