import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
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

/** Of this process alone until `signCursorsWith` says otherwise. */
let key: Buffer = randomBytes(32);

/** Lets cursors outlive this process, and be taken by every server that has the same secret. */
export function signCursorsWith(secret: Uint8Array): void {
  key = Buffer.from(secret);
}

const signatureLength = 12;

function signatureOf(place: Buffer): Buffer {
  return createHmac('sha256', key).update(place).digest().subarray(0, signatureLength);
}

/** A place in a list: the values it is sorted by, signed, so that only places that were handed out are taken. */
export function toCursor({ name }: CursorList, values: readonly CursorValue[]): string {
  const place = Buffer.from(JSON.stringify([name, ...values]));
  return Buffer.concat([signatureOf(place), place]).toString('base64url');
}

function readCursor(cursor: string): readonly unknown[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const place = bytes.subarray(signatureLength);
  // One spelling for one place: the decoder passes over letters that are none, and over bits at the end.
  if (bytes.toString('base64url') !== cursor || bytes.length <= signatureLength) return [];
  if (!timingSafeEqual(bytes.subarray(0, signatureLength), signatureOf(place))) return [];
  try {
    const read: unknown = JSON.parse(place.toString('utf8'));
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
