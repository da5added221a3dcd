import { addDays } from '../../../domain/values/day';
import type { BodsInterest, BodsRelationshipDetails, BodsStatement } from '../bods-statement';
import type { Finding } from './catalogue';
import { dayPart, minuteOf } from './instants';
import { entityFindings, personFindings } from './party-rules';
import { leadsSomewhere, pointerSteps } from './pointer';
import { shareFindings } from './share-rules';

function* interestFindings(interest: BodsInterest, path: string): Generator<Finding> {
  if (interest.startDate && interest.endDate && interest.endDate < interest.startDate) {
    const found = `It ends on ${interest.endDate}, and starts on ${interest.startDate}.`;
    yield { rule: 'interest-dates', path: `${path}/endDate`, found };
  }
  if (interest.share) yield* shareFindings(interest.share, `${path}/share`);
}

function* relationshipFindings(relationship: BodsRelationshipDetails, recordId: string): Generator<Finding> {
  const { subject, interestedParty, interests = [], componentRecords = [] } = relationship;
  if (typeof subject === 'string' && subject === interestedParty) {
    yield { rule: 'own-owner', path: '/recordDetails/interestedParty', found: 'Subject and interested party are one.' };
  }
  const own = componentRecords.indexOf(recordId);
  if (own >= 0) {
    yield { rule: 'component-of-itself', path: `/recordDetails/componentRecords/${own}`, found: 'It lists itself.' };
  }
  for (const [index, interest] of interests.entries()) {
    const path = `/recordDetails/interests/${index}`;
    yield* interestFindings(interest, path);
    if (interest.beneficialOwnershipOrControl === true && typeof interestedParty !== 'string') {
      const found = 'The interested party is not named, and so is no natural person.';
      yield { rule: 'beneficial-owner-is-person', path: `${path}/beneficialOwnershipOrControl`, found };
    }
  }
}

function* annotationFindings(statement: BodsStatement, tomorrow: string): Generator<Finding> {
  for (const [index, annotation] of (statement.annotations ?? []).entries()) {
    const path = `/annotations/${index}`;
    const steps = pointerSteps(annotation.statementPointerTarget);
    if (!steps) {
      yield { rule: 'annotation-pointer', path: `${path}/statementPointerTarget`, found: 'It is not.' };
    } else if (!leadsSomewhere(statement, steps)) {
      yield { rule: 'annotation-target', path: `${path}/statementPointerTarget`, found: 'It leads nowhere.' };
    }
    if (annotation.creationDate && dayPart(annotation.creationDate) > tomorrow) {
      yield {
        rule: 'future-date',
        path: `${path}/creationDate`,
        found: `It was written on ${annotation.creationDate}.`,
      };
    }
  }
}

function* dateFindings(statement: BodsStatement, tomorrow: string): Generator<Finding> {
  const { statementDate, publicationDetails, source } = statement;
  if (dayPart(statementDate) > tomorrow) {
    yield { rule: 'statement-date', path: '/statementDate', found: `It is declared on ${statementDate}.` };
  }
  if (source?.retrievedAt && dayPart(source.retrievedAt) > tomorrow) {
    yield { rule: 'future-date', path: '/source/retrievedAt', found: `It was retrieved at ${source.retrievedAt}.` };
  }
  if (!publicationDetails) return;
  const path = '/publicationDetails/publicationDate';
  const { publicationDate } = publicationDetails;
  if (dayPart(publicationDate) > tomorrow) {
    yield { rule: 'future-date', path, found: `It was published at ${publicationDate}.` };
  }
  if (minuteOf(dayPart(publicationDate)) < minuteOf(dayPart(statementDate))) {
    const found = `It was published at ${publicationDate}, and declared at ${statementDate}.`;
    yield { rule: 'published-after-statement', path, found };
  }
}

function* identifierFindings(statement: BodsStatement): Generator<Finding> {
  for (const name of ['statementId', 'recordId', 'declarationSubject'] as const) {
    if (statement[name].trim() === '') yield { rule: 'blank-identifier', path: `/${name}`, found: 'It is blank.' };
  }
}

/** What the standard asks of a statement by itself, beyond the schema. A day's grace covers the zones of the world. */
export function* statementFindings(statement: BodsStatement, today: string): Generator<Finding> {
  const tomorrow = addDays(today, 1);
  yield* identifierFindings(statement);
  yield* dateFindings(statement, tomorrow);
  yield* annotationFindings(statement, tomorrow);
  if (statement.recordType === 'entity') yield* entityFindings(statement.recordDetails);
  else if (statement.recordType === 'person') yield* personFindings(statement.recordDetails, tomorrow);
  else yield* relationshipFindings(statement.recordDetails, statement.recordId);
}
