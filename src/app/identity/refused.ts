import { type TokenRefused, tokenRefusals } from '../../platform/oidc/token-refused';

/** A request whose sender could not be established, in the words of the answer. */
export interface Refused {
  outcome: 'refused';
  status: 400 | 401 | 503;
  code: string;
  message: string;
  /** The `WWW-Authenticate` header of the answer; null where signing in again would not help. */
  wwwAuthenticate: string | null;
}

/** Why nobody could be established who asks. Codes are stable once released. */
export const refusals = {
  ...tokenRefusals,
  CREDENTIAL_UNREADABLE: 'The Authorization header cannot be read. Expected "Bearer" and one access token or API key.',
  SIGN_IN_NOT_CONFIGURED:
    'No issuer of tokens is configured, so tokens are not accepted. Use an API key, or ask without.',
  KEY_REFUSED: 'The API key does not hold. It may be mistyped, expired, rotated or revoked.',
  ORGANISATION_MISSING: 'The token names no organisation, and roles are held in one. Sign in again and choose one.',
  ACCESS_REMOVED: 'The directory gives you no access to this service in your organisation. Ask your approver for it.',
  DIRECTORY_UNREACHABLE: 'Your roles cannot be looked up now, so nothing is shown. Try again shortly.',
  PURPOSE_UNKNOWN: 'The purpose is none that this service knows. See the enum Purpose for those there are.',
} as const;
export type RefusalCode = keyof typeof refusals;

const unavailable: readonly RefusalCode[] = ['ISSUER_UNREACHABLE', 'DIRECTORY_UNREACHABLE'];

/** The refusal with the code, its status and its header. No part of what was sent is in it. */
export function refuse(code: RefusalCode): Refused {
  const message = refusals[code];
  if (unavailable.includes(code)) return { outcome: 'refused', status: 503, code, message, wwwAuthenticate: null };
  if (code === 'PURPOSE_UNKNOWN') return { outcome: 'refused', status: 400, code, message, wwwAuthenticate: null };
  const error = code === 'CREDENTIAL_UNREADABLE' ? 'invalid_request' : 'invalid_token';
  const description = message.replace(/"/g, "'");
  const wwwAuthenticate = `Bearer realm="oversight", error="${error}", error_description="${description}"`;
  return { outcome: 'refused', status: 401, code, message, wwwAuthenticate };
}

/** The same for a token, by its own code. */
export function refuseToken({ code }: TokenRefused): Refused {
  return refuse(code);
}
