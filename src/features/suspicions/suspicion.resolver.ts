import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type CancellationGroundCode, cancellationGrounds } from '../../domain/law/grounds';
import { type EvidenceNamed, type Suspicion, suspicionOf } from '../../domain/suspicions/suspicion';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import { citationView } from '../law/legal-views';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import { SuspicionStepInput } from './suspicion.input';
import { EvidenceNamedConnection, GroundType, SuspicionType } from './suspicion.type';
import { suspicionKind } from './suspicion-kind';

const evidenceCursors = cursorList('suspicion-evidence', 'whole');

/** Grounds with their titles and citations. */
export function groundViews(codes: readonly CancellationGroundCode[]): readonly GroundType[] {
  return codes.map((code) => {
    const { title, citation } = cancellationGrounds[code];
    return { code, title, citation: citationView(citation) };
  });
}

@Resolver(() => MatterType)
export class SuspicionOnMatterResolver {
  @FieldResolver(() => SuspicionType, {
    nullable: true,
    description: 'What is suspected, where the matter is a suspicion; null of every other kind.',
  })
  async suspicion(@Root() { id, kind, knownAt }: Matter, @Ctx() { matters }: MattersContext) {
    return kind === 'SUSPICION' ? suspicionOf(await matters.steps.for({ knownAt }).load(id)) : null;
  }
}

@Resolver(() => SuspicionType)
export class SuspicionResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Takes a step about a suspicion of one setting; `RECORD_SUSPICION` with an `opening` that names its `urn` begins one. Refused with every reason where the setting is not registered with the Chief Inspector on the day, is of a kind that is not under Part 2, or has one already.',
  })
  takeSuspicionStep(
    @Arg('input', () => SuspicionStepInput, { description: 'The step, of which matter, and why.' })
    input: SuspicionStepInput,
    @Ctx() context: MutationsContext & LawContext,
  ) {
    return takeStepIn(context, suspicionKind, 'takeSuspicionStep', input);
  }

  @FieldResolver(() => [GroundType], { description: 'The grounds that are suspected, as last said.' })
  grounds(@Root() { grounds }: Suspicion): readonly GroundType[] {
    return groundViews(grounds);
  }

  @FieldResolver(() => EvidenceNamedConnection, {
    description: 'What the officer pointed at when it was last said, and since.',
  })
  evidence(
    @Root() { evidence }: Suspicion,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Page<EvidenceNamed> {
    const [begin] = (fromCursor(evidenceCursors, after) ?? [0]) as [number];
    const rows = evidence
      .map((one, place) => ({ ...one, place: place + 1 }))
      .slice(begin, begin + checkFirst(first) + 1);
    const total = selects(info, 'totalCount') ? evidence.length : 0;
    return pageOf(rows, first, ({ place }) => toCursor(evidenceCursors, [place]), total);
  }
}
