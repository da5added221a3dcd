import { Field, ID, InputType, Int } from 'type-graphql';
import type { RulePublicationStanding } from '../../domain/casework/rule-publications';
import { ChangeInput, VersionedChangeInput } from '../../platform/graphql/change.input';
import { IndicatorEnum } from '../findings/finding.type';
import { RulePublicationStandingEnum } from './rule-publication.type';

@InputType('RulePublicationFilter', { description: 'Which publications of rules; every part given must hold.' })
export class RulePublicationFilterInput {
  @Field(() => IndicatorEnum, { nullable: true, description: 'Only those of this rule.' })
  rule?: string | null;

  @Field(() => RulePublicationStandingEnum, { nullable: true, description: 'Only those that stand so.' })
  standing?: RulePublicationStanding | null;
}

@InputType('ProposeRulePublicationInput', {
  description: 'Which version of a rule the regulator is to stand behind, on what it was judged, and why.',
})
export class ProposeRulePublicationInput extends ChangeInput {
  @Field(() => IndicatorEnum, { description: 'The rule.' })
  rule!: string;

  @Field(() => Int, { description: 'The version that you judged: the one that is run, as `indicators` gives it.' })
  version!: number;

  @Field(() => String, { description: 'What changed since the version before, in 1 to 4000 characters.' })
  whatChanged!: string;

  @Field(() => String, { description: 'The figures of the back-test that you judged it on, in 1 to 4000 characters.' })
  judgedOn!: string;

  @Field(() => String, { nullable: true, description: 'The https address at which they can be read.' })
  judgedOnAddress?: string | null;
}

@InputType('ApproveRulePublicationInput', { description: 'Which proposed version is to be published, and why.' })
export class ApproveRulePublicationInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The publication that was proposed.' })
  rulePublicationId!: string;
}

@InputType('WithdrawRulePublicationInput', { description: 'Which publication is to count no more, and why.' })
export class WithdrawRulePublicationInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The publication.' })
  rulePublicationId!: string;
}
