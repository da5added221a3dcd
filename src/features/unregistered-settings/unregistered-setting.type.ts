import { Field, Int, ObjectType } from 'type-graphql';
import type { ClosingReason, Reporter } from '../../domain/matters/machines/unregistered-setting/codes';
import type {
  EnforcementRoute,
  UnregisteredFinding,
} from '../../domain/matters/machines/unregistered-setting/unregistered-record';
import type { ProsecutionFact } from '../../domain/matters/prosecutions';
import type { Day } from '../../domain/values/day';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { CitationType } from '../law/legal-basis.type';
import { ProsecutionStandingEnum } from '../penalties/penalty-enums.type';
import {
  EnforcementRouteEnum,
  ReporterEnum,
  UnregisteredFindingEnum,
  UnregisteredOutcomeEnum,
} from './unregistered-enums.type';

@ObjectType('UnregisteredSetting', {
  description:
    "What the steps of the matter of an unregistered setting add up to. These are the regulator's own records: what Ofsted publishes of unregistered settings is counted elsewhere, and the two are not to be added up.",
})
export class UnregisteredSettingType {
  @Field(() => ReporterEnum, { nullable: true, description: 'Who reported it.' })
  reportedBy!: Reporter | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it was reported.' })
  reportedOn!: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the council in whose area it is said to be. Where it is, is not kept more nearly.',
  })
  area!: string | null;

  @Field(() => String, { nullable: true, description: 'Who carries it on or manages it, as far as is said.' })
  person!: string | null;

  @Field(() => Int, { description: 'How many visits were made.' })
  visits!: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day of a visit that is planned and not yet made.' })
  visitPlannedFor!: Day | null;

  @Field(() => UnregisteredFindingEnum, { description: 'What is found of it.' })
  finding!: UnregisteredFinding;

  @Field(() => Int, { description: 'How many warning letters were sent.' })
  warnings!: number;

  @Field(() => Boolean, { description: 'Whether registration was applied for.' })
  hasApplied!: boolean;

  @Field(() => EnforcementRouteEnum, { description: 'The route taken: one of two, and never both for one act.' })
  route!: EnforcementRoute;

  @Field(() => [CitationType], { description: 'The provisions by which one route bars the other.' })
  bars!: readonly CitationType[];

  @Field(() => String, { nullable: true, description: 'The one act or omission, once a route is chosen.' })
  act!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the act, or its last day.' })
  actOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The last day for proceedings: six months from sufficient knowledge, at most three years after the act (s. 29). Null unless prosecution is the route.',
  })
  lastDayToProsecute!: Day | null;

  @Field(() => ProsecutionStandingEnum, { description: 'How a prosecution for the act stands, as recorded here.' })
  prosecution!: ProsecutionFact;

  @Field(() => UnregisteredOutcomeEnum, { nullable: true, description: 'Why it was closed; null while it is open.' })
  outcome!: ClosingReason | null;
}
