import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { regulationWords, titleOfRegulation } from '../../domain/observations/regulations';
import type { Day } from '../../domain/values/day';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { type CursorList, cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { AccessContext } from '../access/access.context';
import { ConfidenceEnum } from '../law/legal-basis.type';
import type { ProviderGroup } from '../provider-groups/provider-group';
import { ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import type { Setting } from '../settings/setting';
import type { HeatLoaders, ObservationsContext } from './observations.context';
import type { RegulationCell, RegulationPlace } from './regulation-heat';
import {
  RegulationCellConnection,
  RegulationCellType,
  RegulationHeatConnection,
  RegulationHeatRowType,
} from './regulation-heat.type';

interface HeatRow {
  setting: Setting;
}

const rowCursors = cursorList('regulation-heat', 'text');
const cellCursors = cursorList('regulation-cells', 'whole', 'text');
const totalCursors = cursorList('regulation-totals', 'whole', 'text');

/** A count tells of what it counts, so the access log names every observation in it. */
function noteCounted(cells: readonly RegulationCell[], reads: AccessContext['reads']): void {
  for (const { counted } of cells) {
    for (const { id, organisation } of counted) {
      reads.saw({ recordClass: 'OBSERVATION', recordId: String(id), ownerOrganisation: organisation }, 'regulation');
    }
  }
}

async function pageOfCells(
  { cells, sums }: HeatLoaders,
  cursors: CursorList,
  { id, asOf }: { id: number; asOf: Day },
  { first, after }: PageArgs,
  { reads }: AccessContext,
  info: GraphQLResolveInfo,
): Promise<Page<RegulationCell>> {
  const place = fromCursor(cursors, after) as RegulationPlace | null;
  const rows = await cells.for({ asOf, first: rowsFor(first, info), after: place }).load(id);
  const total = selects(info, 'totalCount') ? (await sums.for({ asOf }).load(id)).regulations : 0;
  noteCounted(rows.slice(0, first), reads);
  return pageOf(rows, first, ({ requirements, regulation }) => toCursor(cursors, [requirements, regulation]), total);
}

@Resolver(() => RegulationCellType)
export class RegulationCellResolver {
  @FieldResolver(() => String, { description: 'The regulation in words.' })
  words(@Root() { regulation }: RegulationCell): string {
    return regulationWords(regulation);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its heading; null where none was read.' })
  title(@Root() { regulation }: RegulationCell): string | null {
    return titleOfRegulation(regulation).title;
  }

  @FieldResolver(() => ConfidenceEnum, { description: 'How sure we are of the heading.' })
  titleConfidence(@Root() { regulation }: RegulationCell) {
    return titleOfRegulation(regulation).confidence;
  }
}

@Resolver(() => RegulationHeatRowType)
export class RegulationHeatRowResolver {
  @FieldResolver(() => Int, { description: 'How many requirements were made of it by the day: the sum of its cells.' })
  async requirements(@Root() { setting: { id, asOf } }: HeatRow, @Ctx() { observations }: ObservationsContext) {
    return (await observations.heatOfSetting.sums.for({ asOf }).load(id)).requirements;
  }

  @FieldResolver(() => Int, { description: 'How many of them were not met on the day: the sum of its cells.' })
  async open(@Root() { setting: { id, asOf } }: HeatRow, @Ctx() { observations }: ObservationsContext) {
    return (await observations.heatOfSetting.sums.for({ asOf }).load(id)).open;
  }

  @FieldResolver(() => RegulationCellConnection, {
    description: 'One for each regulation that is cited in it, what is cited most first.',
  })
  cells(
    @Root() { setting }: HeatRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ObservationsContext & AccessContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RegulationCell>> {
    return pageOfCells(context.observations.heatOfSetting, cellCursors, setting, page, context, info);
  }
}

/** The edges from a group. */
@Resolver(() => ProviderGroupType)
export class RegulationHeatOnGroupResolver {
  @FieldResolver(() => RegulationHeatConnection, {
    description:
      'Its settings on the day by the regulations that requirements cite, by URN: also of the time before they came to it. Only what is for you to see is counted.',
  })
  async regulationHeat(
    @Root() { id, asOf }: ProviderGroup,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { providerGroups }: ProviderGroupsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<HeatRow>> {
    const [urn] = fromCursor(rowCursors, after) ?? [null];
    const wanted = { asOf, first: rowsFor(first, info), after: urn as string | null };
    const settings = await providerGroups.settings.for(wanted).load(id);
    const total = selects(info, 'totalCount') ? (await providerGroups.standing.for({ asOf }).load(id)).settings : 0;
    const rows = settings.map((setting) => ({ setting }));
    return pageOf(rows, first, ({ setting }) => toCursor(rowCursors, [setting.urn]), total);
  }

  @FieldResolver(() => RegulationCellConnection, {
    description:
      'What the columns of that table add up to: one for each regulation that is cited in a setting of it, what is cited most first.',
  })
  regulationTotals(
    @Root() group: ProviderGroup,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ObservationsContext & AccessContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RegulationCell>> {
    return pageOfCells(context.observations.heatOfGroup, totalCursors, group, page, context, info);
  }
}
