import { anonymous, type Caller } from '../../domain/access/caller';
import { isPurpose, type Purpose } from '../../domain/access/purposes';
import { isRole } from '../../domain/access/roles';
import { type ApiKey, apiKeyPrefix } from '../../features/access/api-key';
import type { FoundApiKeys } from '../../features/access/find-api-key';
import type { Clock } from '../../platform/clock';
import { TokenRefused } from '../../platform/oidc/token-refused';
import type { TokenVerifier } from '../../platform/oidc/token-verifier';
import { callerFromClaims, type DirectoryGrant } from './caller-from-claims';
import { defaultPurposeOf } from './default-purposes';
import { type Directory, DirectoryUnreachable } from './dfe-sign-in-directory';
import type { ClaimSettings } from './identity-settings';
import { claimNamed, objectOf, wordOf } from './read-claim';
import { type Refused, refuse, refuseToken } from './refused';

export interface AuthenticatorParts {
  /** Null where no issuer is configured: then tokens are refused. */
  verifier: TokenVerifier | null;
  claims: ClaimSettings;
  keys: FoundApiKeys;
  /** Null where roles come from the token. */
  directory: Directory | null;
  clock: Pick<Clock, 'now'>;
  /** Told of each use of a key; must cost nothing. */
  onKeyUsed?: (keyId: number, usedAt: string) => void;
}

/** Who asks, or why that is not known. `ignored` says which claimed roles were not given, and why. */
export type Authenticated = { outcome: 'caller'; caller: Caller; ignored: readonly string[] } | Refused;

/** Takes the `Authorization` and the purpose of a request, and looks at nothing else of it. */
export type Authenticate = (authorization: string | undefined, purpose?: string) => Promise<Authenticated>;

/** RFC 6750: one space or more, and one word. */
const bearer = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

function callerFromKey(key: ApiKey, purpose: Purpose | null): Caller {
  // A role that was taken out of the service since the key was made gives nothing.
  const held = key.roles.filter(isRole);
  const roles: Caller['roles'] = held.includes('PUBLIC') ? held : ['PUBLIC', ...held];
  const { organisation, organisations, budget } = key;
  return {
    id: `key:${key.id}`,
    kind: 'KEY',
    roles,
    organisation,
    organisations,
    purpose: purpose ?? defaultPurposeOf(roles),
    budget,
  };
}

/**
 * Establishes who asks. Without a credential that is anyone; with one that does not hold it is nobody, and never
 * anyone: a caller who lost their session must learn of it.
 */
export function authenticator({
  verifier,
  claims: settings,
  keys,
  directory,
  clock,
  onKeyUsed,
}: AuthenticatorParts): Authenticate {
  const byKey = async (text: string, purpose: Purpose | null): Promise<Authenticated> => {
    const now = clock.now();
    const key = await keys.find(text, now);
    if (!key) return refuse('KEY_REFUSED');
    onKeyUsed?.(key.id, now);
    return { outcome: 'caller', caller: callerFromKey(key, purpose), ignored: [] };
  };

  const byToken = async (token: string, purpose: Purpose | null): Promise<Authenticated> => {
    if (!verifier) return refuse('SIGN_IN_NOT_CONFIGURED');
    const claims = await verifier.verify(token);
    let grant: DirectoryGrant | null = null;
    if (directory) {
      const organisationId = wordOf(objectOf(claimNamed(claims, settings.organisationClaim))?.['id']);
      if (organisationId === null) return refuse('ORGANISATION_MISSING');
      grant = await directory.grantOf(claims.sub, organisationId);
      if (!grant) return refuse('ACCESS_REMOVED');
    }
    return { outcome: 'caller', ...callerFromClaims(claims, settings, { grant, purpose }) };
  };

  const byCredential = (authorization: string, purpose: Purpose | null): Promise<Authenticated> | Authenticated => {
    const credential = bearer.exec(authorization)?.[1];
    if (credential === undefined) return refuse('CREDENTIAL_UNREADABLE');
    return credential.startsWith(apiKeyPrefix) ? byKey(credential, purpose) : byToken(credential, purpose);
  };

  return async (authorization, purposeText) => {
    if (purposeText !== undefined && !isPurpose(purposeText)) return refuse('PURPOSE_UNKNOWN');
    const purpose = purposeText ?? null;
    if (authorization === undefined) {
      return { outcome: 'caller', caller: { ...anonymous, purpose: purpose ?? anonymous.purpose }, ignored: [] };
    }
    try {
      return await byCredential(authorization, purpose);
    } catch (error) {
      if (error instanceof TokenRefused) return refuseToken(error);
      if (error instanceof DirectoryUnreachable) return refuse('DIRECTORY_UNREACHABLE');
      throw error;
    }
  };
}
