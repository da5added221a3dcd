import { createHash } from 'node:crypto';
import type { RecordStatus } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import { detailsOfFacts } from './details-of-facts';
import type { PublicationFacts, RecordFacts, RecordHistory, SourceFacts } from './facts';

/** A statement to be written: in the layout of the standard, and about to pass its rules. */
export type WritableStatement = Readonly<Record<string, unknown>>;

/** The same value with its names in order, so that equal statements are equal text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1));
  return Object.fromEntries(entries.map(([name, member]) => [name, inOrder(member)]));
}

/** Made of all that the statement says, so that it is the same whenever the same is said, and never for another. */
function statementIdOf(statement: object): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(statement)))
    .digest('hex');
}

function publicationOf(publication: PublicationFacts): object {
  return {
    publicationDate: publication.publishedOn,
    bodsVersion: '0.4',
    ...(publication.licence === null ? {} : { license: publication.licence }),
    publisher: { name: publication.publisher },
  };
}

function sourceOf(source: SourceFacts): object {
  return {
    ...(source.types.length > 0 ? { type: source.types } : {}),
    ...(source.description === null ? {} : { description: source.description }),
    ...(source.url === null ? {} : { url: source.url }),
    ...(source.retrievedOn === null ? {} : { retrievedAt: source.retrievedOn }),
  };
}

function statementOf(
  history: RecordHistory,
  said: { on: Day; status: RecordStatus; facts: RecordFacts },
  publication: PublicationFacts,
): WritableStatement {
  const claim = {
    statementDate: said.on,
    publicationDetails: publicationOf(publication),
    ...(history.source ? { source: sourceOf(history.source) } : {}),
    declarationSubject: history.declarationSubject,
    recordId: history.recordId,
    recordType: history.recordType,
    recordStatus: said.status,
    recordDetails: detailsOfFacts(said.facts),
  };
  return { statementId: statementIdOf(claim), ...claim };
}

/**
 * The statements that say how a record stood: new with its first version, updated with each later one, and closed as it
 * last stood. Whoever writes several records puts entities and persons before relationships, and components before the
 * relationships that list them.
 */
export function* statementsFor(history: RecordHistory, publication: PublicationFacts): Generator<WritableStatement> {
  let status: RecordStatus = 'new';
  for (const { from, facts } of history.versions) {
    yield statementOf(history, { on: from, status, facts }, publication);
    status = 'updated';
  }
  const last = history.versions.at(-1);
  if (history.closedOn === null || !last) return;
  yield statementOf(history, { on: history.closedOn, status: 'closed', facts: last.facts }, publication);
}
