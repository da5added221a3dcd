import { Field, ID, InputType } from 'type-graphql';
import type { Machine } from '../../domain/matters/machine';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ServiceParticularsInput } from '../matters/matter.input';

/** The steps of a machine as an enum of the API, each with what a button would say. */
export function stepEnum(name: string, description: string, { steps }: Machine) {
  return describedEnum(name, description, Object.fromEntries(steps.map(({ step, title }) => [step, title])));
}

/** What steps about any notice of the regulator may say. */
@InputType()
export abstract class NoticeParticularsInput extends ServiceParticularsInput {
  @Field(() => String, { nullable: true, description: 'The establishment or agency, by its registration number.' })
  urn?: string | null;

  @Field(() => [String], { nullable: true, description: 'The reasons, one to a text.' })
  reasons?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The right of appeal conferred by s. 21, as it is explained.' })
  appealRight?: string | null;

  @Field(() => ID, { nullable: true, description: 'The statement of impact that was read.' })
  statementId?: string | null;

  @Field(() => String, { nullable: true, description: 'What was weighed against what, and with what result.' })
  balance?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it cannot wait for the impact to be weighed.' })
  urgency?: string | null;

  @Field(() => String, { nullable: true, description: 'The grounds of an appeal to the Tribunal, s. 21.' })
  appealGrounds?: string | null;

  @Field(() => String, { nullable: true, description: 'The decision of the Tribunal, with its number.' })
  decision?: string | null;
}
