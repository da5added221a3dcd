import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import { DetectionRunType } from '../findings/finding.type';
import type { NationalScan, ScanRun } from './national-scan';
import { NationalScanConnection, NationalScanType } from './national-scan.type';
import type { NationalScansContext } from './national-scans.context';

const scanCursors = cursorList('national-scans', 'whole');

@Resolver(() => NationalScanType)
export class NationalScanResolver {
  @Query(() => NationalScanType, {
    nullable: true,
    description: 'A scan of the nation, as far as it has come: ask again to follow it. Null where there is none.',
  })
  nationalScan(
    @Arg('id', () => ID, { description: 'Its number.' }) id: string,
    @Ctx() { nationalScans }: NationalScansContext,
  ): Promise<NationalScan | null> {
    return nationalScans.store.byId(readId('A scan', id));
  }

  @Query(() => NationalScanConnection, { description: 'Every scan of the nation, the newest first.' })
  async nationalScans(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { nationalScans: { store } }: NationalScansContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<NationalScan>> {
    const [before] = fromCursor(scanCursors, after) ?? [null];
    const rows = await store.page(rowsFor(first, info), before as number | null);
    const total = selects(info, 'totalCount') ? await store.count() : 0;
    return pageOf(rows, first, ({ id }) => toCursor(scanCursors, [id]), total);
  }

  @FieldResolver(() => [DetectionRunType], {
    description: 'The run of each definition that is read, in their order: made by it, or found made of equal facts.',
  })
  async runs(
    @Root() { runIds }: NationalScan,
    @Ctx() { nationalScans }: NationalScansContext,
  ): Promise<readonly ScanRun[]> {
    const runs = await nationalScans.runs.loadMany(runIds);
    return runs.map((run) => {
      if (run instanceof Error) throw run;
      if (run === null) throw new Error('A scan names a run that has gone.');
      return run;
    });
  }
}
