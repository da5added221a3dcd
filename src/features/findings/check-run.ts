import type { CursorValue } from '../../platform/graphql/cursor';
import { badInput } from '../../platform/graphql/scalars';

/** Refuses a place in the list of another run, or of another part of this one: there it is no place. */
export function checkRun(place: readonly CursorValue[] | null, begins: readonly (CursorValue | undefined)[]): void {
  if (place === null || begins.every((value, index) => place[index] === value)) return;
  throw badInput('The cursor in `after` belongs to another run of detection. Ask for the first page again.');
}
