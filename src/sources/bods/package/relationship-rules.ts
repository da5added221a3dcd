import type { BodsInterest, BodsRelationshipStatement } from '../bods-statement';
import type { Finding } from '../rules/catalogue';
import type { RecordMemory, RememberedRecord } from './record-memory';

/** A finding that is only told where the file is part of a stream: another part may hold what is missing here. */
export interface PackageFinding extends Finding {
  isPerhapsElsewhere?: boolean;
}

const details = '/recordDetails';
const nominationRoles: readonly (string | undefined)[] = ['nominee', 'nominator'];
const trustRoles: readonly (string | undefined)[] = ['settlor', 'trustee', 'protector'];

function* subjectFindings(subject: string, record: RememberedRecord | null): Generator<PackageFinding> {
  const path = `${details}/subject`;
  if (!record) {
    const found = `No statement about ${subject} comes before.`;
    yield { rule: 'subject-before', path, found, isPerhapsElsewhere: true };
  } else if (record.type !== 'entity') {
    yield { rule: 'subject-is-entity', path, found: `${subject} is of type ${record.type}.` };
  }
}

function* interestedPartyFindings(party: string, record: RememberedRecord | null): Generator<PackageFinding> {
  const path = `${details}/interestedParty`;
  if (!record) {
    const found = `No statement about ${party} comes before.`;
    yield { rule: 'interested-party-before', path, found, isPerhapsElsewhere: true };
  } else if (record.type === 'relationship') {
    yield { rule: 'interested-party-is-party', path, found: `${party} is of type relationship.` };
  }
}

function* roleFindings(interest: BodsInterest, subject: RememberedRecord, path: string): Generator<PackageFinding> {
  if (nominationRoles.includes(interest.type) && !subject.isNomination) {
    yield { rule: 'nomination-parties', path, found: `The subject of a ${interest.type} is no nomination.` };
  }
  if (trustRoles.includes(interest.type) && !subject.isTrust) {
    yield { rule: 'trust-parties', path, found: `The subject of a ${interest.type} is no trust.` };
  }
}

function* interestFindings(
  interests: readonly BodsInterest[],
  subject: RememberedRecord | null,
  party: RememberedRecord | null,
): Generator<PackageFinding> {
  for (const [index, interest] of interests.entries()) {
    const path = `${details}/interests/${index}`;
    if (subject) yield* roleFindings(interest, subject, `${path}/type`);
    if (interest.beneficialOwnershipOrControl === true && party && party.type !== 'person') {
      const found = `The interested party is of type ${party.type}.`;
      yield { rule: 'beneficial-owner-is-person', path: `${path}/beneficialOwnershipOrControl`, found };
    }
  }
}

/** Whether the parties of a relationship stand before it, and are what such parties may be. */
export function* partyFindings(statement: BodsRelationshipStatement, memory: RecordMemory): Generator<PackageFinding> {
  const { subject, interestedParty, interests = [] } = statement.recordDetails;
  const knownSubject = typeof subject === 'string' ? memory.find(subject) : null;
  const knownParty = typeof interestedParty === 'string' ? memory.find(interestedParty) : null;
  if (typeof subject === 'string') yield* subjectFindings(subject, knownSubject);
  if (typeof interestedParty === 'string') yield* interestedPartyFindings(interestedParty, knownParty);
  yield* interestFindings(interests, knownSubject, knownParty);
}
