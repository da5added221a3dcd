import { Field, ID, InputType } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import { ChangeInput } from '../../platform/graphql/change.input';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { UrnScalar } from '../../platform/graphql/urn-scalar';

@InputType('PrepareImpactStatementInput', { description: 'Of which decision, about which settings, and why.' })
export class PrepareImpactStatementInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter in which the decision is to be made.' })
  matterId!: string;

  @Field(() => [UrnScalar], {
    nullable: true,
    description: 'The settings by their registration numbers, up to 200; those that the matter names unless given.',
  })
  urns?: Urn[] | null;

  @Field(() => DayScalar, { nullable: true, description: 'For this day; today unless given.' })
  asOf?: Day | null;
}
