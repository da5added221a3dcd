import type { BodsProblem, BodsSeverity } from '../bods-problem';

/**
 * What the standard asks beyond its schema, each with why. ERROR where the standard says MUST, where it defines a value
 * that this is not, or where a statement contradicts itself; WARNING where it says SHOULD, and for what looks wrong.
 */
interface Rule {
  severity: BodsSeverity;
  says: string;
}

const must = (says: string): Rule => ({ severity: 'ERROR', says });
const should = (says: string): Rule => ({ severity: 'WARNING', says });

export const bodsRules = {
  'older-version': must('Statements are of version 0.4. In 0.1 to 0.3 they are laid out in another way.'),
  'other-version': should('Statements say that they are of version 0.4.'),
  'one-major-version': must('All statements of a file have one major version.'),
  'blank-identifier': must('An identifier of a statement or of a record is not blank.'),
  'unique-statement-id': must('Each statement has an identifier of its own.'),
  'one-record-type': must('A record is an entity, a person or a relationship, and stays one.'),
  'declaration-subject-known': must('The declaration subject is a record of the file.'),
  'declaration-subject-is-party': must('The declaration subject is an entity or a person.'),
  'subject-before': must('A statement about the subject comes before the relationship.'),
  'subject-is-entity': must('The subject of a relationship is an entity.'),
  'interested-party-before': must('A statement about the interested party comes before the relationship.'),
  'interested-party-is-party': must('The interested party is an entity or a person.'),
  'own-owner': should('A party seldom holds an interest in itself.'),
  'beneficial-owner-is-person': must('A beneficial owner is a natural person.'),
  'component-known': must('Each component record is a record of the file.'),
  'component-before': must('Statements about components come before the relationship that they are part of.'),
  'component-listed': must('A component is listed by a relationship that comes after it.'),
  'component-of-itself': must('A relationship is not a component of itself.'),
  'component-says-so': should('A record that is listed as a component has `isComponent` true.'),
  'component-updated-after': should(
    'When a component is updated, the relationship that it is part of is updated after it.',
  ),
  'new-once': must('A record is new once.'),
  'new-first': must('The statement with which a record is new is its first.'),
  'closed-once': must('A record is closed once.'),
  'closed-last': must('Nothing is said of a record after it is closed.'),
  'begins-new': should('The first statement of a record says that it is new.'),
  'share-one-bound': must('A share has one lower and one upper bound: inclusive or exclusive, not both.'),
  'share-order': must('A share’s lower bound is not above its upper bound, and some share lies between them.'),
  'share-exact-within': must('An exact share lies within its bounds.'),
  'share-exact-alone': should('A share that is known exactly needs no bounds.'),
  'share-bounds-equal': should('A share whose bounds are equal is exact.'),
  'interest-dates': must('An interest does not end before it starts.'),
  'entity-dates': must('An entity is not dissolved before it is founded.'),
  'person-dates': must('A person is not born in the future, and does not die before being born.'),
  'person-age': should('A person is born after 1800 and lives no longer than 120 years.'),
  'exposure-dates': must('Political exposure does not end before it starts.'),
  'exposure-missing': should('A reason why political exposure is missing goes with the status `unknown`.'),
  'statement-date': must('A statement is not declared in the future.'),
  'future-date': should('Nothing is published, retrieved or annotated in the future.'),
  'published-after-statement': should('A statement is published on the day of its declaration or later.'),
  'country-code': must('A country code is two letters of ISO 3166-1.'),
  'jurisdiction-code': must('A jurisdiction code is of ISO 3166-1 or ISO 3166-2, such as GB or GB-ENG.'),
  'reason-given': should('For an anonymous or unknown party there is a reason.'),
  'reason-not-needed': should('For a party that is known there is no reason why it is not.'),
  'named-when-known': should('A known person has a name.'),
  'person-identifier-scheme': should(
    'The scheme of a person’s identifier is a country’s three letters and PASSPORT, TAXID or IDCARD.',
  ),
  'listing-claimed': should('What has filings or securities listed has a public listing.'),
  'market-codes': should('A market code and its operating market’s code come together.'),
  'nomination-parties': should('A nominee and a nominator are parties to a nomination.'),
  'trust-parties': should('Settlor, trustee and protector are parties to a trust.'),
  'annotation-pointer': must('The target of an annotation is an RFC 6901 pointer.'),
  'annotation-target': should('The target of an annotation is part of the statement.'),
} as const satisfies Readonly<Record<string, Rule>>;

export type BodsRule = keyof typeof bodsRules;

/** A breach of a rule, with its RFC 6901 pointer from the root of the statement. */
export interface Finding {
  rule: BodsRule;
  path: string;
  /** What was found. */
  found: string;
}

/** Says a finding as people can act on it. In a PART, what others may have said before is only told. */
export function describeFinding(finding: Finding, place: string, isOnlyTold = false): BodsProblem {
  const rule: Rule = bodsRules[finding.rule];
  return {
    severity: isOnlyTold ? 'WARNING' : rule.severity,
    place,
    path: finding.path,
    rule: `bods/${finding.rule}`,
    message: `${finding.found} ${rule.says}`,
    expected: rule.says,
  };
}
