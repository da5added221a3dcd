import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { ImportProblem, ImportRun } from './import-run';
import { ImportProblemType, ImportRunConnection, ImportRunFilterInput, ImportRunType } from './import-run.type';
import type { PublicationsContext } from './publications.context';

const runCursors = cursorList('import-runs', 'whole');

@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @Query(() => ImportRunConnection, { description: 'Every attempt to import a published file, newest first.' })
  async importRuns(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => ImportRunFilterInput, { nullable: true, description: 'Which imports.' })
    filter: ImportRunFilterInput | null,
    @Ctx() { publications }: PublicationsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ImportRun>> {
    const [before] = fromCursor(runCursors, after) ?? [null];
    const rows = await publications.runs.page(checkFirst(first) + 1, before as number | null, filter ?? {});
    const total = selects(info, 'totalCount') ? await publications.runs.count(filter ?? {}) : 0;
    return pageOf(rows, first, ({ id }) => toCursor(runCursors, [id]), total);
  }

  @FieldResolver(() => [ImportProblemType], {
    description: 'The first cells and rows that were not taken as they stand.',
  })
  problems(
    @Root() run: ImportRun,
    @Arg('first', () => Int, { description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { publications }: PublicationsContext,
  ): Promise<ImportProblem[]> {
    return publications.problemsOfRun.for({ first: checkFirst(first) }).load(run.id);
  }
}
