import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { MutationsContext } from '../access/mutation.context';
import { FindingType } from '../findings/finding.type';
import type { LawContext } from '../law/law.context';
import type { Matter } from '../matters/matter';
import { MatterConnection } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import { CaseStepInput } from './case.input';
import { caseKind } from './case-kind';
import type { CasesContext } from './cases.context';

const cursors = cursorList('cases-of-finding', 'whole');

@Resolver()
export class CaseStepResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Takes a step in a case; `OPEN_CASE` with an `opening` on a provider group or an undertaking begins one. Refused with every reason: it is closed with an outcome only, after a decision, and with nothing open below.',
  })
  takeCaseStep(
    @Arg('input', () => CaseStepInput, { description: 'The step, in which case, and why.' }) input: CaseStepInput,
    @Ctx() context: MutationsContext & LawContext,
  ) {
    return takeStepIn(context, caseKind, 'takeCaseStep', input);
  }
}

/** The edge from a finding. */
@Resolver(() => FindingType)
export class CasesOnFindingResolver {
  @FieldResolver(() => MatterConnection, {
    description: 'The cases that point at it and are for you to see, newest first.',
  })
  async cases(
    @Root() { id }: { id: number },
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { cases, matters }: CasesContext & MattersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Matter>> {
    const [before] = (fromCursor(cursors, after) ?? [null]) as [number | null];
    // Both are asked at once: findings with cases and those without keep in step, and each loader is asked once.
    const [ids, total] = await Promise.all([
      cases.ofFinding.for({ first: checkFirst(first) + 1, before }).load(id),
      selects(info, 'totalCount') ? cases.countOfFinding.load(id) : 0,
    ]);
    const found = await Promise.all(ids.map((one) => matters.byId.for({ knownAt: null }).load(one)));
    const rows = found.filter((one): one is Matter => one !== null);
    return pageOf(rows, first, (matter) => toCursor(cursors, [matter.id]), total);
  }
}
