import type { RecordProblem } from '../../domain/ownership/records';
import type { ClaimClash } from './claim-clashes.store';
import { OwnershipRefusedError } from './ownership-refused-error';
import type { IdentityConflict } from './party-resolution.store';

interface Placed {
  place: string;
  recordId: string;
}

function refuse(message: string, problems: readonly RecordProblem[]): void {
  if (problems.length > 0) throw new OwnershipRefusedError(`${message} Nothing was stored.`, problems);
}

/** One record is a body or a person, throughout. */
export function refuseMixed(found: readonly Placed[]): void {
  refuse(
    'The file speaks of one record both as a body and as a person.',
    found.map(({ place, recordId }) => ({
      place,
      path: '/recordType',
      rule: 'record/one-kind',
      message: `Record ${recordId} is both a body and a person.`,
      expected: 'a record of its own for each',
    })),
  );
}

/** The identifiers of one record may not belong to two parties. */
export function refuseConflicts(found: readonly IdentityConflict[]): void {
  refuse(
    'Identifiers of one record belong to two parties that are known already, and which it is cannot be told.',
    found.map(({ place, recordId, parties }) => ({
      place,
      path: '/recordDetails/identifiers',
      rule: 'record/one-party',
      message: `Record ${recordId} would be ${parties.map(({ id, by }) => `party ${id} by ${by}`).join(' and ')}.`,
      expected: 'identifiers of one party; or a file that describes the bodies, taken before those that only name them',
    })),
  );
}

/** What a relationship names must be described, by its file or an earlier one, and a person cannot be owned. */
export function refuseUnknown(unknown: readonly (Placed & { names: string })[], inPersons: readonly Placed[]): void {
  refuse(
    'The file names records that neither it nor an earlier file of its source describes.',
    unknown.map(({ place, recordId, names }) => ({
      place,
      path: '/recordDetails',
      rule: 'record/described',
      message: `Relationship ${recordId} names record ${names}, of which nothing tells.`,
      expected: `a statement about ${names} in this file, or the file that has it first`,
    })),
  );
  refuse(
    'The file says that something is held in a natural person.',
    inPersons.map(({ place, recordId }) => ({
      place,
      path: '/recordDetails/subject',
      rule: 'record/subject-is-a-body',
      message: `The subject of relationship ${recordId} is a natural person.`,
      expected: 'a body as subject',
    })),
  );
}

/** Two records may not tell differently of one thing over the same days. */
export function refuseClashes(found: readonly ClaimClash[]): void {
  refuse(
    'Two records of the source contradict each other.',
    found.map(({ place, recordId, from, to, otherRecordId, otherFrom, otherTo }) => ({
      place,
      path: '/recordDetails/interests',
      rule: 'record/no-contradiction',
      message: `Record ${recordId} (${spell(from, to)}) and record ${otherRecordId} (${spell(otherFrom, otherTo)}) say different things of the same interest of the same party in the same body.`,
      expected: 'one record for it, or days that do not overlap',
    })),
  );
}

function spell(from: string, to: string): string {
  return to === 'infinity' ? `from ${from} on` : `${from} to ${to}`;
}
