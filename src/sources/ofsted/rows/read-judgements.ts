import { type JudgementKey, scales } from '../../../domain/judgements/frameworks';
import type { ProvisionType } from '../../../domain/register/vocabulary';
import type { Day } from '../../../domain/values/day';
import { expectedGrade, readGrade } from '../cells/read-labels';
import type { JudgementRecord } from '../records';
import { type FrameworkVersion, frameworkVersions, settingFramework } from './judgement-frameworks';
import type { RowReading } from './row-reading';

/** The judgement in a cell; null when the cell is blank or, with a problem gathered, holds none. */
export function readJudgement(
  row: RowReading,
  field: string,
  key: JudgementKey,
  { framework, version }: FrameworkVersion,
): JudgementRecord | null {
  const asPublished = row.value(field);
  if (asPublished === null) return null;
  const grade = readGrade(asPublished);
  if (!grade) {
    row.reject(field, 'Not a judgement on any scale.', expectedGrade);
    return null;
  }
  return { framework, frameworkVersion: version, key, scale: grade.scale, value: grade.value, asPublished };
}

const settingJudgements: readonly (readonly [field: string, key: JudgementKey])[] = [
  ['overall', 'OVERALL'],
  ['education', 'EDUCATION'],
  ['health', 'HEALTH'],
  ['helpedAndProtected', 'HELPED_AND_PROTECTED'],
  ['leaders', 'LEADERS_AND_MANAGERS'],
  ['qualityOfCare', 'QUALITY_OF_CARE'],
];

/** Supported accommodation is judged by one outcome, in a column of its own since 2025. */
function readSupportedAccommodation(row: RowReading): JudgementRecord | null {
  const judgement = readJudgement(row, 'supportedAccommodation', 'OVERALL', frameworkVersions.supportedAccommodation);
  if (judgement && judgement.value === 'NOT_JUDGED') return { ...judgement, scale: 'SUPPORTED_ACCOMMODATION' };
  return judgement;
}

function frameworkFor(provisionType: ProvisionType, inspectedOn: Day): FrameworkVersion {
  return provisionType === 'SUPPORTED_ACCOMMODATION'
    ? frameworkVersions.supportedAccommodation
    : settingFramework(inspectedOn);
}

/** Every judgement in the row. A blank cell is no judgement; `Not judged` is one. */
export function readSettingJudgements(
  row: RowReading,
  provisionType: ProvisionType,
  inspectedOn: Day,
): JudgementRecord[] {
  const framework = frameworkFor(provisionType, inspectedOn);
  const judgements: JudgementRecord[] = [];
  for (const [field, key] of settingJudgements) {
    const judgement = readJudgement(row, field, key, framework);
    if (judgement) judgements.push(judgement);
  }
  const outcome = readSupportedAccommodation(row);
  if (!outcome) return judgements;
  if (judgements.some(({ key }) => key === 'OVERALL')) {
    row.reject(
      'supportedAccommodation',
      'Both an overall judgement and a supported accommodation outcome.',
      'one of the two',
    );
  } else if (!isOutcomeScale(outcome)) {
    row.reject(
      'supportedAccommodation',
      'Not an outcome of the supported accommodation scale.',
      scales.SUPPORTED_ACCOMMODATION.join(', '),
    );
  }
  judgements.unshift(outcome);
  return judgements;
}

function isOutcomeScale({ scale }: JudgementRecord): boolean {
  return scale === 'SUPPORTED_ACCOMMODATION';
}
