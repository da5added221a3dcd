import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Lane } from '../../domain/access/lanes';
import { connectionOf } from '../../platform/graphql/connection';
import { InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';
import { LaneEnum } from '../access/access.type';
import { noteOrders } from './finding-note';

export const NoteOrderEnum = describedEnum('FindingNoteOrder', 'How a list of notes is sorted.', noteOrders);

@ObjectType('FindingNote', {
  description:
    'What someone noted on a finding, in a lane. Its text is never changed. You see the notes that are for you; of others you are not told.',
})
export class FindingNoteType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => ID, {
    description: 'The finding it was written on. It is shown on all findings of its rule in its group.',
  })
  findingId!: number;

  @Field(() => ID, { description: 'The group.' })
  groupId!: number;

  @Field(() => LaneEnum, { description: 'Whose work it is part of; it follows from the role of who wrote it.' })
  lane!: Lane;

  @Field(() => String, { description: 'The organisation of who wrote it, such as `LA:888`.' })
  organisation!: string;

  @Field(() => String, { description: 'Who wrote it.' })
  writtenBy!: string;

  @Field(() => String, { nullable: true, description: 'The text; null once it is withdrawn.' })
  text!: string | null;

  @Field(() => InstantScalar, { description: 'When it was written.' })
  createdAt!: string;

  @Field(() => Int, { description: '1 as written, 2 once withdrawn. Give it as `expectedVersion`.' })
  version!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  withdrawnReason!: string | null;
}

@ObjectType('FindingNoteConflict', { description: 'The note was withdrawn before you did.' })
export class FindingNoteConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version it has.' })
  currentVersion!: number;

  @Field(() => FindingNoteType, {
    nullable: true,
    description: 'How it stood in the version you expected; null where there is no such version yet.',
  })
  expected!: FindingNoteType | null;

  @Field(() => FindingNoteType, { description: 'How it stands.' })
  current!: FindingNoteType;
}

@ObjectType('FindingNotePayload', { description: 'What came of writing or withdrawing a note.' })
export class FindingNotePayloadType {
  @Field(() => FindingNoteType, { nullable: true, description: 'The note; null where nothing was changed.' })
  note!: FindingNoteType | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => FindingNoteConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: FindingNoteConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const FindingNoteConnection = connectionOf(FindingNoteType, 'FindingNote');
