import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { type Dataset, datasets } from '../../sources/ofsted/records';
import { type ImportRunStatus, importRunStatuses } from './import-run';

export const DatasetEnum = describedEnum('Dataset', 'What a publication lists.', datasets);

export const ImportRunStatusEnum = describedEnum('ImportRunStatus', 'What came of an import.', importRunStatuses);

@ObjectType('ImportProblem', { description: 'A cell, or a whole row, that an import did not take as it stands.' })
export class ImportProblemType {
  @Field(() => Int, { description: 'The row as a spreadsheet shows it.' })
  rowNumber!: number;

  @Field(() => String, { description: 'The column as published.' })
  column!: string;

  @Field(() => String, { description: 'What the cell held.' })
  value!: string;

  @Field(() => String, { description: 'Why it was not taken.' })
  reason!: string;

  @Field(() => String, { description: 'What was expected.' })
  expected!: string;

  @Field(() => Boolean, {
    description: 'Whether the row was rejected for it; otherwise it was taken and this is a notice.',
  })
  isRejection!: boolean;
}

@ObjectType('ImportRun', { description: 'One attempt to import one table of one file, with its provenance.' })
export class ImportRunType {
  @Field(() => ID, { description: 'Number of the run.' })
  id!: number;

  @Field(() => DatasetEnum, { nullable: true, description: 'What the table lists; null when it was not understood.' })
  dataset!: Dataset | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day the table describes; the last day of an in-year table.',
  })
  asAt!: Day | null;

  @Field(() => String, { description: 'Name of the file, without its folder.' })
  fileName!: string;

  @Field(() => String, { nullable: true, description: 'Sheet of a workbook; null for a text file.' })
  sheetName!: string | null;

  @Field(() => String, { description: 'SHA-256 of the file: equal for equal files.' })
  fileSha256!: string;

  @Field(() => ImportRunStatusEnum, { description: 'What came of it.' })
  status!: ImportRunStatus;

  @Field(() => InstantScalar, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended; null while it runs.' })
  finishedAt!: string | null;

  @Field(() => Int, { description: 'Rows below the header.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Rows that said something new.' })
  rowsStored!: number;

  @Field(() => Int, { description: 'Rows that said what was known.' })
  rowsUnchanged!: number;

  @Field(() => Int, { description: 'Rows that were rejected.' })
  rowsRejected!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why it ended without storing anything; null when it did store.',
  })
  failure!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was taken back; null while it stands.' })
  revertedAt!: string | null;
}

@InputType('ImportRunFilter', { description: 'Which imports; every part given must hold.' })
export class ImportRunFilterInput {
  @Field(() => [DatasetEnum], { nullable: true, description: 'Only of these datasets.' })
  datasets?: Dataset[] | null;

  @Field(() => [ImportRunStatusEnum], { nullable: true, description: 'Only those that ended so.' })
  statuses?: ImportRunStatus[] | null;
}

export const ImportRunConnection = connectionOf(ImportRunType, 'ImportRun');
