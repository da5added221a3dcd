import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import type { Inspection, JudgedInspection, Judgement } from './inspection';
import {
  InspectionConnection,
  InspectionFilterInput,
  InspectionType,
  inspectionCursors,
  JudgementType,
} from './inspection.type';
import type { InspectionsContext } from './inspections.context';

@Resolver(() => InspectionType)
export class InspectionResolver {
  @Query(() => InspectionConnection, { description: 'Inspections of settings, newest first.' })
  async inspections(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => InspectionFilterInput, { nullable: true, description: 'Which inspections.' })
    filter: InspectionFilterInput | null,
    @Ctx() { inspections }: InspectionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Inspection>> {
    const place = fromCursor(inspectionCursors, after) as readonly [Day, number] | null;
    const rows = await inspections.store.page(filter ?? {}, checkFirst(first) + 1, place);
    const total = selects(info, 'totalCount') ? await inspections.store.count(filter ?? {}) : 0;
    return pageOf(rows, first, ({ inspectedOn, id }) => toCursor(inspectionCursors, [inspectedOn, id]), total);
  }

  @FieldResolver(() => [JudgementType], { description: 'What it judged; empty for visits without grades.' })
  judgements(
    @Root() inspection: JudgedInspection,
    @Ctx() { inspections }: InspectionsContext,
  ): Judgement[] | Promise<Judgement[]> {
    return inspection.judgements ?? inspections.judgements.load(inspection.id);
  }

  @FieldResolver(() => SettingType, {
    nullable: true,
    description: 'The setting as it stood on a day; null when the register did not know it then.',
  })
  setting(
    @Root() inspection: Inspection,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { settings, today }: SettingsContext & TodayContext,
  ) {
    return settings.byId.for({ asOf: asOf ?? today }).load(inspection.settingId);
  }
}
