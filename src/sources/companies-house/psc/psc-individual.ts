import type { PersonRecord } from '../../../domain/ownership/records';
import { notice, type PscData, type PscReading, textOf } from './psc-line';
import { addRelationship } from './psc-relationship';

/** Left off a name that comes in one piece; where it comes in parts, the title is a part of its own. */
const titles = /^(?:(?:MR|MRS|MS|MISS|DR|SIR|DAME|LORD|LADY|PROF|PROFESSOR|REV|REVEREND|HON|CAPT|COL)\.? )+/i;

function nameOf(data: PscData): string | null {
  const parts = data.name_elements;
  if (parts) {
    const [forename, middle, surname] = [textOf(parts.forename), textOf(parts.middle_name), textOf(parts.surname)];
    if (surname !== null || forename !== null) {
      return [forename, middle, surname].filter((part) => part !== null).join(' ');
    }
  }
  return textOf(data.name)?.replace(titles, '') ?? null;
}

const simpleName = /^[A-Za-z ]+$/;

/** Letters only, in one case and without accents, so that «O’Neill» and «ONEILL» are one name. */
function normalName(name: string): string {
  const plain = simpleName.test(name) ? name : name.normalize('NFKD');
  return plain
    .toUpperCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ {2,}/g, ' ');
}

/** The month alone: a day of birth, where a file has one, is not read. */
function birthMonthOf(data: PscData): string | null {
  const { month, year } = data.date_of_birth ?? {};
  if (typeof month !== 'number' || typeof year !== 'number') return null;
  return month >= 1 && month <= 12 ? `${year}-${month < 10 ? '0' : ''}${month}` : null;
}

/** A natural person. Of what is published we take the name; address, nationality and day of birth are never read. */
export function readIndividual(reading: PscReading): void {
  const { data, recordId } = reading;
  const name = nameOf(data);
  const birthMonth = birthMonthOf(data);
  const person: PersonRecord = {
    recordType: 'person',
    recordId: `${recordId}#holder`,
    saidOn: reading.startsOn ?? reading.publishedOn,
    status: null,
    place: reading.place,
    statement: null,
    personType: name === null ? 'unknownPerson' : 'knownPerson',
    name,
    sameAs: name === null || birthMonth === null ? null : `${normalName(name)}|${birthMonth}`,
  };
  if (name === null) {
    notice(reading, '/data/name_elements', 'psc/no-name', 'This person has no name.', 'a surname or a name');
  }
  reading.found.records.push(person);
  addRelationship(reading, { recordId: person.recordId });
}
