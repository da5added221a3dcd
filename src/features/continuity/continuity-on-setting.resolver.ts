import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import {
  carriedSentence,
  goesOnSentence,
  noSuccessorSentence,
  retiredNotice,
} from '../../domain/continuity/continuity-sentences';
import { isOnRegister } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import type { AccessContext } from '../access/access.context';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import {
  CarriedInspectionConnection,
  type CarriedInspectionType,
  SettingByNumberType,
  SettingContinuityType,
} from './carried.type';
import type { ContinuityContext } from './continuity.context';
import type { SettingLinks } from './continuity-link';

const cursors = cursorList('carried-inspections', 'day', 'whole');

function predecessorOf({ fromUrn: urn, fromConfirmedOn: confirmedOn }: SettingLinks) {
  if (urn === null || confirmedOn === null) return null;
  return { urn, confirmedOn, sentence: carriedSentence(urn, confirmedOn) };
}

function successorOf({ toUrn: urn, toConfirmedOn: confirmedOn }: SettingLinks) {
  if (urn === null || confirmedOn === null) return null;
  return { urn, confirmedOn, sentence: goesOnSentence(urn, confirmedOn) };
}

@Resolver(() => SettingType)
export class ContinuityOnSettingResolver {
  @FieldResolver(() => SettingContinuityType, {
    description: 'What it carries on and what it goes on as. What is only proposed shows to nobody but the regulator.',
  })
  async continuity(
    @Root() { id, status }: SettingType,
    @Ctx() { continuity, access }: ContinuityContext & AccessContext,
  ): Promise<SettingContinuityType> {
    const links = await continuity.linksOf.load(id);
    const successor = links && successorOf(links);
    const lastCheckedAt = links?.checkedAt ?? null;
    const mayKnow = (await access.scopesOf.load('CONTINUITY_LINK')).length > 0;
    const without = noSuccessorSentence(lastCheckedAt, mayKnow ? (links?.proposed ?? 0) : 'WITHHELD');
    return {
      predecessor: links && predecessorOf(links),
      successor,
      lastCheckedAt,
      successorSentence: successor?.sentence ?? (isOnRegister(status) ? null : without),
    };
  }

  @FieldResolver(() => CarriedInspectionConnection, {
    description:
      'Inspections under its earlier numbers, up to the day it is shown as of, newest first. They are carried and not its own.',
  })
  async carriedInspections(
    @Root() { id, asOf }: SettingType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { continuity }: ContinuityContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CarriedInspectionType>> {
    const place = fromCursor(cursors, after) as readonly [Day, number] | null;
    const rows = await continuity.carried.for({ asOf, first: checkFirst(first) + 1, after: place }).load(id);
    const total = selects(info, 'totalCount') ? await continuity.carriedCount.for({ asOf }).load(id) : 0;
    const carried = rows.map(({ fromUrn, confirmedOn, carriedTo: _, ...inspection }) => {
      const sentence = carriedSentence(fromUrn, confirmedOn);
      return { fromUrn, confirmedOn, sentence, isBefore: true, inspection };
    });
    return pageOf(
      carried,
      first,
      ({ inspection }) => toCursor(cursors, [inspection.inspectedOn, inspection.id]),
      total,
    );
  }

  @Query(() => SettingByNumberType, {
    nullable: true,
    description:
      'A setting by any number it has had: a retired number leads to the setting under its latest, with a notice. Null when the register knew none of them on the day.',
  })
  async settingByAnyUrn(
    @Arg('urn', () => UrnScalar, { description: 'The number.' }) urn: string,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { continuity, settings, today }: ContinuityContext & SettingsContext & TodayContext,
  ): Promise<SettingByNumberType | null> {
    const day = asOf ?? today;
    const steps = await continuity.carriedStore.stepsFrom(urn);
    for (const { nextUrn, confirmedOn } of [...steps].reverse()) {
      const setting = await settings.store.byUrn(nextUrn, day);
      if (setting) {
        return { askedUrn: urn, isRetired: true, notice: retiredNotice(urn, nextUrn, confirmedOn), setting };
      }
    }
    const setting = await settings.store.byUrn(urn, day);
    return setting && { askedUrn: urn, isRetired: false, notice: null, setting };
  }
}
