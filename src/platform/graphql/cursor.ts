import { badInput } from './scalars';

export type CursorValue = string | number | null;

/** A place in a list: the values it is sorted by, opaque to the caller. */
export function toCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values behind a cursor of this list, or null for the start. Throws on a cursor of another list. */
export function fromCursor(cursor: string | null | undefined, length: number): readonly CursorValue[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isValue = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(isValue)) return values;
  } catch {
    // Not one of ours; said below.
  }
  throw badInput('The cursor in `after` does not belong to this list. Use an `endCursor` of the same list and order.');
}
