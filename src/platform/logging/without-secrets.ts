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

const known = new Map<string, boolean>();
const mostKnown = 1_000;

export function isSecretName(name: string): boolean {
  let isSecret = known.get(name);
  if (isSecret === undefined) {
    isSecret = secretNames.has(name.replace(/[-_]/g, '').toLowerCase());
    // The names that are logged are few and come again and again; those of a caller's variables are not to fill memory.
    if (known.size < mostKnown) known.set(name, isSecret);
  }
  return isSecret;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How deep the objects are that are logged; what lies deeper is withheld. */
const deepest = 6;

function withheldWithin(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.map((each) => withheldWithin(each, depth + 1));
  if (!isObject(value)) return value;
  return depth > deepest ? withheld : withoutSecretFields(value, depth);
}

/** The same object with what must never be logged withheld, wherever in it that stands and however it is spelt. */
export function withoutSecretFields(fields: Readonly<Record<string, unknown>>, depth = 1): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (isSecretName(name)) kept[name] = withheld;
    else kept[name] = typeof value === 'object' && value !== null ? withheldWithin(value, depth + 1) : value;
  }
  return kept;
}

/** Secrets that a message may quote: a password within an address, a bearer token, a signed token by itself. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,500}@/gi, `$1${withheld}@`)
    .replace(/\b(Bearer|Basic|DPoP)\s+[\w.~+/=-]{8,}/gi, `$1 ${withheld}`)
    .replace(/\beyJ[\w-]{4,}\.[\w-]+(\.[\w-]*)?/g, withheld);
}
