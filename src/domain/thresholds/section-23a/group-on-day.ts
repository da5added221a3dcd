import type { CancellationGroundCode } from '../../law/grounds';
import type { ProvisionType } from '../../register/vocabulary';
import type { Day } from '../../values/day';

/** What an owner is; the words are those of who controls whom. */
export const addresseeKinds = {
  UNDERTAKING: 'a body corporate, a partnership, or an association that carries on a business',
  NATURAL_PERSON: 'a natural person, and no undertaking',
  PUBLIC_BODY: 'a state or one of its bodies, and not counted as an undertaking',
  TRUST: 'a trust or nomination, of which it is not settled whether it is an undertaking',
  UNKNOWN: 'not known',
} as const;
export type AddresseeKind = keyof typeof addresseeKinds;

/** That one undertaking is below the addressee by the statutory definition (`COMPANIES_ACT_PARENT`), or may be. */
export interface ControlLink {
  undertaking: string;
  name: string;
  from: Day;
  /** The first day on which it is not so any more: the day of a sale. Null while it is. */
  to: Day | null;
  /** One sentence: which limb it meets, or why that is not known. */
  why: string;
  source: string;
}

/** A possible addressee with what is below it. Facts are dated, so that the same group answers for any day. */
export interface AddressedGroup {
  parent: { undertaking: string; name: string; kind: AddresseeKind; source: string; asOf: Day };
  subsidiaries: readonly ControlLink[];
  /** Undertakings of which it is not known whether they are below: joint control, a chain that is not shown to its end. */
  unknownLinks: readonly ControlLink[];
}

/** One registration. A setting that was registered again has two of them under one `settingId`. */
export interface RegistrationFact {
  settingId: string;
  urn: string;
  name: string;
  /** Who is registered. `undertaking` is null where the registrant is not known, or is none. */
  holder: { kind: AddresseeKind; undertaking: string | null; name: string | null };
  provisionType: ProvisionType | null;
  registeredWithChiefInspector: boolean | null;
  /** The first day on which it is known to be registered. */
  registeredFrom: Day;
  /** The first day on which it may have been; null where nothing says. Between the two it is not known. */
  beginsNotBefore: Day | null;
  /** The first day on which it is not registered any more; null while it is. */
  registeredTo: Day | null;
  source: string;
}

/** What a named officer recorded of one registration. Nothing but such a record counts: a grade never does. */
export interface SuspicionFact {
  settingId: string;
  /** The registration that it is about. */
  urn: string;
  /** Which grounds for cancelling are recorded as suspected. */
  grounds: readonly CancellationGroundCode[];
  heldFrom: Day;
  /** The day of its withdrawal, from which it does not count; null while it is held. */
  withdrawnOn: Day | null;
  source: string;
}

/** Everything that the test of s. 23A is put to. */
export interface Section23AFacts {
  group: AddressedGroup;
  /** Every registration of the addressee, of its subsidiaries and possible ones, and those whose registrant is not known. */
  registrations: readonly RegistrationFact[];
  /** Suspicions about settings that are not among the registrations are of another group, and are not read. */
  suspicions: readonly SuspicionFact[];
}

/** Whether something that began and may have ended held on the day. */
export function heldOn(from: Day, to: Day | null, day: Day): boolean {
  return from <= day && (to === null || day < to);
}
