import { readBody } from './psc-body';
import { readIndividual } from './psc-individual';
import type { PscReading } from './psc-line';
import { readExemptions, readStatement, readSuperSecure } from './psc-unnamed';

/** Which count of the totals row a line falls under. */
export type CountedAs = 'PERSON' | 'STATEMENT' | 'EXEMPTION';

export interface PscKind {
  countedAs: CountedAs;
  read(reading: PscReading): void;
}

const individual: PscKind = { countedAs: 'PERSON', read: readIndividual };
const corporate: PscKind = { countedAs: 'PERSON', read: (reading) => readBody(reading, false) };
const legalPerson: PscKind = { countedAs: 'PERSON', read: (reading) => readBody(reading, true) };
const superSecure: PscKind = { countedAs: 'PERSON', read: readSuperSecure };

/** The kinds of line: of companies and partnerships, and of the register of overseas entities. */
export const pscKinds: ReadonlyMap<unknown, PscKind> = new Map([
  ['individual-person-with-significant-control', individual],
  ['corporate-entity-person-with-significant-control', corporate],
  ['legal-person-person-with-significant-control', legalPerson],
  ['legal-person-with-significant-control', legalPerson],
  ['super-secure-person-with-significant-control', superSecure],
  ['individual-beneficial-owner', individual],
  ['corporate-entity-beneficial-owner', corporate],
  ['legal-person-beneficial-owner', legalPerson],
  ['super-secure-beneficial-owner', superSecure],
  ['persons-with-significant-control-statement', { countedAs: 'STATEMENT', read: readStatement }],
  ['exemptions', { countedAs: 'EXEMPTION', read: readExemptions }],
]);

/** How the kind of the last line begins. */
export const totalsKind = 'totals#';
