import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { matchSignals } from '../../domain/ownership/matching/match-signals';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { OwnerLinkDecision, OwnerLinkProposal } from './owner-link';
import { LinkProposalFilterInput } from './owner-link.input';
import { idIn } from './owner-link.resolver';
import { OwnerLinkProposalConnection, OwnerLinkProposalType, OwnerLinkSignalType } from './owner-link.type';
import { OwnerLinkDecisionConnection, OwnerLinkDecisionType } from './owner-link-decision.type';
import type { OwnerMatchingContext } from './owner-matching.context';

const proposalCursors = cursorList('owner-link-proposals', 'whole', 'whole');
const decisionCursors = cursorList('owner-link-decisions', 'whole');

@Resolver(() => OwnerLinkProposalType)
export class OwnerLinkProposalResolver {
  @Query(() => OwnerLinkProposalConnection, {
    description: 'Companies that published owners may be, for a person to judge; those for which most speaks first.',
  })
  async ownerLinkProposals(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => LinkProposalFilterInput, { nullable: true, description: 'Which proposals.' })
    filter: LinkProposalFilterInput | null,
    @Ctx() { ownerMatching: { lists } }: OwnerMatchingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OwnerLinkProposal>> {
    const place = fromCursor(proposalCursors, after);
    const from = place === null ? null : { score: place[0] as number, id: place[1] as number };
    const wanted = { ownerId: idIn('An owner', filter?.ownerId), isDecided: filter?.decided ?? null };
    const rows = await lists.proposals(wanted, checkFirst(first) + 1, from);
    const total = selects(info, 'totalCount') ? await lists.countProposals(wanted) : 0;
    return pageOf(rows, first, ({ score, id }) => toCursor(proposalCursors, [score, id]), total);
  }

  @Query(() => OwnerLinkDecisionConnection, {
    description: 'Decisions on published owners and companies that stand, newest first.',
  })
  async ownerLinkDecisions(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { ownerMatching: { decisions } }: OwnerMatchingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OwnerLinkDecision>> {
    const [id] = fromCursor(decisionCursors, after) ?? [null];
    const rows = await decisions.page(checkFirst(first) + 1, id as number | null);
    const total = selects(info, 'totalCount') ? await decisions.count() : 0;
    return pageOf(rows, first, (decision) => toCursor(decisionCursors, [decision.id]), total);
  }

  @FieldResolver(() => [OwnerLinkSignalType], { description: 'Everything that speaks for and against, in points.' })
  signals(@Root() { signals }: OwnerLinkProposal): OwnerLinkSignalType[] {
    return signals.map(({ code, points }) => ({ code, points, inWords: matchSignals[code].is }));
  }

  @FieldResolver(() => OwnerLinkDecisionType, {
    nullable: true,
    description: 'What was decided; null while nothing is.',
  })
  decision(
    @Root() { id }: OwnerLinkProposal,
    @Ctx() { ownerMatching: { decisionOfProposal } }: OwnerMatchingContext,
  ): Promise<OwnerLinkDecision | null> {
    return decisionOfProposal.load(id);
  }
}
