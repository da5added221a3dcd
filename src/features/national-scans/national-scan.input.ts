import { Field, ID, InputType } from 'type-graphql';
import { ChangeInput } from '../../platform/graphql/change.input';
import { DayScalar } from '../../platform/graphql/day-scalar';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum } from '../provider-groups/provider-group.type';

@InputType('RequestNationalScanInput', { description: 'Which scan you ask for, and why.' })
export class RequestNationalScanInput extends ChangeInput {
  @Field(() => DayScalar, { description: 'The day to be read; none that is ahead.' })
  asOf!: string;

  @Field(() => [GroupDefinitionEnum], {
    description: 'How groups are drawn: one definition or more of those by which patterns are read.',
  })
  definitions!: GroupDefinition[];
}

@InputType('CancelNationalScanInput', { description: 'Which scan you call off, and why.' })
export class CancelNationalScanInput extends ChangeInput {
  @Field(() => ID, { description: 'The scan.' })
  scanId!: string;
}
