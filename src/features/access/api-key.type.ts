import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/roles';
import { connectionOf } from '../../platform/graphql/connection';
import { InstantScalar } from '../../platform/graphql/day-scalar';
import { ProblemType } from '../../platform/graphql/problem.type';
import { RoleEnum } from './access.type';

@ObjectType('ApiKey', { description: 'A key of a machine client, without its secret.' })
export class ApiKeyType {
  @Field(() => ID, { description: 'Our number of it; the second part of the key itself.' })
  id!: number;

  @Field(() => String, { description: 'Which machine uses it.' })
  name!: string;

  @Field(() => String, { description: 'First letters of its secret, to tell which key leaked.' })
  publicPrefix!: string;

  @Field(() => [RoleEnum], { description: 'What it may do.' })
  roles!: readonly Role[];

  @Field(() => String, { nullable: true, description: 'The organisation it acts for; null for none.' })
  organisation!: string | null;

  @Field(() => String, { description: 'Who answers for it: the stable name of the person.' })
  ownerId!: string;

  @Field(() => Int, { nullable: true, description: 'Points a minute of its own; null for the usual budget of a key.' })
  budget!: number | null;

  @Field(() => InstantScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => InstantScalar, { description: 'When it ends by itself.' })
  expiresAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ended; null while it was not.' })
  revokedAt!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'Until when it goes on beside its successor.' })
  overlapUntil!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was last used, to the minute; null for never.' })
  lastUsedAt!: string | null;

  @Field(() => Int, { description: 'Its version; a change names the one it was decided on.' })
  version!: number;
}

@ObjectType('ApiKeyConflict', { description: 'Someone changed the key before you.' })
export class ApiKeyConflictType {
  @Field(() => Int, { description: 'The version you expected.' })
  expectedVersion!: number;

  @Field(() => Int, { description: 'The version it has.' })
  currentVersion!: number;

  @Field(() => ApiKeyType, { description: 'How it stands.' })
  current!: ApiKeyType;
}

@ObjectType('ApiKeyPayload', { description: 'What came of a change to a key.' })
export class ApiKeyPayloadType {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key; null where nothing was changed.' })
  apiKey!: ApiKeyType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key as its machine is to send it. Shown this once and kept nowhere: null when asked again.',
  })
  credential!: string | null;

  @Field(() => [ProblemType], { description: 'Everything that stood in the way; empty where it was done.' })
  problems!: readonly ProblemType[];

  @Field(() => ApiKeyConflictType, { nullable: true, description: 'Set when the version had moved on.' })
  conflict!: ApiKeyConflictType | null;

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const ApiKeyConnection = connectionOf(ApiKeyType, 'ApiKey');
