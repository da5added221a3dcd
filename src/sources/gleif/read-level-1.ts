import type { EntityRecord, RecordIdentifier } from '../../domain/ownership/records';
import type { EntitySubtype, EntityType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import { type GleifReading, leiIdentifier } from './gleif-reading';
import { dayOfMoment, type GleifObject, listOf, objectOf, textOf } from './gleif-value';
import { registerIdentifier } from './registration-authorities';

type Kind = Pick<EntityRecord, 'entityType' | 'entitySubtype'>;

const kinds: Readonly<Record<string, EntityType>> = {
  GENERAL: 'registeredEntity',
  BRANCH: 'registeredEntity',
  FUND: 'arrangement',
  // Its name is that of a natural person: see `isPersonal`.
  SOLE_PROPRIETOR: 'anonymousEntity',
  RESIDENT_GOVERNMENT_ENTITY: 'stateBody',
  INTERNATIONAL_ORGANIZATION: 'legalEntity',
};
const trustForm = /\bTRUST\b/i;
const trustCompany = /\b(COMPANY|CORPORATION|LIMITED|BANK)\b/i;

function kindOf(category: string | null, legalForm: string | null): Kind {
  const isTrust = legalForm !== null && trustForm.test(legalForm) && !trustCompany.test(legalForm);
  const entityType = isTrust ? 'arrangement' : (kinds[category ?? 'GENERAL'] ?? 'legalEntity');
  const entitySubtype: EntitySubtype | null = isTrust || category === 'TRUST' ? 'trust' : null;
  return { entityType: category === 'TRUST' ? 'arrangement' : entityType, entitySubtype };
}

function detailsOf(category: string | null, legalForm: string | null): string | null {
  const parts = [category === 'GENERAL' ? null : category, legalForm].filter((part) => part !== null);
  return parts.length === 0 ? null : [...new Set(parts)].join(': ');
}

/** A sole proprietor bears the name of a natural person, which an open record of a body is no place for. */
function isPersonal(category: string | null): boolean {
  return category === 'SOLE_PROPRIETOR';
}

/** They are entered under the number of an umbrella, a head office or a person, and would be taken for that one by it. */
const underAnothersNumber = new Set<string | null>(['FUND', 'BRANCH', 'SOLE_PROPRIETOR']);

/** Registrations that name nothing any more. `LAPSED` is not among them: it was only not renewed. */
const retiredStatuses = new Set(['RETIRED', 'MERGED', 'DUPLICATE', 'ANNULLED', 'CANCELLED']);

function eventDay(entity: GleifObject, type: string): Day | null {
  const events = listOf(entity['LegalEntityEvents'], 'LegalEntityEvent').map(objectOf);
  const typeOf = (event: GleifObject) => textOf(event['LegalEntityEventType']) ?? textOf(event['@event_type']);
  const found = events.find((event) => typeOf(event) === type);
  return found ? dayOfMoment(found['LegalEntityEventEffectiveDate']) : null;
}

function dissolvedOn(entity: GleifObject): Day | null {
  const isExpired = textOf(entity['EntityExpirationReason']) === 'DISSOLVED';
  return (isExpired ? dayOfMoment(entity['EntityExpirationDate']) : null) ?? eventDay(entity, 'DISSOLUTION');
}

/** The first day the LEI names nothing any more: when the body ended, else when its registration was last touched. */
function retiredOn(entity: GleifObject, registration: GleifObject, reading: GleifReading): Day | null {
  if (!retiredStatuses.has(textOf(registration['RegistrationStatus']) ?? '')) return null;
  const ended = dayOfMoment(entity['EntityExpirationDate']) ?? dissolvedOn(entity);
  return ended ?? dayOfMoment(registration['LastUpdateDate']) ?? reading.publishedOn;
}

function otherNames(entity: GleifObject, name: string | null): readonly string[] {
  const names = [
    ...listOf(entity['OtherEntityNames'], 'OtherEntityName'),
    ...listOf(entity['TransliteratedOtherEntityNames'], 'TransliteratedOtherEntityName'),
  ].map(
    (one) =>
      textOf(one) ?? textOf(objectOf(one)['OtherEntityName']) ?? textOf(objectOf(one)['TransliteratedOtherEntityName']),
  );
  return [...new Set(names.filter((one): one is string => one !== null && one !== name))];
}

function registerNumbers(entity: GleifObject, registration: GleifObject, reading: GleifReading): RecordIdentifier[] {
  const authority = objectOf(entity['RegistrationAuthority']);
  const named: [unknown, unknown, string][] = [
    [
      authority['RegistrationAuthorityID'],
      authority['RegistrationAuthorityEntityID'],
      '/Entity/RegistrationAuthority/RegistrationAuthorityEntityID',
    ],
  ];
  const others = listOf(registration['OtherValidationAuthorities'], 'OtherValidationAuthority').map(objectOf);
  for (const [place, other] of others.entries()) {
    const path = `/Registration/OtherValidationAuthorities/${place}/ValidationAuthorityEntityID`;
    named.push([other['ValidationAuthorityID'], other['ValidationAuthorityEntityID'], path]);
  }
  const found = new Map<string, RecordIdentifier>();
  for (const [register, number, path] of named) {
    const identifier = registerIdentifier(textOf(register), textOf(number));
    if (identifier === 'NO_NUMBER') {
      const message = `«${textOf(number)}» cannot be a number of the register ${textOf(register)}; it is left out.`;
      reading.notice(path, 'gleif/register-number', message, 'a number in the form of that register');
    } else if (identifier) found.set(`${identifier.scheme}:${identifier.id}`, identifier);
  }
  return [...found.values()];
}

function tellSuccessors(entity: GleifObject, lei: string, reading: GleifReading): void {
  for (const successor of listOf(entity['SuccessorEntity'], 'SuccessorEntity').concat(singleSuccessor(entity))) {
    const { SuccessorLEI, SuccessorEntityName } = objectOf(successor);
    const named = textOf(SuccessorLEI) ?? textOf(SuccessorEntityName);
    if (named !== null)
      reading.notice('/Entity/SuccessorEntity', 'gleif/successor', `${lei} was succeeded by ${named}.`, null);
  }
}

function singleSuccessor(entity: GleifObject): readonly unknown[] {
  const successor = entity['SuccessorEntity'];
  return Array.isArray(successor) || successor === undefined ? [] : [successor];
}

/** Level 1: who is who. */
export function readLevel1(value: GleifObject, reading: GleifReading): void {
  const lei = reading.lei(value['LEI'], '/LEI');
  if (lei === null) return;
  const [entity, registration] = [objectOf(value['Entity']), objectOf(value['Registration'])];
  const form = objectOf(entity['LegalForm']);
  const category = textOf(entity['EntityCategory']);
  const legalForm = textOf(form['OtherLegalForm']);
  const name = isPersonal(category) ? null : textOf(entity['LegalName']);
  const foundedOn = dayOfMoment(entity['EntityCreationDate']);
  tellSuccessors(entity, lei, reading);
  reading.records.push({
    recordType: 'entity',
    recordId: lei,
    saidOn: foundedOn ?? dayOfMoment(registration['InitialRegistrationDate']) ?? reading.publishedOn,
    status: null,
    place: reading.place,
    statement: null,
    name,
    alternateNames: isPersonal(category) ? [] : otherNames(entity, name),
    ...kindOf(category, legalForm),
    typeDetails: detailsOf(category, legalForm),
    jurisdiction: textOf(entity['LegalJurisdiction']),
    foundedOn,
    dissolvedOn: dissolvedOn(entity),
    identifiers: [
      leiIdentifier(lei, retiredOn(entity, registration, reading)),
      ...(underAnothersNumber.has(category) ? [] : registerNumbers(entity, registration, reading)),
    ],
  });
}
