import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { isPowerCode, type PowerCode } from '../../domain/law/powers';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { badInput } from '../../platform/graphql/scalars';
import { selects } from '../../platform/graphql/selects';
import type { Commencement } from './commencement';
import { CommencementFilterInput } from './commencement.input';
import { CommencementConnection, CommencementType } from './commencement.type';
import type { LawContext } from './law.context';

const commencementCursors = cursorList('commencements', 'whole');

function powerAsked(code: string | null | undefined): PowerCode | null {
  if (code == null) return null;
  if (isPowerCode(code)) return code;
  throw badInput(
    `The catalogue has no power ${JSON.stringify(code.slice(0, 60))}. Expected a code that \`powers\` gives.`,
  );
}

@Resolver()
export class CommencementResolver {
  @Query(() => CommencementConnection, {
    description:
      'What was recorded of commencements, newest first. Those that wait for approval are shown to administrators and auditors only.',
  })
  async commencements(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Arg('filter', () => CommencementFilterInput, { nullable: true, description: 'Which commencements.' })
    filter: CommencementFilterInput | null,
    @Ctx() { recordedCommencements: { store } }: LawContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Commencement>> {
    const wanted = { ...filter, power: powerAsked(filter?.power) };
    const moment = knownAtAsked(knownAt);
    const [before] = fromCursor(commencementCursors, after) ?? [null];
    const rows = await store.page(moment, wanted, rowsFor(first, info), before as number | null);
    const total = selects(info, 'totalCount') ? await store.count(moment, wanted) : 0;
    return pageOf(rows, first, ({ id }) => toCursor(commencementCursors, [id]), total);
  }

  @Query(() => CommencementType, {
    nullable: true,
    description: 'One recorded commencement. Null where there is none, or none that you may see.',
  })
  commencement(
    @Arg('id', () => ID, { description: 'Its number.' }) id: string,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Ctx() { recordedCommencements: { store } }: LawContext,
  ): Promise<Commencement | null> {
    return store.byId(readId('A commencement', id), knownAtAsked(knownAt));
  }
}
