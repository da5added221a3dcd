import type { InterestDetails } from '../../domain/ownership/records';
import { compareDays, type Day } from '../../domain/values/day';
import type { RecordHistory, RelationshipFacts, SourceFacts } from '../../sources/bods/facts';
import type { ExportInterest } from './export-ownership.store';

interface Giving {
  source: SourceFacts;
  publishedOn: Day;
  /** The record of a party. */
  recordOf: (partyId: number) => string;
}

/**
 * The interests of one record, as relationships of the standard that say the same when they are read: interests that
 * state when they began go together; of others the day of the statement tells when they were seen, so each such day
 * has a relationship of its own.
 */
export function interestHistories(rows: readonly ExportInterest[], giving: Giving): RecordHistory[] {
  const layers = new Map<string, ExportInterest[]>();
  const taken = new Map<string, number>();
  for (const row of rows) {
    const spell = row.isStartStated ? 'stated' : `${row.from}..${row.to}`;
    const kind = `${spell}:${row.subjectId}:${row.partyId}:${row.type}:${row.directness}:${row.part}`;
    const turn = taken.get(kind) ?? 0;
    taken.set(kind, turn + 1);
    const layer = `${spell}:${turn}:${row.subjectId}:${row.partyId}`;
    layers.set(layer, [...(layers.get(layer) ?? []), row]);
  }
  return [...layers.values()].map((layer, at) => historyOf(layer, at, giving));
}

function historyOf(rows: readonly ExportInterest[], at: number, giving: Giving): RecordHistory {
  const first = rows[0] as ExportInterest;
  const { source, publishedOn, recordOf } = giving;
  const subject = recordOf(first.subjectId);
  const facts: RelationshipFacts = {
    recordType: 'relationship',
    // What a relationship is made up of is told by statements that are kept; those written anew stand for themselves.
    isComponent: false,
    componentRecords: [],
    subject,
    interestedParty:
      first.partyId === null
        ? { reason: first.unspecifiedReason ?? 'unknown', details: first.unspecifiedDetails }
        : recordOf(first.partyId),
    interests: rows.flatMap(interestOf),
  };
  return {
    recordId: at === 0 ? first.recordId : `${first.recordId}~${at + 1}`,
    recordType: 'relationship',
    declarationSubject: subject,
    versions: [{ from: first.isStartStated ? sayingDay(rows, publishedOn) : first.from, facts }],
    closedOn: first.isStartStated ? null : first.to,
    source,
  };
}

/** A statement is made when all that it says has happened, and not in the future. */
function sayingDay(rows: readonly ExportInterest[], publishedOn: Day): Day {
  const latest =
    rows
      .map(({ from, to }) => to ?? from)
      .sort(compareDays)
      .at(-1) ?? publishedOn;
  return compareDays(latest, publishedOn) < 0 ? latest : publishedOn;
}

function interestOf(row: ExportInterest): InterestDetails[] {
  const { type, directness, isBeneficial, details, isStartStated } = row;
  const startsOn = isStartStated ? row.from : null;
  const endsOn = isStartStated ? row.to : null;
  const share = shareOf(row);
  const isUnsaid = [type, directness, share, isBeneficial, details, startsOn].every((said) => said === null);
  return isUnsaid ? [] : [{ type, directness, share, isBeneficial, details, startsOn, endsOn }];
}

function shareOf({ least, most, isOverLeast, isUnderMost }: ExportInterest): InterestDetails['share'] {
  if (least === null && most === null) return null;
  const isExact = least === most && !isOverLeast && !isUnderMost;
  return {
    exact: isExact ? least : null,
    minimum: isExact || isOverLeast ? null : least,
    maximum: isExact || isUnderMost ? null : most,
    exclusiveMinimum: isOverLeast ? least : null,
    exclusiveMaximum: isUnderMost ? most : null,
  };
}
