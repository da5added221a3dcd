import { type Citation, cite } from '../law/citation';
import type { EntityParty, Party } from './party';

/** What an owner is, as far as the law of parent undertakings asks. */
export const ownerKinds = {
  UNDERTAKING: 'A body corporate, a partnership, or an association that carries on a business.',
  NATURAL_PERSON: 'A natural person: an owner, and never an undertaking.',
  PUBLIC_BODY: 'A state or one of its bodies: an owner, and not counted as an undertaking.',
  TRUST: 'A trust or nomination: what it holds is held for others.',
  UNKNOWN: 'Nobody has said what it is.',
} as const;
export type OwnerKindCode = keyof typeof ownerKinds;

/** What an owner is, and why it is taken for that. */
export interface OwnerKind {
  kind: OwnerKindCode;
  why: string;
  /** Whether it was worked out from words, and is not published as such. */
  isInferred: boolean;
}

/** What an undertaking is. */
export const undertakingCitation: Citation = cite(
  'COMPANIES_ACT_2006',
  's. 1161',
  'verified',
  'That an undertaking of s. 23A is one of the Companies Act is inferred (GAP-2).',
);

const kind = (code: OwnerKindCode, why: string, isInferred = false): OwnerKind => ({ kind: code, why, isInferred });

const kinds = {
  person: kind('NATURAL_PERSON', 'It is a natural person.'),
  notLoaded: kind('UNKNOWN', 'Nothing is known of it but that it is there.'),
  anonymous: kind('UNKNOWN', 'It is known, and its name is withheld.'),
  unknown: kind('UNKNOWN', 'Nobody has identified it.'),
  state: kind('PUBLIC_BODY', 'It is published as a state or a body of one.'),
  saidPublic: kind('PUBLIC_BODY', 'It is described as a public body.', true),
  registered: kind('UNDERTAKING', 'It is a body made by registration.'),
  statute: kind('UNDERTAKING', 'It is a body with a legal personality of its own, taken for a body corporate.', true),
  partnership: kind('UNDERTAKING', 'It is named or described as a partnership.', true),
  trust: kind('TRUST', 'It is a trust, or the like of one.'),
  saidTrust: kind('TRUST', 'It is named or described as a trust.', true),
  nomination: kind('TRUST', 'It is a nomination: its nominee acts for another.'),
  arrangement: kind('UNKNOWN', 'It is an arrangement, and what kind of arrangement is not published.'),
} as const satisfies Readonly<Record<string, OwnerKind>>;

const publicWords =
  /\b(local authority|council|government|secretary of state|ministry|minister|department|nhs|public body|statutory authority|crown|municipality)\b/i;
const limitedPartnershipWords =
  /\b(limited partnership|LP|L\.P|SLP|SCSp|SCS|S\.C\.Sp|S\.C\.S|société en commandite( simple| spéciale)?|kommanditgesellschaft|commanditaire vennootschap)(?![\w&-])/i;
const companyEnding = /\b(limited|ltd|plc)\.?\s*$/i;
const partnershipWords = /\b(partnership|LLP|L\.L\.P)(?![\w&-])/i;
const trustWords = /\b(trusts?|settlement|trustees?|fiducie|EBT)\b/i;
const fundWords =
  /\b(funds?|SICAV|SICAF|FPCI|FCP|RAIF)\b(?!\s+(management|managers?|services|administration|administrators|solutions))/i;
const charityWords = /\bcharit/i;

function says(party: EntityParty, words: RegExp): boolean {
  return (
    (party.typeDetails !== null && words.test(party.typeDetails)) || (party.name !== null && words.test(party.name))
  );
}

/** `LP Gas Limited` is a company: what its name ends in is its form. */
function isNamedLimitedPartnership(party: EntityParty): boolean {
  if (party.typeDetails !== null && limitedPartnershipWords.test(party.typeDetails)) return true;
  return party.name !== null && limitedPartnershipWords.test(party.name) && !companyEnding.test(party.name);
}

function arrangementKind(party: EntityParty): OwnerKind {
  if (party.entitySubtype === 'trust') return kinds.trust;
  if (party.entitySubtype === 'nomination') return kinds.nomination;
  if (isNamedLimitedPartnership(party) || says(party, partnershipWords)) return kinds.partnership;
  return says(party, trustWords) ? kinds.saidTrust : kinds.arrangement;
}

/**
 * What a party is: undertakings can be parents, the others own without being one. A party that is not loaded is unknown.
 *
 * What is published as a body or an arrangement is taken at its word; only where the standard has no word for it do
 * its name and its own description decide, and then it is marked as inferred.
 */
export function ownerKindOf(party: Party | null): OwnerKind {
  if (party === null) return kinds.notLoaded;
  if (party.kind === 'PERSON') return kinds.person;
  switch (party.entityType) {
    case 'registeredEntity':
      return party.typeDetails !== null && publicWords.test(party.typeDetails) ? kinds.saidPublic : kinds.registered;
    case 'legalEntity':
      return says(party, publicWords) ? kinds.saidPublic : kinds.statute;
    case 'arrangement':
      return arrangementKind(party);
    case 'anonymousEntity':
      return kinds.anonymous;
    case 'unknownEntity':
      return kinds.unknown;
    case 'state':
    case 'stateBody':
      return kinds.state;
  }
}

/** Whether it can be a parent or a subsidiary: an undertaking that has not been dissolved. */
export function isStandingUndertaking(party: Party | null): boolean {
  return party?.kind === 'ENTITY' && party.dissolvedOn === null && ownerKindOf(party).kind === 'UNDERTAKING';
}

/** Whether it is a limited partnership by its name or description: its partners' shares carry no votes by themselves. */
export function isLimitedPartnership(party: Party | null): boolean {
  return party?.kind === 'ENTITY' && isNamedLimitedPartnership(party);
}

/** Whether it looks like a fund: a limited partnership, or a name that says so. A charity's fund is none. */
export function isFund(party: Party | null): boolean {
  if (party?.kind !== 'ENTITY' || (party.typeDetails !== null && charityWords.test(party.typeDetails))) return false;
  const code = ownerKindOf(party).kind;
  return (code === 'UNDERTAKING' || code === 'UNKNOWN') && (isNamedLimitedPartnership(party) || says(party, fundWords));
}
