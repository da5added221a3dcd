export type ClaimObject = Readonly<Record<string, unknown>>;

/** Null for anything but an object, lists included. */
export function objectOf(value: unknown): ClaimObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ClaimObject) : null;
}

/** A text or a whole number as text; null for anything else. */
export function wordOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function own(object: ClaimObject | null, name: string): unknown {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * The claim of this name; where there is none, the one at the end of the path that it names, as `realm_access.roles`.
 * The whole name comes first, because names that are addresses hold dots too.
 */
export function claimNamed(claims: ClaimObject, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((within, step) => own(objectOf(within), step), claims);
}
