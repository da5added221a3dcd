import type { JWTVerifyGetKey } from 'jose';
import { type Clock, systemClock } from '../clock';
import { issuerKeys } from './issuer-keys';
import { accessTokenTypes, checkTokenHeader, type SigningAlgorithm, signingAlgorithms } from './token-header';
import { type TokenRefusalCode, TokenRefused } from './token-refused';

export interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  /** Where the issuer's keys are; without it, discovery. */
  jwksUrl?: string | null;
  algorithms?: readonly SigningAlgorithm[];
  /** Accepted `typ` headers. */
  types?: readonly string[];
  clockToleranceSeconds?: number;
  /** See `IssuerKeysOptions`: a key not seen before is looked for at most this often. 30 seconds; a few are enough. */
  jwksCooldownMs?: number;
  cacheMaxAgeMs?: number;
  timeoutMs?: number;
  clock?: Pick<Clock, 'now'>;
}

/** What a token says, once its signature, issuer, audience, type and time have held. */
export interface VerifiedClaims extends Readonly<Record<string, unknown>> {
  readonly iss: string;
  readonly sub: string;
  readonly exp: number;
}

export interface TokenVerifier {
  /** Throws `TokenRefused`, and nothing else, where the token does not hold. */
  verify(token: string): Promise<VerifiedClaims>;
}

/** Only ID tokens carry these: a second guard where an issuer types both kinds alike. */
const idTokenClaims = ['at_hash', 'c_hash', 's_hash', 'nonce'];

const codeByFailedClaim: Readonly<Record<string, TokenRefusalCode>> = {
  iss: 'TOKEN_ISSUER',
  aud: 'TOKEN_AUDIENCE',
  nbf: 'TOKEN_NOT_YET_VALID',
};

const codeByError: Readonly<Record<string, TokenRefusalCode>> = {
  ERR_JWT_EXPIRED: 'TOKEN_EXPIRED',
  ERR_JWS_INVALID: 'TOKEN_MALFORMED',
  ERR_JWT_INVALID: 'TOKEN_MALFORMED',
  ERR_JOSE_ALG_NOT_ALLOWED: 'TOKEN_ALGORITHM',
  ERR_JOSE_NOT_SUPPORTED: 'TOKEN_ALGORITHM',
  ERR_JWKS_TIMEOUT: 'ISSUER_UNREACHABLE',
  ERR_JWKS_INVALID: 'ISSUER_UNREACHABLE',
};

/** Whatever else fails has failed at the signature: no key, several, one of another kind, or one too weak. */
function refusalOf(error: unknown): TokenRefused {
  if (error instanceof TokenRefused) return error;
  const { code = '', claim = '' } = error as { code?: string; claim?: string };
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED')
    return new TokenRefused(codeByFailedClaim[claim] ?? 'TOKEN_MALFORMED', { cause: error });
  return new TokenRefused(codeByError[code] ?? 'TOKEN_SIGNATURE', { cause: error });
}

function isSubject(subject: unknown): subject is string {
  // A subject goes into logs and the audit trail, so it must not be able to write lines of its own there.
  return typeof subject === 'string' && /^[\x21-\x7e]{1,255}$/.test(subject);
}

/** Checks access tokens of one issuer. Nothing is fetched until the first token comes. */
export function tokenVerifier({
  issuer,
  audience,
  jwksUrl,
  algorithms = signingAlgorithms,
  types = accessTokenTypes,
  clockToleranceSeconds = 5,
  jwksCooldownMs = 30_000,
  cacheMaxAgeMs = 600_000,
  timeoutMs,
  clock = systemClock,
}: TokenVerifierOptions): TokenVerifier {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const check = async (token: string): Promise<VerifiedClaims> => {
    checkTokenHeader(token, { algorithms, types });
    keys ??= issuerKeys({ issuer, jwksUrl, cooldownMs: jwksCooldownMs, cacheMaxAgeMs, timeoutMs });
    const { jwtVerify } = await import('jose');
    const { payload } = await jwtVerify(token, await keys, {
      issuer,
      audience,
      algorithms: [...algorithms],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: clockToleranceSeconds,
      currentDate: new Date(clock.now()),
    });
    if (idTokenClaims.some((claim) => Object.hasOwn(payload, claim))) throw new TokenRefused('TOKEN_TYPE');
    if (!isSubject(payload.sub)) throw new TokenRefused('TOKEN_MALFORMED');
    return payload as unknown as VerifiedClaims;
  };
  return {
    async verify(token) {
      try {
        return await check(token);
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}
