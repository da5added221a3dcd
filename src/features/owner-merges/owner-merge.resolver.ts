import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import type { RedactedType } from '../../platform/graphql/redacted.type';
import { selects } from '../../platform/graphql/selects';
import type { AccessContext } from '../access/access.context';
import type { OwnerMergeDecision, OwnerMergeProposal } from './owner-merge';
import { ProposalFilterInput } from './owner-merge.input';
import {
  OwnerMergeDecisionConnection,
  OwnerMergeDecisionResult,
  OwnerMergeProposalConnection,
  OwnerMergeProposalType,
} from './owner-merge.type';
import type { OwnerMergesContext } from './owner-merges.context';

const proposalCursors = cursorList('owner-merge-proposals', 'whole');
const decisionCursors = cursorList('owner-merge-decisions', 'whole');

const withheld: RedactedType = {
  reason: 'Whether two owner names are one owner, and who said so, is the work of the regulator and the Department.',
  howToRequest: 'Ask the regulator or the Department for it, and say what you need it for.',
  sensitivity: 'OFFICIAL',
};

@Resolver(() => OwnerMergeProposalType)
export class OwnerMergeResolver {
  @Query(() => OwnerMergeProposalConnection, {
    description: 'Pairs of owner names that may be one owner, for a person to judge.',
  })
  async ownerMergeProposals(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('filter', () => ProposalFilterInput, { nullable: true, description: 'Which proposals.' })
    filter: ProposalFilterInput | null,
    @Ctx() { ownerMerges: { store } }: OwnerMergesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OwnerMergeProposal>> {
    const [id] = fromCursor(proposalCursors, after) ?? [null];
    const wanted = { isDecided: filter?.decided };
    const rows = await store.proposals(wanted, checkFirst(first) + 1, id as number | null);
    const total = selects(info, 'totalCount') ? await store.countProposals(wanted) : 0;
    return pageOf(rows, first, (proposal) => toCursor(proposalCursors, [proposal.id]), total);
  }

  @Query(() => OwnerMergeDecisionConnection, {
    description:
      'Decisions on pairs of owner names that stand, newest pair first, also of pairs that are no longer proposed.',
  })
  async ownerMergeDecisions(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { ownerMerges: { decisions } }: OwnerMergesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<OwnerMergeDecision>> {
    const [id] = fromCursor(decisionCursors, after) ?? [null];
    const rows = await decisions.page(checkFirst(first) + 1, id as number | null);
    const total = selects(info, 'totalCount') ? await decisions.count() : 0;
    return pageOf(rows, first, (decision) => toCursor(decisionCursors, [decision.id]), total);
  }

  @FieldResolver(() => OwnerMergeDecisionResult, {
    nullable: true,
    description: 'What was decided; null while nothing is. It says so where decisions are withheld from you.',
  })
  async decision(
    @Root() { firstKey, secondKey }: OwnerMergeProposal,
    @Ctx() { ownerMerges, access }: OwnerMergesContext & AccessContext,
  ): Promise<OwnerMergeDecision | RedactedType | null> {
    const scopes = await access.scopesOf.load('OWNER_MERGE_DECISION');
    return scopes.length === 0 ? withheld : ownerMerges.ofPair.load({ first: firstKey, second: secondKey });
  }
}
