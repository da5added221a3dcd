import { Field, ID, InputType, Int } from 'type-graphql';
import type { MatterKind } from '../../domain/matters/matter-kinds';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import { ChangeInput } from '../../platform/graphql/change.input';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import type { LinkKind } from './matter';
import { LinkKindEnum, MatterKindEnum, ServiceMethodEnum } from './matter.type';

@InputType('MatterOpeningInput', { description: 'What a matter that begins is about. Leave out what it is not about.' })
export class MatterOpeningInput {
  @Field(() => String, { description: 'What it is called, in 1 to 300 characters.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The case that it is part of.' })
  caseId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The matter that it follows from, such as the plan of a commitment.',
  })
  parentId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The provider group that it is about. Those who act for the group see the steps shown to providers.',
  })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The undertaking to which it is addressed.' })
  undertakingId?: string | null;

  @Field(() => UrnScalar, { nullable: true, description: 'The registration that it is about.' })
  urn?: Urn | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of a scenario of hypothetical commencements under which it is walked, for trying things out: all of it is marked hypothetical. What belongs to a case or follows from a matter has their scenario.',
  })
  scenario?: string | null;
}

/** A step in a matter that exists, or the one that begins a matter. */
@InputType()
export abstract class MatterStepInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'The matter; null for the step that begins one.' })
  matterId?: string | null;

  @Field(() => Int, {
    description:
      'The `version` of the matter you last saw; 0 for the step that begins one. When it has moved on, nothing is changed.',
  })
  expectedVersion!: number;

  @Field(() => DayScalar, {
    description: 'The day on which it was done, such as the day of service: today, or a day before it.',
  })
  on!: Day;

  @Field(() => MatterOpeningInput, {
    nullable: true,
    description: 'Only for the step that begins a matter: what it is about.',
  })
  opening?: MatterOpeningInput | null;
}

@InputType('MatterLinkInput', { description: 'What a step points at.' })
export class MatterLinkInput {
  @Field(() => LinkKindEnum, { description: 'What kind of thing.' })
  kind!: LinkKind;

  @Field(() => String, { description: 'Its id; for a document, where it is held.' })
  target!: string;
}

/** What a step says of the service of its document. */
@InputType()
export abstract class ServiceParticularsInput {
  @Field(() => String, { nullable: true, description: 'How it was served, and on whom.' })
  servedBy?: string | null;

  @Field(() => ServiceMethodEnum, {
    nullable: true,
    description: 'The method of service. What was read of it is shown beside the step.',
  })
  serviceMethod?: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The day on which it was sent. The day of service is that of the step, and is never worked out from this one.',
  })
  sentOn?: Day | null;
}

@InputType('MatterFilter', { description: 'Which matters; every part given must hold.' })
export class MatterFilterInput {
  @Field(() => [MatterKindEnum], { nullable: true, description: 'Only of these kinds.' })
  kinds?: MatterKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Only where they stand so, such as `NOTICE_SERVED`.' })
  states?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that go on; or only those at their end.' })
  isOpen?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Only of this case.' })
  caseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what follows from this matter.' })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this provider group.' })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only addressed to this undertaking.' })
  undertakingId?: string | null;

  @Field(() => MatterLinkInput, { nullable: true, description: 'Only those that point at this, such as a finding.' })
  pointsAt?: MatterLinkInput | null;
}
