import { Field, ID, InputType } from 'type-graphql';
import type { ContinuityVerdict } from '../../domain/continuity/continuity-lifecycle';
import type { ContinuityKind, ContinuityStatus } from '../../domain/continuity/vocabulary';
import { ChangeInput, VersionedChangeInput } from '../../platform/graphql/change.input';
import { describedEnum } from '../../platform/graphql/enum-of';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import { ContinuityKindEnum, ContinuityStatusEnum } from './continuity.type';

export const ContinuityVerdictEnum = describedEnum('ContinuityVerdict', 'What a person decides of a link.', {
  CONFIRM: 'The one goes on as the other.',
  REJECT: 'It does not.',
});

@InputType('ContinuityLinkFilter', { description: 'Which links; every part given must hold.' })
export class ContinuityLinkFilterInput {
  @Field(() => [ContinuityKindEnum], { nullable: true, description: 'Only of these kinds.' })
  kinds?: ContinuityKind[] | null;

  @Field(() => [ContinuityStatusEnum], { nullable: true, description: 'Only these; those proposed unless given.' })
  statuses?: ContinuityStatus[] | null;

  @Field(() => UrnScalar, { nullable: true, description: 'Only with this registration at one end.' })
  urn?: string | null;
}

@InputType('DecideContinuityInput', { description: 'What you decide of a link, and why.' })
export class DecideContinuityInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The link.' })
  linkId!: string;

  @Field(() => ContinuityVerdictEnum, { description: 'What you decide.' })
  verdict!: ContinuityVerdict;
}

@InputType('WithdrawContinuityDecisionInput', { description: 'Which decision you withdraw, and why.' })
export class WithdrawContinuityDecisionInput extends VersionedChangeInput {
  @Field(() => ID, { description: 'The link.' })
  linkId!: string;
}

@InputType('ProposeContinuityInput', { description: 'What you think goes on as what, and why.' })
export class ProposeContinuityInput extends ChangeInput {
  @Field(() => ContinuityKindEnum, { description: 'In what way.' })
  kind!: ContinuityKind;

  @Field(() => String, {
    description: 'What ended: a registration number for `SAME_SETTING`, and a published owner name otherwise.',
  })
  from!: string;

  @Field(() => String, { description: 'What began, named likewise.' })
  to!: string;
}
