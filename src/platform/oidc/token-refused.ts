/** Why a token is refused. Codes are stable once released; no sentence holds any part of the token. */
export const tokenRefusals = {
  TOKEN_MALFORMED:
    'The token cannot be read. Expected a signed JWT access token with a subject and an expiry, of at most 8 KB.',
  TOKEN_EXPIRED: 'The token has expired. Ask the issuer for a new one.',
  TOKEN_NOT_YET_VALID: 'The token is not valid yet. Wait, or check the clocks.',
  TOKEN_SIGNATURE: 'The signature of the token does not hold under any key that the issuer publishes.',
  TOKEN_ISSUER: 'The token was issued by another issuer than the one this service trusts.',
  TOKEN_AUDIENCE: 'The token was issued for another service. Ask the issuer for one with the audience of this service.',
  TOKEN_TYPE: 'The token is not an access token. Send the access token, not the ID token.',
  TOKEN_ALGORITHM: 'The token is signed by a method that this service does not accept. Expected RS, PS or ES.',
  ISSUER_UNREACHABLE: 'The token cannot be checked now, as the issuer does not give its keys. Try again shortly.',
} as const;
export type TokenRefusalCode = keyof typeof tokenRefusals;

/** A token that does not say who asks. The cause, if any, is for the log only. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';

  constructor(
    readonly code: TokenRefusalCode,
    options: ErrorOptions = {},
  ) {
    super(tokenRefusals[code], options);
  }
}
