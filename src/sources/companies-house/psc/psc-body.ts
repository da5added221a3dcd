import { companyNumberOf } from '../../../domain/ownership/identifiers';
import type { EntityRecord, RecordIdentifier } from '../../../domain/ownership/records';
import { countryOf } from '../places/countries';
import { kindOfBody } from '../places/public-bodies';
import { foreignIdentifier } from '../places/registers';
import { notice, type PscIdentification, type PscReading, textOf } from './psc-line';
import { addRelationship, companyIdentifier } from './psc-relationship';

/** Where a body says it is registered: its country, if one of its words names one, and all that it wrote. */
interface Registration {
  country: string | null;
  written: string | null;
  number: string | null;
}

const britishLaw = /\b(ENGLAND|ENGLISH|UNITED KINGDOM|UK|SCOTLAND|SCOTS|COMPANIES ACT (1985|2006))\b/i;

function registrationOf(identification: PscIdentification): Registration {
  const [registered, place] = [textOf(identification.country_registered), textOf(identification.place_registered)];
  const country = (registered && countryOf(registered)) ?? (place && countryOf(place)) ?? null;
  const authority = textOf(identification.legal_authority);
  // Words that say nothing of a country are settled by the law that governs the body, where that is British.
  const byLaw = country === null && authority !== null && britishLaw.test(authority) ? 'GB' : null;
  return {
    country: country ?? byLaw,
    written: registered ?? place,
    number: textOf(identification.registration_number),
  };
}

const onlyDigits = /^\d+$/;
const numberPath = '/data/identification/registration_number';

/** Without a country, only a number that has the full form of a company number is taken for one. */
const fullForm = /^(\d{8}|(OC|SC|NI|SO|NC|LP|SL|OE)\d{6})$/;

function identify(reading: PscReading, registration: Registration): RecordIdentifier | null {
  const { country, number, written } = registration;
  if (number === null) return null;
  if (country === 'GB') {
    const company = companyNumberOf(number);
    if (company !== null && !/\d{6}/.test(number) && onlyDigits.test(company)) {
      const message = `The number «${number}» is short for a company number and is read as ${company}.`;
      notice(reading, numberPath, 'psc/short-number', message, 'eight characters');
    }
    return company === null ? null : companyIdentifier(company);
  }
  if (country !== null) return foreignIdentifier(country, number);
  if (written === null && fullForm.test(number)) return companyIdentifier(number);
  return null;
}

function whyNotIdentified(registration: Registration): string {
  const { country, written, number } = registration;
  if (number === null && written === null) return 'It says neither a register nor a number.';
  if (number === null) return `It has no number in the register of «${written}».`;
  if (country === 'GB') return `«${number}» cannot be a number of Companies House.`;
  if (country !== null) return `«${number}» is in a register of «${written}» that gives us no number to know it by.`;
  return written === null
    ? `«${number}» stands without a country and has not the full form of a company number.`
    : `«${written}» is no country or register that we know.`;
}

/** A company or other legal person that holds something: known by its number where it gives one, else by this record. */
export function readBody(reading: PscReading, isLegalPerson: boolean): void {
  const { data } = reading;
  const name = textOf(data.name);
  const identification = data.identification ?? {};
  const registration = registrationOf(identification);
  const identifier = identify(reading, registration);
  const legalForm = textOf(identification.legal_form);
  if (identifier?.scheme === 'GB-COH') {
    addRelationship(reading, { identifier, name, entityType: 'registeredEntity' });
    return;
  }
  const kind = kindOfBody(name ?? '', legalForm, isLegalPerson);
  const isPublic = kind.entityType === 'stateBody';
  if (identifier === null && !isPublic) {
    const message = `${whyNotIdentified(registration)} The holder is known by this record alone.`;
    notice(
      reading,
      '/data/identification',
      'psc/holder-not-identified',
      message,
      'a country and a number in its register',
    );
  }
  const entity: EntityRecord = {
    recordType: 'entity',
    recordId: `${reading.recordId}#holder`,
    saidOn: reading.startsOn ?? reading.publishedOn,
    status: null,
    place: reading.place,
    statement: null,
    name,
    alternateNames: [],
    ...kind,
    typeDetails: legalForm,
    jurisdiction: registration.country,
    foundedOn: null,
    dissolvedOn: null,
    identifiers: identifier === null || isPublic ? [] : [identifier],
  };
  reading.found.records.push(entity);
  addRelationship(reading, { recordId: entity.recordId });
}
