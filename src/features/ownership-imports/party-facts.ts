import type { EntitySubtype, EntityType, PersonType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import type { EntityFacts, PersonFacts, RecordHistory, SourceFacts } from '../../sources/bods/facts';
import type { ExportVersion } from './export-ownership.store';
import { namedOnlyPrefix } from './wanted-versions.store';

export interface PartyHistories {
  /** The record by which relationships name the party. */
  recordId: string;
  histories: RecordHistory[];
}

interface Giving {
  source: SourceFacts;
  /** On which a party is said to be that the source does not describe. */
  publishedOn: Day;
  /** Whether the names of natural persons are given out. */
  includesPersons: boolean;
}

/** The versions of one party, as records of the standard: one for each unbroken spell. */
export function partyHistories(versions: readonly ExportVersion[], giving: Giving): PartyHistories | null {
  const [first] = versions;
  if (!first) return null;
  const recordId = recordIdOf(first);
  const histories: RecordHistory[] = [];
  for (const version of versions) {
    const from = version.from ?? giving.publishedOn;
    const facts = factsOf(version, giving.includesPersons);
    const current = histories.at(-1);
    if (current && current.closedOn === from) {
      current.closedOn = version.to;
      histories[histories.length - 1] = { ...current, versions: [...current.versions, { from, facts }] };
    } else histories.push(spell(recordId, histories.length, version, { from, facts }, giving));
  }
  return { recordId, histories };
}

function spell(
  recordId: string,
  before: number,
  { to }: ExportVersion,
  version: RecordHistory['versions'][number],
  { source }: Giving,
): RecordHistory {
  const id = before === 0 ? recordId : `${recordId}~${before + 1}`;
  return {
    recordId: id,
    recordType: version.facts.recordType,
    declarationSubject: id,
    versions: [version],
    closedOn: to,
    source,
  };
}

/** The source's own name of the record, else the first identifier, else our number. */
function recordIdOf({ recordId, identifiers, partyId }: ExportVersion): string {
  if (recordId !== null && !recordId.startsWith(namedOnlyPrefix)) return recordId;
  const [identifier] = identifiers;
  return identifier ? `${identifier.scheme}-${identifier.id}` : `party-${partyId}`;
}

const notGivenOut = { reason: 'informationUnknownToPublisher', details: 'Not given out.' } as const;
const notKnown = { reason: 'informationUnknownToPublisher', details: null } as const;

function factsOf(version: ExportVersion, includesPersons: boolean): EntityFacts | PersonFacts {
  if (version.kind === 'PERSON') return personFacts(version, includesPersons);
  const entityType = (version.partyType ?? 'registeredEntity') as EntityType;
  const isUnknown = entityType === 'unknownEntity' || entityType === 'anonymousEntity';
  return {
    recordType: 'entity',
    isComponent: false,
    entityType,
    entitySubtype: version.partySubtype as EntitySubtype | null,
    typeDetails: version.typeDetails,
    unspecified: isUnknown ? notKnown : null,
    name: version.name,
    alternateNames: version.alternateNames ?? [],
    jurisdiction: version.jurisdiction === null ? null : { code: version.jurisdiction, name: null },
    identifiers: version.identifiers,
    foundedOn: version.foundedOn,
    dissolvedOn: version.dissolvedOn,
  };
}

function personFacts({ name, partyType }: ExportVersion, includesPersons: boolean): PersonFacts {
  const common = { recordType: 'person', isComponent: false } as const;
  if (!includesPersons) return { ...common, personType: 'anonymousPerson', unspecified: notGivenOut, name: null };
  const personType = (partyType ?? 'unknownPerson') as PersonType;
  return { ...common, personType, unspecified: personType === 'knownPerson' ? null : notKnown, name };
}
