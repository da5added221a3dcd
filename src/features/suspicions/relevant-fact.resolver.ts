import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { relevantFact } from '../../domain/suspicions/relevant-facts';
import type { Day } from '../../domain/values/day';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import { SettingType } from '../settings/setting.type';
import type { FactPlace, FactRow } from './relevant-fact.store';
import { groundViews } from './suspicion.resolver';
import { RelevantFactConnection, type RelevantFactType } from './suspicion.type';
import type { SuspicionsContext } from './suspicions.context';

const factCursors = cursorList('relevant-facts', 'day', 'text', 'whole');

function linkKindOf({ kind }: FactRow): RelevantFactType['linkKind'] {
  if (kind === 'STANDING_JUDGEMENT') return 'INSPECTION';
  return kind === 'NOTICE' || kind === 'NOTIFICATION' ? 'MATTER' : 'OBSERVATION';
}

function factView(row: FactRow, asOf: Day): RelevantFactType & Pick<FactRow, 'code'> {
  const { relevantTo, ...said } = relevantFact(row);
  return {
    ...said,
    kind: row.kind,
    on: row.on,
    asOf,
    code: row.code,
    relevantTo: groundViews(relevantTo),
    linkKind: linkKindOf(row),
    target: String(row.target),
  };
}

/** The edge from a setting. */
@Resolver(() => SettingType)
export class RelevantFactsOnSettingResolver {
  @FieldResolver(() => RelevantFactConnection, {
    description:
      'What is recorded of it that is recorded as relevant to a ground for cancelling, newest first: judgements on the lowest point of their scale that stand, requirements, enforcement, notices and notifications. Facts, each with its source; whether anything is suspected is for an officer.',
  })
  async suspicionFacts(
    @Root() { id, asOf: shownAsOf }: SettingType,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'On this day; the day of the setting unless given.' })
    given: Day | null,
    @Ctx() { suspicions }: SuspicionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RelevantFactType>> {
    const asOf = given ?? shownAsOf;
    const place = fromCursor(factCursors, after) as FactPlace | null;
    const rows = await suspicions.facts.for({ asOf, size: checkFirst(first) + 1, after: place }).load(id);
    const total = selects(info, 'totalCount') ? await suspicions.factCount.for({ asOf }).load(id) : 0;
    const cursorOf = ({ on, code, target }: ReturnType<typeof factView>) =>
      toCursor(factCursors, [on, code, Number(target)]);
    return pageOf(
      rows.map((row) => factView(row, asOf)),
      first,
      cursorOf,
      total,
    );
  }
}
