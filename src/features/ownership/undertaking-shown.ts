import type { Day } from '../../domain/values/day';
import { knownAtAsked } from '../../platform/graphql/known-at';
import type { Moment } from './ownership-moment';
import type { PartyRow } from './party.store';

/** What is said of a natural person to everyone. */
export const personLabel = 'A natural person';

/** A body as it is shown, with the moment it is shown as of: what is asked of it is asked as of the same. */
export type ShownUndertaking = PartyRow & Moment;

export interface ShownPerson extends Moment {
  id: number;
  label: string;
}

export type ShownParty = ShownUndertaking | ShownPerson;

/** A party as it is shown. Of a person nothing but that it is one. */
export function shownParty(row: PartyRow, { asOf, knownAt }: Moment): ShownParty {
  return row.kind === 'PERSON' ? { id: row.id, label: personLabel, asOf, knownAt } : { ...row, asOf, knownAt };
}

/** A body as it is shown; null for a person, which is none, and for what was not known. */
export function shownUndertaking(row: PartyRow | null, { asOf, knownAt }: Moment): ShownUndertaking | null {
  return row === null || row.kind === 'PERSON' || !row.isKnown ? null : { ...row, asOf, knownAt };
}

/** The moment that is asked for. Throws on a `knownAt` that names none. */
export function momentAsked({ asOf, knownAt }: { asOf?: Day | null; knownAt?: string | null }, today: Day): Moment {
  return { asOf: asOf ?? today, knownAt: knownAtAsked(knownAt) };
}

/** The moment of something shown, for what is asked of it. */
export function momentOf({ asOf, knownAt }: Moment): Moment {
  return { asOf, knownAt };
}
