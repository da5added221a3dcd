export type EnvironmentValues = Readonly<Record<string, string | undefined>>;

/** Null where it is not set, or is blank. */
export function readWord(env: EnvironmentValues, name: string): string | null {
  return env[name]?.trim() || null;
}

/** The values of settings that belong together; throws with the names of those that are missing. */
export function requireAll(env: EnvironmentValues, names: readonly string[], why: string): readonly string[] {
  const values = names.map((name) => readWord(env, name));
  const missing = names.filter((_, place) => values[place] === null);
  if (missing.length > 0) throw new Error(`${why}, so ${missing.join(' and ')} must be set too.`);
  return values as string[];
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** An address that is https, or http on this machine; without a password, which would end up in logs. */
export function readHttpsUrl(env: EnvironmentValues, name: string): string | null {
  const text = readWord(env, name);
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (!url || !isSafe || url.username || url.password)
    throw new Error(`${name} cannot be used. Expected an address such as https://signin.example, without a password.`);
  return text;
}

/** An object of texts, written as JSON. */
export function readJsonTexts(env: EnvironmentValues, name: string, example: string): Record<string, string> | null {
  const text = readWord(env, name);
  if (text === null) return null;
  const refusal = new Error(`${name} cannot be read. Expected JSON such as ${example}.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal;
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject || !Object.values(value as object).every((entry) => typeof entry === 'string')) throw refusal;
  return value as Record<string, string>;
}
