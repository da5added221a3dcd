/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** By code units, so that the order is the same on every machine and in every language. */
function byCodeUnits([first]: readonly [string, unknown], [second]: readonly [string, unknown]): number {
  return first < second ? -1 : Number(first > second);
}

function written(value: Json, path: string): string {
  if (Array.isArray(value)) return `[${value.map((one: Json, at) => written(one, `${path}[${at}]`)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value as Readonly<Record<string, Json | undefined>>)
      .filter((member): member is [string, Json] => member[1] !== undefined)
      .sort(byCodeUnits)
      .map(([name, of]) => `${JSON.stringify(name)}:${written(of, `${path}.${name}`)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Expected a finite number at ${path}, and not ${value}: JSON has no way of writing it.`);
  }
  return JSON.stringify(value);
}

/**
 * The one text of a value: names in order, no spaces, no line ends; what is undefined is left out.
 *
 * Equal values have equal texts, so that a hash or a signature over the text is one over the value.
 */
export function canonicalJson(value: Json): string {
  return written(value, '$');
}

/** The value of such a text; null where the text is not JSON, or is not the one text of its value. */
export function readCanonicalJson(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    return canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
}
