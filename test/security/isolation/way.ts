import { toCursor } from '../../../src/platform/graphql/cursor';
import type { RandomStream } from '../../../src/synthetic/random';
import type { Reply } from '../attack';
import type { SomeCaller } from '../support/callers';
import type { Planted, PlantedNote } from '../support/canaries';

/** One request of one caller, after what is another's. */
export interface Sent {
  body?: { query?: string; variables?: Record<string, unknown>; documentId?: string; operationName?: string };
  /** For a GET. */
  path?: string;
  headers?: Readonly<Record<string, string>>;
  /** Numbers of records that are in the request, so that an answer may say them back. */
  said?: readonly string[];
  /** What is wrong with the answer beside what it holds, or null. */
  check?: (reply: Reply) => string | null;
}

export interface Situation {
  me: SomeCaller;
  planted: Planted;
  random: RandomStream;
  /** Of somebody else, which the caller may not see. */
  theirs: PlantedNote;
  /** One that the caller may see; null where it has none. */
  mine: PlantedNote | null;
}

export interface Way {
  name: string;
  send(situation: Situation): Sent;
}

export const noteFields =
  'id findingId groupId lane organisation writtenBy text version withdrawnAt withdrawnReason createdAt';
export const page = `totalCount edges { cursor node { ${noteFields} } } nodes { ${noteFields} } pageInfo { hasNextPage endCursor }`;

export function dataOf({ text }: Reply): Record<string, unknown> {
  return (JSON.parse(text) as { data?: Record<string, unknown> | null }).data ?? {};
}

/** How many notes the caller may see, all in all or of those that still have their text. */
export function seenBy({ mayHold }: SomeCaller, { notes }: Planted, withText = false): number {
  return notes.filter(({ tenant, isWithdrawn }) => mayHold.includes(tenant) && !(withText && isWithdrawn)).length;
}

/** A caller that may use the field is told the number that is its own; to others the field is closed. */
export function counts(field: string, expected: number): Sent['check'] {
  return (reply) => {
    const list = dataOf(reply)[field] as { totalCount: number } | null | undefined;
    if (list === null || list === undefined) return null;
    return list.totalCount === expected ? null : `${field} counts ${list.totalCount}, and ${expected} are the caller's`;
  };
}

/** A place in a list, spelt and signed as only the API itself could: what must hold does so even then. */
export function cursorAt(list: string, ...values: readonly unknown[]): string {
  return toCursor({ name: list, parts: [] }, values as never);
}
