import type { BodsStatement } from '../bods-statement';
import type { Finding } from '../rules/catalogue';
import { minuteOf } from '../rules/instants';
import type { RecordTimes } from './record-memory';

const path = '/recordStatus';

function* newFindings(at: number, times: RecordTimes): Generator<Finding> {
  if (times.newAt !== null) yield { rule: 'new-once', path, found: 'The record was new before.' };
  else if (times.firstAt !== null && times.firstAt <= at) {
    yield { rule: 'new-first', path, found: 'A statement of the same day or earlier comes before it.' };
  }
}

function* closedFindings(at: number, times: RecordTimes): Generator<Finding> {
  if (times.closedAt !== null) yield { rule: 'closed-once', path, found: 'The record was closed before.' };
  else if (times.lastAt !== null && times.lastAt > at) {
    yield { rule: 'closed-last', path, found: 'A statement of a later day comes before it.' };
  }
}

function* laterFindings(at: number, times: RecordTimes): Generator<Finding> {
  if (times.closedAt !== null && times.closedAt <= at) {
    yield { rule: 'closed-last', path, found: 'The record was closed already.' };
  }
  if (times.newAt !== null && at < times.newAt) {
    yield { rule: 'new-first', path, found: 'It is older than the statement with which the record is new.' };
  }
}

/**
 * Whether the life of a record holds together, by the days of its statements and, on one day, by their order: new, then
 * updated, then closed. Statements without a status take part only as being before or after.
 */
export function* seriesFindings(statement: BodsStatement, times: RecordTimes): Generator<Finding> {
  const at = minuteOf(statement.statementDate);
  const { recordStatus } = statement;
  if (recordStatus === 'new') yield* newFindings(at, times);
  if (recordStatus === 'closed') yield* closedFindings(at, times);
  if (recordStatus !== 'new' || times.newAt === null) {
    if (recordStatus !== 'closed' || times.closedAt === null) yield* laterFindings(at, times);
  }
  if (times.firstAt === null && recordStatus !== undefined && recordStatus !== 'new') {
    yield { rule: 'begins-new', path, found: `The first statement of the record in this file says ${recordStatus}.` };
  }
}

/** The times of the record with this statement taken in. */
export function timesWith(statement: BodsStatement, times: RecordTimes): RecordTimes {
  const at = minuteOf(statement.statementDate);
  return {
    firstAt: Math.min(times.firstAt ?? at, at),
    lastAt: Math.max(times.lastAt ?? at, at),
    newAt: times.newAt ?? (statement.recordStatus === 'new' ? at : null),
    closedAt: times.closedAt ?? (statement.recordStatus === 'closed' ? at : null),
  };
}
