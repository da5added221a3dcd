import type { InspectionEventType } from '../../../domain/judgements/frameworks';
import type { ProvisionType } from '../../../domain/register/vocabulary';
import { expectedDay } from '../cells/read-day';
import { expectedEventType, readEventType } from '../cells/read-event-type';
import type { InspectionRecord } from '../records';
import { readSettingJudgements } from './read-judgements';
import type { RowReading } from './row-reading';

const inspectionFields = [
  'eventType',
  'inspectedOn',
  'publishedOn',
  'eventNumber',
  'overall',
  'education',
  'health',
  'helpedAndProtected',
  'leaders',
  'qualityOfCare',
  'supportedAccommodation',
];

/** Whether the row says anything of an inspection: a setting not yet inspected has none. */
export function hasInspection(row: RowReading): boolean {
  return inspectionFields.some((field) => row.value(field) !== null);
}

/** A register that lacks the column lists latest full inspections, by its definition. */
function readKind(row: RowReading): InspectionEventType {
  if (!row.has('eventType')) return 'FULL';
  const text = row.text('eventType');
  const kind = readEventType(text);
  if (!kind) {
    row.reject(
      'eventType',
      text === '' ? 'Blank, beside an inspection.' : 'Not a known kind of inspection.',
      expectedEventType,
    );
  }
  return kind ?? 'FULL';
}

export function readInspection(row: RowReading, provisionType: ProvisionType): InspectionRecord {
  const inspectedOn = row.day('inspectedOn');
  const publishedOn = row.day('publishedOn');
  if (inspectedOn === null && row.text('inspectedOn') === '') {
    row.reject('inspectedOn', 'Blank, beside other details of an inspection.', expectedDay);
  }
  if (inspectedOn !== null && publishedOn !== null && publishedOn < inspectedOn) {
    row.notice('publishedOn', 'Published before the inspection, by these dates.', 'a day on or after the inspection');
  }
  return {
    eventNumber: row.value('eventNumber'),
    eventType: readKind(row),
    eventTypeAsPublished: row.text('eventType'),
    inspectedOn: inspectedOn ?? '',
    publishedOn,
    judgements: readSettingJudgements(row, provisionType, inspectedOn ?? ''),
  };
}
