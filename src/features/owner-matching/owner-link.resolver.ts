import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { linkBases } from '../../domain/ownership/matching/decide-match';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import type { OwnerCompanyLink } from './owner-link';
import { LinkFilterInput } from './owner-link.input';
import { OwnerCompanyLinkConnection, OwnerCompanyLinkType } from './owner-link.type';
import type { OwnerMatchingContext } from './owner-matching.context';

const linkCursors = cursorList('owner-links', 'whole');

/** The number behind an id that a filter may give. */
export function idIn(what: string, id: string | null | undefined): number | null {
  return id === null || id === undefined ? null : readId(what, id);
}

@Resolver(() => OwnerCompanyLinkType)
export class OwnerLinkResolver {
  @Query(() => OwnerCompanyLinkConnection, {
    description: 'Published owners that are known to be a company, with what that rests on.',
  })
  async ownerLinks(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => LinkFilterInput, { nullable: true, description: 'Which links.' })
    filter: LinkFilterInput | null,
    @Ctx() { ownerMatching: { lists } }: OwnerMatchingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OwnerCompanyLink>> {
    const [id] = fromCursor(linkCursors, after) ?? [null];
    const wanted = {
      basis: filter?.basis ?? null,
      ownerId: idIn('An owner', filter?.ownerId),
      partyId: idIn('A company', filter?.partyId),
    };
    const rows = await lists.links(wanted, checkFirst(first) + 1, id as number | null);
    const total = selects(info, 'totalCount') ? await lists.countLinks(wanted) : 0;
    return pageOf(rows, first, ({ ownerId }) => toCursor(linkCursors, [ownerId]), total);
  }

  @FieldResolver(() => String, { description: 'The same in a sentence.' })
  basisInWords(@Root() { basis }: OwnerCompanyLink): string {
    return linkBases[basis];
  }
}
