import { HttpRefusal } from './refusals';

const deepest = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A name by which JSON could reach the objects of others, were it ever copied carelessly. */
function reachesPrototype(name: string, value: unknown): boolean {
  if (name === '__proto__') return true;
  return name === 'constructor' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}

/** Goes no deeper than is allowed, so it is safe on any input. */
function checkWithin(value: unknown, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw new HttpRefusal('JSON_NESTED_TOO_DEEP');
  for (const [name, part] of Object.entries(value)) {
    if (reachesPrototype(name, part)) throw new HttpRefusal('JSON_NOT_READABLE');
    checkWithin(part, levels - 1);
  }
}

/** JSON text as a value. Throws a refusal on what is no JSON, nested too deep, or names a prototype. */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpRefusal('JSON_NOT_READABLE');
  }
  checkWithin(value, deepest);
  return value;
}

/** The same from bytes, which must be UTF-8: what is not is refused rather than guessed at. */
export function readJsonBytes(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new HttpRefusal('JSON_NOT_READABLE');
  }
  return readJson(text);
}
