/** Names of what must never be logged, compared without case, hyphens and underscores. */
const secretNames = new Set([
  'accesstoken',
  'apikey',
  'authorization',
  'clientsecret',
  'connectionstring',
  'cookie',
  'databaseurl',
  'idtoken',
  'password',
  'proxyauthorization',
  'refreshtoken',
  'secret',
  'setcookie',
  'token',
  'xapikey',
]);

export const withheld = '[withheld]';

export function isSecretName(name: string): boolean {
  return secretNames.has(name.replace(/[-_]/g, '').toLowerCase());
}

/** How those names are written by the libraries whose objects we might log. */
const spellings = [
  'accessToken',
  'access_token',
  'apiKey',
  'authorization',
  'Authorization',
  'clientSecret',
  'client_secret',
  'connectionString',
  'cookie',
  'Cookie',
  'databaseUrl',
  'idToken',
  'id_token',
  'password',
  'refreshToken',
  'refresh_token',
  'secret',
  'token',
];
const hyphenated = ['["proxy-authorization"]', '["set-cookie"]', '["x-api-key"]'];

/** The same names as paths, down to the third level; whatever lies deeper is not logged as an object. */
export const secretPaths: readonly string[] = [
  ...spellings.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  ...hyphenated.flatMap((name) => [name, `*${name}`, `*.*${name}`]),
];

/** Secrets that a message may quote: a password within an address, a bearer token, a signed token by itself. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,500}@/gi, `$1${withheld}@`)
    .replace(/\b(Bearer|Basic|DPoP)\s+[\w.~+/=-]{8,}/gi, `$1 ${withheld}`)
    .replace(/\beyJ[\w-]{4,}\.[\w-]+(\.[\w-]*)?/g, withheld);
}
