import { Field, ID, Int, ObjectType } from 'type-graphql';
import {
  type ScanError,
  type ScanReason,
  type ScanStatus,
  scanErrors,
  scanReasons,
  scanStatuses,
} from '../../domain/casework/national-scans';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum } from '../provider-groups/provider-group.type';

export const ScanReasonEnum = describedEnum('NationalScanReason', 'Why the nation is scanned.', scanReasons);
export const ScanStatusEnum = describedEnum('NationalScanStatus', 'Where a scan stands.', scanStatuses);
export const ScanErrorEnum = describedEnum('NationalScanError', 'What went wrong with a scan last.', scanErrors);

@ObjectType('NationalScan', {
  description:
    'A scan of the nation: every rule over all groups, as of a day, by one definition of a group after the other. Equal facts under equal rules add nothing.',
})
export class NationalScanType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => DayScalar, { description: 'The day it reads.' })
  asOf!: Day;

  @Field(() => [GroupDefinitionEnum], { description: 'How groups are drawn, in the order in which they are read.' })
  definitions!: readonly GroupDefinition[];

  @Field(() => ScanReasonEnum, { description: 'Why it is run.' })
  reason!: ScanReason;

  @Field(() => ScanStatusEnum, { description: 'Where it stands.' })
  status!: ScanStatus;

  @Field(() => Int, { description: 'How many of its definitions are read.' })
  stepsDone!: number;

  @Field(() => Int, { description: 'How many there are to read.' })
  stepsTotal!: number;

  @Field(() => String, { nullable: true, description: 'What is being done, in a sentence; null while nothing is.' })
  doing!: string | null;

  @Field(() => Int, { description: 'How often it was begun. What was read before is not read again.' })
  attempt!: number;

  @Field(() => ScanErrorEnum, {
    nullable: true,
    description: 'What went wrong last; null where nothing did, or where it went on since.',
  })
  error!: ScanError | null;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  requestedAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was first begun; null before.' })
  startedAt!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it ended; null before.' })
  finishedAt!: string | null;
}

@ObjectType('NationalScanPayload', { description: 'What came of asking for a scan, or of calling one off.' })
export class NationalScanPayloadType {
  @Field(() => NationalScanType, { nullable: true, description: 'The scan; null where something stood in the way.' })
  scan!: NationalScanType | null;

  @Field(() => Boolean, {
    description:
      'Whether it waited or ran before you asked: a scan of a day is not doubled, and one that ended is left.',
  })
  wasLive!: boolean;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where nothing did.' })
  problems!: readonly ProblemType[];

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const NationalScanConnection = connectionOf(NationalScanType, 'NationalScan');
