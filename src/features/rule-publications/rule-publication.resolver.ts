import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { selects } from '../../platform/graphql/selects';
import { IndicatorEnum, indicatorCode } from '../findings/finding.type';
import type { RulePublication } from './rule-publication';
import { RulePublicationFilterInput } from './rule-publication.input';
import { RulePublicationConnection, RulePublicationType } from './rule-publication.type';
import type { RulePublicationsContext } from './rule-publications.context';
import { ruleOfCode } from './rules-in-code';

const cursors = cursorList('rule-publications', 'whole');

@Resolver(() => RulePublicationType)
export class RulePublicationResolver {
  @Query(() => RulePublicationConnection, {
    description:
      'Which versions of rules the regulator stands behind, or stood, newest first. What is only proposed is shown to the regulator and auditors.',
  })
  async rulePublications(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Arg('filter', () => RulePublicationFilterInput, { nullable: true, description: 'Which publications.' })
    filter: RulePublicationFilterInput | null,
    @Ctx() { rulePublications: { store } }: RulePublicationsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RulePublication>> {
    const wanted = { standing: filter?.standing, rule: filter?.rule ? ruleOfCode(filter.rule) : null };
    const moment = knownAtAsked(knownAt);
    const [before] = (fromCursor(cursors, after) ?? [null]) as [number | null];
    const rows = await store.page(moment, wanted, rowsFor(first, info), before);
    const total = selects(info, 'totalCount') ? await store.count(moment, wanted) : 0;
    return pageOf(rows, first, ({ id }) => toCursor(cursors, [id]), total);
  }

  @Query(() => RulePublicationType, {
    nullable: true,
    description: 'One publication of a rule. Null where there is none, or none that you may see.',
  })
  rulePublication(
    @Arg('id', () => ID, { description: 'Its number.' }) id: string,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Ctx() { rulePublications: { store } }: RulePublicationsContext,
  ): Promise<RulePublication | null> {
    return store.byId(readId('A publication of a rule', id), knownAtAsked(knownAt));
  }

  @FieldResolver(() => IndicatorEnum, { description: 'The rule.' })
  rule(@Root() { rule }: RulePublication): string {
    return indicatorCode(rule);
  }
}
