import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { toCursor } from '../../platform/graphql/cursor';
import { selectedAt, selects } from '../../platform/graphql/selects';
import { SettingType } from '../settings/setting.type';
import type { Inspection, Judgement } from './inspection';
import { type JudgementColumn, judgementColumns } from './inspection.store';
import { InspectionConnection, inspectionCursors, JudgementType } from './inspection.type';
import type { InspectionsContext } from './inspections.context';

const paths = [
  ['nodes', 'judgements'],
  ['edges', 'node', 'judgements'],
] as const;

const askedFor = new WeakMap<object, readonly JudgementColumn[] | null>();

/** The columns of judgements that the request asks for below this field; worked out once for each request text. */
function judgementsAskedFor(info: GraphQLResolveInfo): readonly JudgementColumn[] | null {
  const [field] = info.fieldNodes;
  const known = field && info.fieldNodes.length === 1 ? askedFor.get(field) : undefined;
  if (known !== undefined) return known;
  const fields = paths.map((path) => selectedAt(info, path)).filter((found) => found !== null);
  const isAskedFor = (column: JudgementColumn) =>
    column === 'inspectionId' || fields.some((found) => found.has(column));
  const columns = fields.length === 0 ? null : judgementColumns.filter(isAskedFor);
  if (field && info.fieldNodes.length === 1) askedFor.set(field, columns);
  return columns;
}

/** The edges back from a setting. They live here because settings came first and know nothing of inspections. */
@Resolver(() => SettingType)
export class InspectionsOnSettingResolver {
  @FieldResolver(() => InspectionConnection, {
    description:
      'Its inspections up to the day it is shown as of, newest first. `Query.inspections` pages beyond these.',
  })
  async inspections(
    @Root() setting: SettingType,
    @Arg('first', () => Int, { description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { inspections }: InspectionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Inspection>> {
    const { asOf } = setting;
    const rows = await inspections.latest
      .for({ asOf, first: rowsFor(first, info), judged: judgementsAskedFor(info) })
      .load(setting.id);
    const total = selects(info, 'totalCount') ? await inspections.count.for({ asOf }).load(setting.id) : 0;
    return pageOf(rows, first, ({ inspectedOn, id }) => toCursor(inspectionCursors, [inspectedOn, id]), total);
  }

  @FieldResolver(() => [JudgementType], {
    description:
      'The judgements standing on the day it is shown as of: the latest of each kind. Empty while not yet inspected.',
  })
  standingJudgements(@Root() setting: SettingType, @Ctx() { inspections }: InspectionsContext): Promise<Judgement[]> {
    return inspections.standing.for({ asOf: setting.asOf }).load(setting.id);
  }
}
