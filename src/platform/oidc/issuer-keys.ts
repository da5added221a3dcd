import type { JWTVerifyGetKey } from 'jose';
import { fetchJson } from './fetch-json';
import { TokenRefused } from './token-refused';

export interface IssuerKeysOptions {
  issuer: string;
  /** Where the keys are; without it the issuer's discovery document says so. */
  jwksUrl?: string | null;
  /**
   * The least time between two looks at the keys. A key that is used sooner than this after it was published, and was
   * not seen before, is refused meanwhile: an issuer publishes a key before it signs with it.
   */
  cooldownMs: number;
  /** How long keys are believed without looking again; a key that the issuer withdrew is refused after this. */
  cacheMaxAgeMs: number;
  timeoutMs?: number;
}

/** After a look that failed, the next is not before this, however many tokens come. */
const pauseAfterFailureMs = 2_000;

async function answerOf(url: string, timeoutMs?: number): Promise<unknown> {
  const { status, body } = await fetchJson(url, { timeoutMs });
  if (status !== 200) throw new Error(`${url} answered ${status}. Expected 200.`);
  return body;
}

async function discover(issuer: string, timeoutMs?: number): Promise<string> {
  const document = await answerOf(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, timeoutMs);
  const { issuer: named, jwks_uri: url } = document as { issuer?: unknown; jwks_uri?: unknown };
  if (named !== issuer) throw new Error('The discovery document names another issuer.');
  if (typeof url !== 'string') throw new Error('The discovery document has no jwks_uri.');
  if (!url.startsWith('https://') && issuer.startsWith('https://')) throw new Error('The jwks_uri is not https.');
  return url;
}

/** One look at the keys, discovery included, so that an issuer may move them. */
function keyFetcher({ issuer, jwksUrl, cooldownMs, timeoutMs }: IssuerKeysOptions): () => Promise<Response> {
  let failure: { at: number; refusal: TokenRefused } | null = null;
  return async () => {
    if (failure && performance.now() - failure.at < Math.min(cooldownMs, pauseAfterFailureMs)) throw failure.refusal;
    try {
      const keys = await answerOf(jwksUrl ?? (await discover(issuer, timeoutMs)), timeoutMs);
      failure = null;
      return Response.json(keys);
    } catch (cause) {
      failure = { at: performance.now(), refusal: new TokenRefused('ISSUER_UNREACHABLE', { cause }) };
      throw failure.refusal;
    }
  };
}

/** The issuer's public keys, fetched when the first token comes, and again when a token names a key not seen yet. */
export async function issuerKeys(options: IssuerKeysOptions): Promise<JWTVerifyGetKey> {
  const { createRemoteJWKSet, customFetch } = await import('jose');
  return createRemoteJWKSet(new URL(options.jwksUrl ?? options.issuer), {
    cooldownDuration: options.cooldownMs,
    cacheMaxAge: options.cacheMaxAgeMs,
    [customFetch]: keyFetcher(options),
  });
}
