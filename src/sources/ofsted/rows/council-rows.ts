import type { InspectionEventType, JudgementKey } from '../../../domain/judgements/frameworks';
import { capitalised } from '../../../domain/values/first-letter';
import { expectedDay } from '../cells/read-day';
import { expectedCouncilEventType, readCouncilEventType } from '../cells/read-event-type';
import type { CouncilInspectionRecord, JudgementRecord } from '../records';
import { type FrameworkVersion, frameworkVersions, ilacsFramework } from './judgement-frameworks';
import { readJudgement } from './read-judgements';
import type { RowReading } from './row-reading';

type KeyedFields = readonly (readonly [field: string, key: JudgementKey])[];

function readJudgements(row: RowReading, fields: KeyedFields, framework: FrameworkVersion): JudgementRecord[] {
  const judgements: JudgementRecord[] = [];
  for (const [field, key] of fields) {
    const judgement = readJudgement(row, field, key, framework);
    if (judgement) judgements.push(judgement);
  }
  return judgements;
}

/** Field names start with the block's prefix in the history, and with nothing elsewhere. */
function named(prefix: string, word: string): string {
  return prefix === '' ? word : prefix + capitalised(word);
}

function ilacsFields(prefix: string, version: FrameworkVersion): KeyedFields {
  const isSplit = version === frameworkVersions.ilacsWithCareLeavers;
  return [
    [named(prefix, 'overall'), 'COUNCIL_OVERALL'],
    [named(prefix, 'leaders'), 'COUNCIL_LEADERS'],
    [named(prefix, 'helpAndProtection'), 'COUNCIL_HELP_AND_PROTECTION'],
    [named(prefix, 'inCare'), isSplit ? 'COUNCIL_IN_CARE' : 'COUNCIL_IN_CARE_AND_LEAVERS'],
    [named(prefix, 'careLeavers'), 'COUNCIL_CARE_LEAVERS'],
  ];
}

/** The list of latest judgements does not say which kind of inspection gave them, and that is kept unsaid. */
function readKind(row: RowReading, field: string): InspectionEventType {
  if (!row.has(field)) return 'COUNCIL_INSPECTION';
  const text = row.text(field);
  const kind = readCouncilEventType(text);
  if (!kind)
    row.reject(
      field,
      text === '' ? 'Blank, and a row needs it.' : 'Not a known kind of inspection or visit.',
      expectedCouncilEventType,
    );
  return kind ?? 'COUNCIL_INSPECTION';
}

function readIlacs(row: RowReading, prefix: string): CouncilInspectionRecord {
  const inspectedOn = prefix === '' ? row.day('inspectedOn') : null;
  const version = ilacsFramework(inspectedOn, row.value(named(prefix, 'careLeavers')) !== null);
  const kindField = named(prefix, 'eventType');
  return {
    localAuthority: row.council('localAuthority'),
    eventType: readKind(row, kindField),
    eventTypeAsPublished: row.text(kindField),
    inspectedOn,
    publishedOn: row.day(named(prefix, 'publishedOn')),
    theme: row.value('theme'),
    judgements: readJudgements(row, ilacsFields(prefix, version), version),
  };
}

/** A row of the two lists of ILACS inspections. A council not yet inspected has no day and no judgement. */
export function readCouncilRow(row: RowReading): CouncilInspectionRecord[] {
  const record = readIlacs(row, '');
  if (record.inspectedOn !== null || row.text('inspectedOn') !== '') return [record];
  if (record.judgements.length > 0 || row.has('eventType')) {
    row.reject('inspectedOn', 'Blank, and a row needs it.', expectedDay);
  }
  return [];
}

const sifPrefixes = ['firstSif', 'secondSif'] as const;
const ilacsPrefixes = ['firstIlacs', 'secondIlacs', 'thirdIlacs'] as const;

/** SIF judged care leavers as a part of children looked after; both grades are kept. */
function readSif(row: RowReading, prefix: string): CouncilInspectionRecord {
  const fields: KeyedFields = [
    [named(prefix, 'overall'), 'COUNCIL_OVERALL'],
    [named(prefix, 'helpAndProtection'), 'COUNCIL_HELP_AND_PROTECTION'],
    [named(prefix, 'inCare'), 'COUNCIL_IN_CARE_AND_LEAVERS'],
    [named(prefix, 'careLeavers'), 'COUNCIL_CARE_LEAVERS'],
    [named(prefix, 'leaders'), 'COUNCIL_LEADERS'],
  ];
  return {
    localAuthority: row.council('localAuthority'),
    eventType: 'COUNCIL_SINGLE',
    eventTypeAsPublished: prefix === 'firstSif' ? 'SIF' : 'SIF re-inspection',
    inspectedOn: null,
    publishedOn: row.day(named(prefix, 'publishedOn')),
    theme: null,
    judgements: readJudgements(row, fields, frameworkVersions.sif),
  };
}

function isFilled(row: RowReading, prefix: string): boolean {
  return row.value(named(prefix, 'publishedOn')) !== null || row.value(named(prefix, 'overall')) !== null;
}

/** A council's history: one record for each inspection whose publication day or overall judgement is given. */
export function readCouncilHistoryRow(row: RowReading): CouncilInspectionRecord[] {
  row.council('localAuthority');
  const sif = sifPrefixes.filter((prefix) => isFilled(row, prefix)).map((prefix) => readSif(row, prefix));
  const ilacs = ilacsPrefixes.filter((prefix) => isFilled(row, prefix)).map((prefix) => readIlacs(row, prefix));
  return [...sif, ...ilacs];
}
