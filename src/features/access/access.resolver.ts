import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../domain/access/caller';
import type { AccessLogEntry } from '../../platform/audit/audit.store';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { AccessContext } from './access.context';
import {
  AccessLogConnection,
  LegalScopeConnection,
  type LegalScopeType,
  RateLimitType,
  RecordClassEnum,
  ViewerType,
} from './access.type';

const scopeCursors = cursorList('legal-scopes', 'whole');
const logCursors = cursorList('access-log', 'whole');

@Resolver()
export class AccessResolver {
  @Query(() => ViewerType, { description: 'Who you are to this service.' })
  viewer(@Ctx() { caller }: AccessContext): Caller {
    return caller;
  }

  @Query(() => RateLimitType, { description: 'What this request cost and what you may still spend.' })
  rateLimit(@Ctx() { access: { spending } }: AccessContext): RateLimitType {
    const { cost, maximumCost, charge } = spending;
    const { limit, remaining, fullInSeconds } = charge;
    return { cost, maximumCost, limit, remaining, fullInSeconds };
  }

  @Query(() => LegalScopeConnection, {
    description: 'The table by which row-level security decides who may see what, oldest first.',
  })
  async legalScopes(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { access: { scopes } }: AccessContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<LegalScopeType>> {
    const [id] = fromCursor(scopeCursors, after) ?? [null];
    const rows = await scopes.page(checkFirst(first) + 1, id as number | null);
    const total = selects(info, 'totalCount') ? await scopes.count() : 0;
    return pageOf(rows, first, (scope) => toCursor(scopeCursors, [scope.id]), total);
  }

  @Query(() => AccessLogConnection, {
    description:
      'Who read or changed a record that is not open, newest first: for the auditor, and for whoever the record is of. Empty where there is nothing, and where it is not yours to see.',
  })
  async accessLog(
    @Arg('recordClass', () => RecordClassEnum, { description: 'The class of the record.' }) recordClass: string,
    @Arg('recordId', () => ID, { description: 'The id of the record.' }) recordId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { access: { log } }: AccessContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AccessLogEntry>> {
    const [id] = fromCursor(logCursors, after) ?? [null];
    const record = { recordClass, recordId };
    const rows = await log.page(record, checkFirst(first) + 1, id as number | null);
    const total = selects(info, 'totalCount') ? await log.count(record) : 0;
    return pageOf(rows, first, (entry) => toCursor(logCursors, [entry.id]), total);
  }
}
