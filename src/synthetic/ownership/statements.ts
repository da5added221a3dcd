import { isoDay } from '../calendar';
import type { DayNumber } from '../model';

/** The forms of body that our chains are made of, in the terms of the standard. */
export type EntityForm = 'COMPANY' | 'CHARITY' | 'JERSEY_COMPANY' | 'FUND' | 'COUNCIL' | 'PUBLIC_BODY';

export interface EntityFacts {
  recordId: string;
  form: EntityForm;
  names: readonly { from: DayNumber; name: string }[];
  number: string | null;
  foundedOn: DayNumber;
}

export interface HoldingFacts {
  subject: string;
  holder: string | { reason: string; description: string };
  /** In hundredths, or a band of the register of people with significant control. */
  share: number | readonly [over: number, upTo: number];
  isPerson: boolean;
  from: DayNumber;
  to: DayNumber | null;
  interest?: string;
  details?: string;
}

const published = {
  publicationDate: '2025-04-30',
  bodsVersion: '0.4',
  license: 'https://creativecommons.org/publicdomain/zero/1.0/',
  publisher: { name: 'Synthetic ownership register: every name and number in it is invented' },
};
const source = { type: ['officialRegister'], description: 'Invented for demonstration' };

const entityTypes: Readonly<Record<EntityForm, object>> = {
  COMPANY: { type: 'registeredEntity' },
  JERSEY_COMPANY: { type: 'registeredEntity' },
  CHARITY: { type: 'registeredEntity', details: 'Charity' },
  FUND: { type: 'arrangement', subtype: 'other', details: 'Limited partnership' },
  COUNCIL: { type: 'stateBody', subtype: 'other', details: 'Local authority' },
  PUBLIC_BODY: { type: 'stateBody', subtype: 'other', details: 'Public body' },
};

const britain = { code: 'GB', name: 'United Kingdom' };
const schemes: Readonly<Record<EntityForm, readonly [scheme: string, name: string, jurisdiction: object]>> = {
  COMPANY: ['GB-COH', 'Companies House (invented: no number begins with ZX)', britain],
  CHARITY: ['GB-COH', 'Companies House (invented: no number begins with ZX)', britain],
  JERSEY_COMPANY: ['JE-FSC', 'Jersey Financial Services Commission (invented)', { code: 'JE', name: 'Jersey' }],
  FUND: ['LU-RCS', 'Registre de commerce et des sociétés (invented)', { code: 'LU', name: 'Luxembourg' }],
  COUNCIL: ['GB-LAE', 'Local authorities for England', britain],
  PUBLIC_BODY: ['GB-LAE', 'Public bodies', britain],
};

/** Writes statements of the Beneficial Ownership Data Standard 0.4, each with an identifier of its own. */
export class StatementWriter {
  private statements = 0;
  private holdings = 0;

  private declarationSubject = '';

  /** From here on the statements belong to the network of this provider. */
  about(recordId: string): void {
    this.declarationSubject = recordId;
  }

  /** One statement for each name the body has had. */
  *entity({ recordId, form, names, number, foundedOn }: EntityFacts): Generator<object> {
    const [scheme, schemeName, jurisdiction] = schemes[form];
    for (const [index, { from, name }] of names.entries()) {
      const earlier = names.slice(0, index).map((each) => each.name);
      yield this.statement('entity', recordId, index === 0 ? foundedOn : from, index === 0 ? 'new' : 'updated', {
        isComponent: false,
        entityType: entityTypes[form],
        name,
        ...(earlier.length > 0 ? { alternateNames: earlier } : {}),
        jurisdiction,
        ...(number ? { identifiers: [{ id: number, scheme, schemeName }] } : {}),
        foundingDate: isoDay(foundedOn),
      });
    }
  }

  person(recordId: string, fullName: string, since: DayNumber, birthMonth: string): object {
    return this.statement('person', recordId, since, 'new', {
      isComponent: false,
      personType: 'knownPerson',
      names: [{ type: 'legal', fullName }],
      birthDate: birthMonth,
      nationalities: [britain],
    });
  }

  /** An interest, and the statement that closes it when it has ended. */
  *holding(facts: HoldingFacts): Generator<object> {
    this.holdings += 1;
    const recordId = `holding-${String(this.holdings).padStart(6, '0')}`;
    yield this.statement('relationship', recordId, facts.from, 'new', holdingDetails(facts, null));
    if (facts.to !== null) {
      yield this.statement('relationship', recordId, facts.to, 'closed', holdingDetails(facts, facts.to));
    }
  }

  private statement(
    recordType: string,
    recordId: string,
    on: DayNumber,
    recordStatus: string,
    details: object,
  ): object {
    this.statements += 1;
    return {
      statementId: `synthetic-nation-statement-${String(this.statements).padStart(8, '0')}`,
      statementDate: isoDay(on),
      publicationDetails: published,
      declarationSubject: this.declarationSubject,
      recordId,
      recordType,
      recordStatus,
      source,
      recordDetails: details,
    };
  }
}

function holdingDetails(facts: HoldingFacts, endedOn: DayNumber | null): object {
  const base = { isComponent: false, subject: facts.subject, interestedParty: facts.holder };
  if (typeof facts.holder !== 'string') return base;
  const share =
    typeof facts.share === 'number'
      ? { exact: facts.share }
      : { exclusiveMinimum: facts.share[0], maximum: facts.share[1] };
  const isOwner = facts.isPerson && (typeof facts.share === 'number' ? facts.share > 25 : true);
  return {
    ...base,
    interests: [
      {
        type: facts.interest ?? 'shareholding',
        directOrIndirect: 'direct',
        beneficialOwnershipOrControl: isOwner,
        ...(facts.details ? { details: facts.details } : {}),
        ...(facts.interest ? {} : { share }),
        startDate: isoDay(facts.from),
        ...(endedOn === null ? {} : { endDate: isoDay(endedOn) }),
      },
    ],
  };
}
