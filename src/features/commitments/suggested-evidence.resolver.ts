import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type Said, whatInspectionSays, whatObservationSays } from '../../domain/commitments/what-it-says';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { CommitmentOfMatter } from './commitment';
import { CommitmentType } from './commitment.type';
import type { CommitmentsContext } from './commitments.context';
import type { EvidencePlace, EvidenceRow } from './suggested-evidence.store';
import { SuggestedEvidenceConnection, type SuggestedEvidenceType } from './suggested-evidence.type';

const evidenceCursors = cursorList('suggested-evidence', 'day', 'text', 'whole');

function said(row: EvidenceRow, commitment: CommitmentOfMatter): Said {
  const { urn, on, observation, from, evidence } = row;
  if (observation === null || from === null || evidence === null) {
    return whatInspectionSays(commitment, { urn, inspectedOn: on, value: row.value });
  }
  return whatObservationSays(commitment, { ...row, kind: observation, from, evidence }, commitment.promisedOn);
}

@Resolver(() => CommitmentType)
export class SuggestedEvidenceResolver {
  @FieldResolver(() => SuggestedEvidenceConnection, {
    description:
      'What was recorded of its settings after it was promised, newest first, also where a setting goes on under another number or went to another group: with what each says about the measure. Suggested only: an officer confirms with a step that points at it.',
  })
  async suggestedEvidence(
    @Root() commitment: CommitmentOfMatter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'What was so by this day; today unless given.' })
    given: Day | null,
    @Ctx() { commitments, today }: CommitmentsContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SuggestedEvidenceType>> {
    const { matter, settings: urns, promisedOn, judgement } = commitment;
    const wanted = { matterId: matter.id, groupId: matter.groupId, urns, promisedOn, judgement };
    const asOf = given ?? today;
    const place = fromCursor(evidenceCursors, after) as EvidencePlace | null;
    const rows = await commitments.evidence.for({ asOf, size: checkFirst(first) + 1, after: place }).load(wanted);
    const total = selects(info, 'totalCount') ? await commitments.evidenceCount.for({ asOf }).load(wanted) : 0;
    const views = rows.map((row) => ({ ...row, ...said(row, commitment), target: String(row.target) }));
    return pageOf(views, first, ({ on, kind, target }) => toCursor(evidenceCursors, [on, kind, Number(target)]), total);
  }
}
