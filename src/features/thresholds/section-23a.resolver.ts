import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import { cursorList } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { listedPage } from '../../platform/graphql/listed-page';
import { PageArgs } from '../../platform/graphql/page-args';
import type { LawContext } from '../law/law.context';
import type { OwnershipContext } from '../ownership/ownership.context';
import { UndertakingType } from '../ownership/party.type';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import {
  CountedSettingConnection,
  CountedSettingType,
  CounterfactualSetType,
  CounterfactualSettingConnection,
  QualifyingSubsidiaryConnection,
  Section23AType,
} from './section-23a.type';
import type { ShownCountedSetting, ShownSection23A, ShownSet } from './section-23a-shown';
import { type ShownTest, shownTestOf } from './threshold-shown';
import { ThresholdTestType } from './threshold-test.type';
import type { ThresholdsContext } from './thresholds.context';

const cursors = {
  counted: cursorList('counted-settings', 'whole'),
  qualifying: cursorList('qualifying-subsidiaries', 'whole'),
  members: cursorList('counterfactual-settings', 'whole'),
};

@ArgsType()
class Section23AArgs {
  @Field(() => DayScalar, { nullable: true, description: 'On this day; that of the undertaking unless given.' })
  asOf?: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Suppose what was recorded for this scenario beside the law as it is, suspicions and commencements.',
  })
  scenario?: string | null;
}

type Asking = ThresholdsContext & LawContext;

async function undertakingOn(id: string, asOf: Day, { ownership }: OwnershipContext) {
  const moment = { asOf, knownAt: null };
  const body = await ownership.byId.for(moment).load(Number(id));
  return body === null || body.kind === 'PERSON' ? null : { ...body, ...moment };
}

async function testsOf(ids: readonly number[], asOf: Day, given: string | null | undefined, context: Asking) {
  const scenario = await context.recordedCommencements.named(given);
  const recorded = await context.recordedCommencements.under({ knownAt: null, scenario });
  const read = await context.thresholds.section23A.for({ asOf, scenario }).loadMany([...ids]);
  return read.map((facts) => {
    if (facts instanceof Error) throw facts;
    return facts === null ? null : shownTestOf(facts, asOf, { scenario, recorded });
  });
}

/** The test of s. 23A for a body, and for each that stands above it. */
@Resolver(() => UndertakingType)
export class Section23AOnUndertakingResolver {
  @FieldResolver(() => ThresholdTestType, {
    nullable: true,
    description:
      'The test of s. 23A with this body as the possible addressee of a notice; null where it is none of ours.',
  })
  async section23A(
    @Root() { id, asOf: day }: { id: number; asOf: Day },
    @Args(() => Section23AArgs) { asOf, scenario }: Section23AArgs,
    @Ctx() context: Asking,
  ): Promise<ShownTest | null> {
    const [test = null] = await testsOf([id], asOf ?? day, scenario, context);
    return test;
  }

  @FieldResolver(() => [ThresholdTestType], {
    description:
      'The same for it and for each that stands above it on the day by the Companies Act, nearest first, up to twenty. Each has its own answer: what a parent runs in its own name counts for those above it, and not for itself.',
  })
  async section23AChain(
    @Root() { id, asOf: day }: { id: number; asOf: Day },
    @Args(() => Section23AArgs) { asOf, scenario }: Section23AArgs,
    @Ctx() context: Asking,
  ): Promise<ShownTest[]> {
    const above = await context.thresholds.above.for({ asOf: asOf ?? day }).load(id);
    const tests = await testsOf([id, ...above], asOf ?? day, scenario, context);
    return tests.filter((test) => test !== null);
  }
}

@Resolver(() => Section23AType)
export class Section23AResolver {
  @FieldResolver(() => UndertakingType, { nullable: true, description: 'The possible addressee of a notice.' })
  addressee(@Root() { addressee, asOf }: ShownSection23A, @Ctx() context: OwnershipContext) {
    return undertakingOn(addressee, asOf, context);
  }

  @FieldResolver(() => CountedSettingConnection, {
    description: 'Every setting of the group, and why it counts or not.',
  })
  settings(@Root() { counted }: ShownSection23A, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(counted, cursors.counted, page);
  }

  @FieldResolver(() => QualifyingSubsidiaryConnection, {
    description: 'The subsidiaries that a notice by the routes that are open would identify.',
  })
  qualifying(@Root() { qualifying }: ShownSection23A, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(qualifying, cursors.qualifying, page);
  }
}

@Resolver(() => CountedSettingType)
export class CountedSettingResolver {
  @FieldResolver(() => SettingType, { nullable: true, description: 'The setting, on the day.' })
  setting(@Root() { settingId, asOf }: ShownCountedSetting, @Ctx() { settings }: SettingsContext) {
    return settings.byId.for({ asOf }).load(Number(settingId));
  }

  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description: 'Who is registered for it; null where that is not known.',
  })
  undertaking(@Root() { undertaking, asOf }: ShownCountedSetting, @Ctx() context: OwnershipContext) {
    return undertaking === null ? null : undertakingOn(undertaking, asOf, context);
  }
}

@Resolver(() => CounterfactualSetType)
export class CounterfactualSetResolver {
  @FieldResolver(() => CounterfactualSettingConnection, { description: 'Its settings.' })
  settings(@Root() { members }: ShownSet, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(members, cursors.members, page);
  }
}
