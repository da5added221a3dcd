import { isExistingDay } from './day-scalar';
import { badInput } from './scalars';

export type CursorValue = string | number | null;

/** What one of the values that a list is sorted by may be; `day` also takes `-infinity`, for a day that is not known. */
export type CursorPart = 'text' | 'whole' | 'day';

/** A list in one order: its name tells its cursors from those of other lists, its parts what they hold. */
export interface CursorList {
  name: string;
  parts: readonly CursorPart[];
}

const holds: Readonly<Record<CursorPart, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  whole: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_647,
  day: (value) => typeof value === 'string' && (value === '-infinity' || isExistingDay(value)),
};

export function cursorList(name: string, ...parts: CursorPart[]): CursorList {
  return { name, parts };
}

/** A place in a list: the values it is sorted by, opaque to the caller. */
export function toCursor({ name }: CursorList, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([name, ...values])).toString('base64url');
}

function readCursor(cursor: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** The values behind a cursor of this list, or null for the start. Throws on a cursor of another list or order. */
export function fromCursor(
  { name, parts }: CursorList,
  cursor: string | null | undefined,
): readonly CursorValue[] | null {
  if (cursor === null || cursor === undefined) return null;
  const [of, ...values] = readCursor(cursor);
  const fits = of === name && values.length === parts.length && parts.every((part, at) => holds[part](values[at]));
  if (fits) return values as CursorValue[];
  throw badInput(
    'The cursor in `after` does not belong to this list. Use an `endCursor` of the same list, filter and order.',
  );
}
