import { TokenRefused } from './token-refused';

/** Methods with a private key only. With a shared secret, or none, whoever can check a token can also make one. */
export const signingAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
] as const;
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** Access tokens by RFC 9068. An ID token carries `JWT`, or nothing. */
export const accessTokenTypes: readonly string[] = ['at+jwt', 'application/at+jwt'];

/** A signed token of an issuer with many roles is 2 to 4 KB; past this nothing is decoded. */
const mostCharacters = 8_192;

const threeParts = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;

/** Each tells the reader to take the key, or the rules, from the token itself. An access token needs none of them. */
const keyFromToken = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'b64', 'zip', 'enc'] as const;

function decode(part: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Falls through: what cannot be decoded is as malformed as what is no object.
  }
  throw new TokenRefused('TOKEN_MALFORMED');
}

/** Refuses what must not even reach the check of the signature: by size, form, method, type, or a key of its own. */
export function checkTokenHeader(
  token: string,
  { algorithms, types }: { algorithms: readonly string[]; types: readonly string[] },
): void {
  if (token.length > mostCharacters || !threeParts.test(token)) throw new TokenRefused('TOKEN_MALFORMED');
  const header = decode(token.slice(0, token.indexOf('.')));
  if (typeof header['alg'] !== 'string' || !algorithms.includes(header['alg']))
    throw new TokenRefused('TOKEN_ALGORITHM');
  if (keyFromToken.some((name) => Object.hasOwn(header, name))) throw new TokenRefused('TOKEN_MALFORMED');
  const { kid, typ } = header;
  if (kid !== undefined && (typeof kid !== 'string' || kid.length > 256)) throw new TokenRefused('TOKEN_MALFORMED');
  const isType = typeof typ === 'string' && types.some((type) => type.toLowerCase() === typ.toLowerCase());
  if (!isType) throw new TokenRefused('TOKEN_TYPE');
}
