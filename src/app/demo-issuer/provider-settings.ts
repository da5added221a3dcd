import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { DemoPerson } from './demo-people';
import { memoryAdapter, ShortMemory } from './memory-adapter';
import type { Interaction, OidcLibrary, OidcProvider } from './oidc-library';
import { signInProblemPage } from './sign-in-page';
import { signInPath } from './sign-in-routes';

/** For everyone and everything: it opens invented people only, on this machine only. */
export const demoSecret = 'demonstration-only';
/** The client of pages and tools that sign a person in by a browser. */
export const demoPageClient = 'demo-page';
export const demoScope = 'oversight';

export interface ProviderParts {
  audience: string;
  people: readonly DemoPerson[];
  redirectUris: readonly string[];
  key: JWK;
  seconds: () => number;
  errors: OidcLibrary['errors'];
  /** The provider itself, once it is there. */
  provider: () => OidcProvider;
}

/** What the provider hands to its callbacks, as far as it is used here. */
interface Context {
  type: string;
  body: unknown;
  oidc: { client: { clientId: string }; session: { accountId: string } };
}

function claimsOf(people: readonly DemoPerson[], id: string | undefined) {
  const person = people.find((each) => each.id === id);
  if (!person) return undefined;
  const { role, organisation } = person;
  return { roles: role === 'PUBLIC' ? [] : [role], ...(organisation ? { organisation } : {}) };
}

function clientsOf({ people, redirectUris }: ProviderParts) {
  const page = {
    client_id: demoPageClient,
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: redirectUris,
  };
  const scripts = people.map(({ id }) => ({
    client_id: id,
    client_secret: demoSecret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  }));
  return [page, ...scripts];
}

const hour = 3_600;

function resourceServer({ audience, errors }: ProviderParts, resource: string) {
  if (resource !== audience) throw new errors.InvalidTarget('tokens are given for this service only');
  const jwt = { sign: { alg: 'RS256' } };
  return { scope: demoScope, audience, accessTokenTTL: hour, accessTokenFormat: 'jwt', jwt };
}

/** Everything that the provider would otherwise choose for itself, and warn of. */
export function providerSettings(parts: ProviderParts): Readonly<Record<string, unknown>> {
  const { audience, people, redirectUris, key, seconds, provider } = parts;
  return {
    adapter: memoryAdapter(new ShortMemory(), seconds),
    clients: clientsOf(parts),
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub', 'name'] },
    clientBasedCORS: (_: unknown, origin: string, client: { clientId: string }) =>
      client.clientId === demoPageClient && redirectUris.some((uri) => new URL(uri).origin === origin),
    ttl: { AccessToken: hour, ClientCredentials: hour, IdToken: hour, Interaction: hour, Session: hour, Grant: hour },
    findAccount: (_: unknown, id: string) => {
      const person = people.find((each) => each.id === id);
      return person && { accountId: id, claims: async () => ({ sub: id, name: person.name }) };
    },
    extraTokenClaims: (_: unknown, token: { accountId?: string; clientId?: string }) =>
      claimsOf(people, token.accountId ?? token.clientId),
    interactions: { url: (_: unknown, { uid }: Interaction) => `${signInPath}${uid}` },
    // Whoever presses the button has agreed: there is nothing of theirs to protect from the page.
    loadExistingGrant: async ({ oidc: { client, session } }: Context) => {
      const grant = new (provider().Grant)({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(audience, demoScope);
      await grant.save();
      return grant;
    },
    renderError: (context: Context, out: { error: string; error_description?: string }) => {
      context.type = 'html';
      context.body = signInProblemPage(out.error_description ?? out.error);
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_: unknown, resource: string) => resourceServer(parts, resource),
      },
    },
  };
}
