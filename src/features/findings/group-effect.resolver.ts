import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Outcome } from '../../domain/expectation/expected-trial';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum, ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import { checkRun } from './check-run';
import type { FindingsContext } from './findings.context';
import type { StoredGroupEffect } from './group-effect';
import {
  CountLimitsType,
  EffectEstimateType,
  EffectGivenRecordType,
  EffectOfOwnType,
  EffectOutcomeEnum,
  GroupEffectConnection,
  GroupEffectType,
} from './group-effect.type';

const effectCursors = cursorList('group-effects', 'whole', 'text', 'whole');

@Resolver(() => GroupEffectType)
export class GroupEffectResolver {
  @Query(() => GroupEffectConnection, {
    description:
      'What can be said of every group under an outcome on the latest day of detection up to the day asked for, remarkable or not: what a funnel plot is drawn from. The most remarkable first: by q, then by what is sure of the effect.',
  })
  async groupEffects(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'Up to this day; today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Arg('outcome', () => EffectOutcomeEnum, {
      defaultValue: 'BELOW_GOOD',
      description: 'The outcome that is counted.',
    })
    outcome: Outcome,
    @Ctx() { findings: { store, effects }, today }: FindingsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredGroupEffect>> {
    const size = rowsFor(first, info);
    const place = fromCursor(effectCursors, after);
    const run = await store.runFor(asOf ?? today, definition);
    checkRun(place, [run?.id, outcome]);
    if (!run) return pageOf<StoredGroupEffect>([], first, () => '', 0);
    const rows = await effects.store.page(run.id, outcome, size, Number(place?.[2] ?? 0));
    const total = selects(info, 'totalCount') ? await effects.store.count(run.id, outcome) : 0;
    return pageOf(rows, first, (effect) => toCursor(effectCursors, [run.id, outcome, effect.place]), total);
  }

  @FieldResolver(() => EffectEstimateType, {
    description:
      'Observed over expected, of this group alone. Over the groups that are tested, which have three inspections or more, its intervals hold the truth as often as they say, within 2 in 100; a smaller group has too few counts it could show for any interval to do so.',
  })
  ratio(@Root() effect: StoredGroupEffect): EffectEstimateType {
    return {
      interval95: { low: effect.ratioLow95, high: effect.ratioHigh95, level: 0.95 },
      interval80: { low: effect.ratioLow80, high: effect.ratioHigh80, level: 0.8 },
      point: effect.ratioPoint,
    };
  }

  @FieldResolver(() => EffectEstimateType, {
    description:
      'The same drawn towards one as far as all groups together show that they vary: what a small group can be believed. Its intervals hold the truth as often as they say on average over groups that vary, and nearly always where hardly any does; of a few that differ from the rest they miss many, which is why the other stands beside it.',
  })
  shrunken(@Root() effect: StoredGroupEffect): EffectEstimateType {
    return {
      interval95: { low: effect.shrunkenLow95, high: effect.shrunkenHigh95, level: 0.95 },
      interval80: { low: effect.shrunkenLow80, high: effect.shrunkenHigh80, level: 0.8 },
      point: effect.shrunkenPoint,
    };
  }

  @FieldResolver(() => CountLimitsType, {
    description: 'Between what counts chance keeps such a group 95% of the time.',
  })
  funnel95(@Root() { funnelLow95: low, funnelHigh95: high }: StoredGroupEffect): CountLimitsType {
    return { low, high, level: 0.95 };
  }

  @FieldResolver(() => CountLimitsType, { description: 'The same, 99.8% of the time.' })
  funnel998(@Root() { funnelLow998: low, funnelHigh998: high }: StoredGroupEffect): CountLimitsType {
    return { low, high, level: 0.998 };
  }

  @FieldResolver(() => EffectOfOwnType, {
    description: 'What is left without everything that was judged before the settings were surely of the group.',
  })
  withoutInherited(@Root() effect: StoredGroupEffect): EffectOfOwnType {
    const { ownN: n, ownObserved: observed, ownExpected: expected, ownP: p, ownQ: q } = effect;
    return { n, observed, expected, p, q };
  }

  @FieldResolver(() => EffectGivenRecordType, {
    nullable: true,
    description:
      'The same against the other expectation, which knows the record of each setting. Where the two part, the group was poor before. Null in runs that were made before it was kept.',
  })
  givenRecord(@Root() effect: StoredGroupEffect): EffectGivenRecordType | null {
    const { observed, recordExpected: expected } = effect;
    const { recordLow95, recordHigh95, recordLow80, recordHigh80 } = effect;
    if (expected === null || recordLow95 === null || recordHigh95 === null) return null;
    if (recordLow80 === null || recordHigh80 === null) return null;
    const ratio = {
      interval95: { low: recordLow95, high: recordHigh95, level: 0.95 },
      interval80: { low: recordLow80, high: recordHigh80, level: 0.8 },
      point: observed / expected,
    };
    return { expected, ratio };
  }

  @FieldResolver(() => ProviderGroupType, { description: 'The group, as it stood on the day.' })
  async providerGroup(@Root() effect: StoredGroupEffect, @Ctx() { providerGroups }: ProviderGroupsContext) {
    const group = await providerGroups.byId.for({ asOf: effect.asOf }).load(effect.groupId);
    if (!group) throw new Error(`Group effect ${effect.id} names a group that has gone.`);
    return group;
  }
}

/** The edge back from a group. */
@Resolver(() => ProviderGroupType)
export class EffectsOnProviderGroupResolver {
  @FieldResolver(() => [GroupEffectType], {
    description:
      'What can be said of it under each outcome on the latest day of detection up to the day it is shown as of; empty where none of its settings was inspected in the window.',
  })
  effects(@Root() { id, asOf }: ProviderGroupType, @Ctx() { findings }: FindingsContext): Promise<StoredGroupEffect[]> {
    return findings.effects.ofGroup.for({ asOf }).load(id);
  }
}
