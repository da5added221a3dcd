import type {
  InterestDetails,
  PartyReference,
  RecordIdentifier,
  RelationshipRecord,
} from '../../../domain/ownership/records';
import { natureOfControl } from './natures-of-control';
import { notice, type PscReading } from './psc-line';

/** An identifier of Companies House. The number is in normal form. */
export function companyIdentifier(id: string): RecordIdentifier {
  return { scheme: 'GB-COH', id, retiredOn: null };
}

/** An interest of which the source says only when it was: nothing where it does not say even that. */
export function interestsWithoutKind(startsOn: string | null, endsOn: string | null): InterestDetails[] {
  if (startsOn === null && endsOn === null) return [];
  return [{ type: null, directness: null, share: null, isBeneficial: null, details: null, startsOn, endsOn }];
}

function interestsOf(reading: PscReading): InterestDetails[] {
  const { startsOn, endsOn } = reading;
  const codes = reading.data.natures_of_control;
  if (!Array.isArray(codes) || codes.length === 0) return interestsWithoutKind(startsOn, endsOn);
  const interests: InterestDetails[] = [];
  for (let index = 0; index < codes.length; index += 1) {
    const code = String(codes[index]);
    const nature = natureOfControl(code);
    if (nature) {
      const { type, directness, share, details } = nature;
      interests.push({ type, directness, share, isBeneficial: null, details, startsOn, endsOn });
      continue;
    }
    const details = `nature of control «${code}»`;
    interests.push({ type: null, directness: null, share: null, isBeneficial: null, details, startsOn, endsOn });
    const path = `/data/natures_of_control/${index}`;
    const message = `The nature of control «${code}» is not in our list; it is kept as an interest of unknown kind.`;
    notice(reading, path, 'psc/unknown-nature', message, 'a code of psc_descriptions');
  }
  return interests;
}

/** Says who holds it, by whatever natures of control the line has, or by those given. */
export function addRelationship(
  reading: PscReading,
  interestedParty: PartyReference,
  { interests = interestsOf(reading), recordId = reading.recordId } = {},
): void {
  const relationship: RelationshipRecord = {
    recordType: 'relationship',
    recordId,
    saidOn: reading.startsOn ?? reading.publishedOn,
    status: null,
    place: reading.place,
    statement: null,
    isComponent: false,
    componentRecords: noComponents,
    subject: { identifier: companyIdentifier(reading.company), name: null, entityType: 'registeredEntity' },
    interestedParty,
    interests,
  };
  reading.found.records.push(relationship);
}

const noComponents: readonly string[] = [];
