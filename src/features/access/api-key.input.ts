import { Field, ID, InputType, Int } from 'type-graphql';
import type { Role } from '../../domain/access/roles';
import { ChangeInput, VersionedChangeInput } from '../../platform/graphql/change.input';
import { RoleEnum } from './access.type';

@InputType('CreateApiKeyInput', { description: 'For which machine a key is, what it may do, and why.' })
export class CreateApiKeyInput extends ChangeInput {
  @Field(() => String, { description: 'Which machine uses it, in 3 to 80 letters.' })
  name!: string;

  @Field(() => [RoleEnum], { description: 'What it may do: roles of your own that a machine may have.' })
  roles!: Role[];

  @Field(() => String, { nullable: true, description: 'The organisation it acts for, such as `LA:888`: one of yours.' })
  organisation?: string | null;

  @Field(() => Int, { description: 'How many days it lasts, 1 to 365.' })
  expiresInDays!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Points a minute of its own; only an administrator gives them. The usual budget of a key otherwise.',
  })
  budget?: number | null;
}

@InputType('RotateApiKeyInput', { description: 'Which key gets another secret, and why.' })
export class RotateApiKeyInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;

  @Field(() => Int, { description: 'How many days the new one lasts, 1 to 365.' })
  expiresInDays!: number;

  @Field(() => Int, { description: 'For how many hours the old secret goes on beside it, 0 to 336.' })
  overlapHours!: number;
}

@InputType('RevokeApiKeyInput', { description: 'Which key is ended for good, and why.' })
export class RevokeApiKeyInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The key.' })
  apiKeyId!: string;
}
