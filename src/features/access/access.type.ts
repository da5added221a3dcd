import { Field, ID, Int, ObjectType } from 'type-graphql';
import { lanes } from '../../domain/access/lanes';
import { type Purpose, purposes } from '../../domain/access/purposes';
import { recordClasses } from '../../domain/access/record-classes';
import { type Role, roles } from '../../domain/access/roles';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';

export const RoleEnum = describedEnum('Role', 'Who may ask.', roles);
export const PurposeEnum = describedEnum('Purpose', 'For what a caller asks.', purposes);
export const LaneEnum = describedEnum('Lane', 'Whose work a record is part of.', lanes);
export const RecordClassEnum = describedEnum(
  'RecordClass',
  'A kind of record that is not open.',
  Object.fromEntries(Object.entries(recordClasses).map(([code, { is }]) => [code, is])),
);

@ObjectType('Viewer', { description: 'Who the service takes you for, from your token or key.' })
export class ViewerType {
  @Field(() => String, { description: 'Stable name of the person or machine; `anonymous` without sign-in.' })
  id!: string;

  @Field(() => [RoleEnum], { description: 'Your roles.' })
  roles!: readonly Role[];

  @Field(() => String, {
    nullable: true,
    description: 'The organisation you belong to, such as `LA:888`; null for none.',
  })
  organisation!: string | null;

  @Field(() => [String], { description: 'All organisations you may act for.' })
  organisations!: readonly string[];

  @Field(() => PurposeEnum, {
    description: 'For what you ask: as the header `x-purpose` says, or what is usual for your role.',
  })
  purpose!: Purpose;
}

@ObjectType('RateLimit', {
  description: 'What this request cost and what is left. One limit: points, refilled by the minute.',
})
export class RateLimitType {
  @Field(() => Int, { description: 'Points that this request cost.' })
  cost!: number;

  @Field(() => Int, { description: 'Most points one request may cost.' })
  maximumCost!: number;

  @Field(() => Int, { description: 'Points your bucket holds when full.' })
  limit!: number;

  @Field(() => Int, { description: 'Points left.' })
  remaining!: number;

  @Field(() => Int, { description: 'Seconds until the bucket is full again.' })
  fullInSeconds!: number;
}

@ObjectType('LegalScope', {
  description: 'Who may see, or write, which class of record, for what purpose, since when and by what law.',
})
export class LegalScopeType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => String, { nullable: true, description: 'The one organisation it is for; null where it is for a role.' })
  organisation!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The role it is for; null where it is for an organisation.' })
  role!: Role | null;

  @Field(() => PurposeEnum, { description: 'The purpose it holds for.' })
  purpose!: Purpose;

  @Field(() => RecordClassEnum, { description: 'The class of record.' })
  recordClass!: string;

  @Field(() => String, { description: '`ANY` record of the lanes, or only those of the `OWN` organisations.' })
  reach!: string;

  @Field(() => [LaneEnum], { description: 'Whose work may be seen; empty where such records stand in no lane.' })
  lanes!: readonly string[];

  @Field(() => [String], { description: 'Names of fields, or `*` for all.' })
  fields!: readonly string[];

  @Field(() => Boolean, { description: 'Whether such records may be written too.' })
  mayWrite!: boolean;

  @Field(() => DayScalar, { description: 'First day on which it holds.' })
  fromDay!: Day;

  @Field(() => DayScalar, { nullable: true, description: 'First day on which it no longer holds; null while it does.' })
  toDay!: Day | null;

  @Field(() => String, { description: 'By what law, or that it is a rule of this service.' })
  legalBasis!: string;

  @Field(() => String, {
    description: 'How well the basis was read: `verified`, `secondary`, `inferred`, or `policy` for our own rule.',
  })
  confidence!: string;
}

@ObjectType('AccessLogEntry', { description: 'One time that a record was read or changed.' })
export class AccessLogEntryType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => InstantScalar, { description: 'When.' })
  recordedAt!: string;

  @Field(() => String, { description: '`READ`, `WRITE`, or `REFUSED`.' })
  kind!: string;

  @Field(() => String, { description: 'Who: the stable name of the person or machine.' })
  actor!: string;

  @Field(() => [RoleEnum], { description: 'In which roles.' })
  actorRoles!: readonly Role[];

  @Field(() => String, { nullable: true, description: 'For which organisation.' })
  organisation!: string | null;

  @Field(() => PurposeEnum, { description: 'For what purpose.' })
  purpose!: Purpose;

  @Field(() => String, { description: 'Through which operation.' })
  operation!: string;

  @Field(() => [String], { description: 'Which fields were read.' })
  fields!: readonly string[];
}

export const LegalScopeConnection = connectionOf(LegalScopeType, 'LegalScope');
export const AccessLogConnection = connectionOf(AccessLogEntryType, 'AccessLogEntry');
