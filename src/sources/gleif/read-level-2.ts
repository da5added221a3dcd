import type { InterestDetails, PartyReference } from '../../domain/ownership/records';
import type { Directness } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import { type GleifReading, leiIdentifier } from './gleif-reading';
import { dayOfMoment, type GleifObject, listOf, objectOf, textOf } from './gleif-value';

/** How near the end node is. The furthest parent may also be the nearest: GLEIF does not say. */
const relationshipTypes: Readonly<Record<string, Directness>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: 'direct',
  IS_ULTIMATELY_CONSOLIDATED_BY: 'unknown',
  'IS_FUND-MANAGED_BY': 'direct',
  IS_SUBFUND_OF: 'direct',
  IS_FEEDER_TO: 'direct',
  IS_INTERNATIONAL_BRANCH_OF: 'direct',
};

/** Registrations by which a record was never true, or stands twice. */
const withdrawn = new Set(['ANNULLED', 'DUPLICATE', 'ERRONEOUS']);

interface Stretch {
  from: Day | null;
  to: Day | null;
}

function stretchesOf(relationship: GleifObject): Stretch[] {
  const periods = listOf(relationship['RelationshipPeriods'], 'RelationshipPeriod').map(objectOf);
  // Accounting and filing periods say which accounts were looked at, and not when one controlled the other.
  const own = periods.filter((period) => textOf(period['PeriodType']) === 'RELATIONSHIP_PERIOD');
  const stretches = own.map((period) => ({
    from: dayOfMoment(period['StartDate']),
    to: dayOfMoment(period['EndDate']),
  }));
  return stretches.length > 0 ? stretches : [{ from: null, to: null }];
}

function endOf(
  stretch: Stretch,
  relationship: GleifObject,
  registration: GleifObject,
  reading: GleifReading,
): Day | null {
  if (stretch.to !== null || textOf(relationship['RelationshipStatus']) !== 'INACTIVE') return stretch.to;
  const end = dayOfMoment(registration['LastUpdateDate']) ?? reading.publishedOn;
  const message = `The relationship is inactive and has no last day; it is held to have ended by ${end}.`;
  reading.notice('/Relationship/RelationshipPeriods', 'gleif/ended-without-day', message, 'an EndDate');
  return end;
}

function node(value: unknown, path: string, reading: GleifReading): { lei: string; party: PartyReference } | null {
  const { NodeID, NodeIDType } = objectOf(value);
  const type = textOf(NodeIDType);
  if (type !== 'LEI' && type !== null) {
    return reading.refuse(path, 'gleif/node', `A node of the type «${type}» is not an LEI.`, 'NodeIDType LEI');
  }
  const lei = reading.lei(NodeID, `${path}/NodeID`);
  if (lei === null) return null;
  return { lei, party: { identifier: leiIdentifier(lei), name: null, entityType: 'registeredEntity' } };
}

function typeOf(relationship: GleifObject, reading: GleifReading): string | null {
  const type = textOf(relationship['RelationshipType']);
  if (type !== null && type in relationshipTypes) return type;
  const message = `The relationship «${type}» is not one we know.`;
  const expected = Object.keys(relationshipTypes).join(', ');
  return reading.refuse('/Relationship/RelationshipType', 'gleif/relationship-type', message, expected);
}

function interestsOf(
  type: string,
  relationship: GleifObject,
  registration: GleifObject,
  reading: GleifReading,
): InterestDetails[] | null {
  const interests = stretchesOf(relationship).map(
    (stretch): InterestDetails => ({
      type: 'otherInfluenceOrControl',
      directness: relationshipTypes[type] ?? 'unknown',
      share: null,
      isBeneficial: false,
      details: type,
      startsOn: stretch.from,
      endsOn: endOf(stretch, relationship, registration, reading),
    }),
  );
  const backwards = interests.find(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && endsOn < startsOn);
  if (!backwards) return interests;
  const message = `It ends on ${backwards.endsOn}, before it begins on ${backwards.startsOn}.`;
  return reading.refuse(
    '/Relationship/RelationshipPeriods',
    'gleif/ends-before-it-begins',
    message,
    'an EndDate after the StartDate',
  );
}

/** Level 2: who consolidates, manages or heads whom. The start node is the one that is consolidated or managed. */
export function readLevel2(value: GleifObject, reading: GleifReading): void {
  const [relationship, registration] = [objectOf(value['Relationship']), objectOf(value['Registration'])];
  const type = typeOf(relationship, reading);
  const start = node(relationship['StartNode'], '/Relationship/StartNode', reading);
  const end = node(relationship['EndNode'], '/Relationship/EndNode', reading);
  if (type === null || start === null || end === null) return;
  const status = textOf(registration['RegistrationStatus']) ?? '';
  if (withdrawn.has(status)) {
    const message = `The registration is ${status}: the relationship is left out.`;
    reading.notice('/Registration/RegistrationStatus', 'gleif/withdrawn', message, null);
    return;
  }
  const interests = interestsOf(type, relationship, registration, reading);
  if (interests === null) return;
  const registeredOn =
    dayOfMoment(registration['InitialRegistrationDate']) ?? dayOfMoment(registration['LastUpdateDate']);
  reading.records.push({
    recordType: 'relationship',
    recordId: `${start.lei}/${type}/${end.lei}`,
    saidOn: interests[0]?.startsOn ?? registeredOn ?? reading.publishedOn,
    status: null,
    place: reading.place,
    statement: null,
    isComponent: false,
    componentRecords: [],
    subject: start.party,
    interestedParty: end.party,
    interests,
  });
}
