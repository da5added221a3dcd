import type { Day } from '../../../domain/values/day';
import { expectedDay } from '../cells/read-day';
import { expectedStatus, readStatus } from '../cells/read-labels';
import type { LifecycleRecord } from '../records';
import { provisionTypeLabel, readRegion, readUrn, sectorLabel } from './read-provider';
import type { RowReading } from './row-reading';

type LeftBy = LifecycleRecord['leftBy'];

function readMark(row: RowReading, field: string, word: string): boolean {
  const text = row.value(field);
  if (text === null) return false;
  if (text.toLowerCase() === word.toLowerCase()) return true;
  row.reject(field, `Neither ${word} nor blank.`, `${word}, or blank`);
  return false;
}

interface LeavingDays {
  cancelledOn: Day | null;
  resignedOn: Day | null;
  closedOn: Day | null;
  leftOn: Day | null;
}

/** The status at the end of the period says how it left; failing that, which column holds the day. */
function readLeftBy(row: RowReading, days: LeavingDays): LeftBy {
  const text = row.value('statusAtEnd');
  const status = text === null ? undefined : readStatus(text);
  if (text !== null && !status) {
    row.reject('statusAtEnd', 'Not a registration status that any list knows.', expectedStatus);
  }
  if (status === 'RESIGNED' || status === 'CANCELLED' || status === 'CLOSED') return status;
  if (days.cancelledOn) return 'CANCELLED';
  if (days.resignedOn) return 'RESIGNED';
  return days.closedOn ? 'CLOSED' : null;
}

function leavingDay(leftBy: LeftBy, days: LeavingDays): Day | null {
  const own = { CANCELLED: days.cancelledOn, RESIGNED: days.resignedOn, CLOSED: days.closedOn };
  const first = leftBy === null ? null : own[leftBy];
  return first ?? days.leftOn ?? days.cancelledOn ?? days.resignedOn ?? days.closedOn;
}

function readLeaving(row: RowReading, isLeaver: boolean): Pick<LifecycleRecord, 'leftOn' | 'leftBy'> {
  const days: LeavingDays = {
    cancelledOn: row.day('cancelledOn'),
    resignedOn: row.day('resignedOn'),
    closedOn: row.day('closedOn'),
    leftOn: row.day('leftOn'),
  };
  const leftBy = readLeftBy(row, days);
  if (!isLeaver) return { leftOn: null, leftBy: null };
  const leftOn = leavingDay(leftBy, days);
  if (leftOn === null) row.notice('leaver', 'A leaver without the day it left.', expectedDay);
  return { leftOn, leftBy };
}

export function readLifecycleRow(row: RowReading): LifecycleRecord[] {
  const name = row.withheld('name');
  const isJoiner = readMark(row, 'joiner', 'Joiner');
  const isLeaver = readMark(row, 'leaver', 'Leaver');
  if (!isJoiner && !isLeaver && row.value('joiner') === null && row.value('leaver') === null) {
    row.reject('joiner', 'Neither a joiner nor a leaver.', 'Joiner here, or Leaver in the leavers column');
  }
  return [
    {
      urn: readUrn(row),
      provisionType: row.label('provisionType', provisionTypeLabel) ?? 'CHILDRENS_HOME',
      provisionTypeAsPublished: row.text('provisionType'),
      name: name.text,
      isNameRedacted: name.isWithheld,
      region: readRegion(row),
      localAuthority: row.council('localAuthority'),
      sector: row.label('sector', sectorLabel) ?? 'PRIVATE',
      places: row.count('places'),
      isJoiner,
      isLeaver,
      activeOn: row.day('activeOn'),
      ...readLeaving(row, isLeaver),
      reason: row.value('reason'),
    },
  ];
}
