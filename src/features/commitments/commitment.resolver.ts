import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { commitmentOf } from '../../domain/commitments/commitment';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { MutationsContext } from '../access/mutation.context';
import type { LawContext } from '../law/law.context';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import { MatterPayloadType } from '../matters/matter-payload.type';
import { type MattersContext, takeStepIn } from '../matters/matters.context';
import type { CommitmentOfMatter } from './commitment';
import { CommitmentStepInput } from './commitment.input';
import { CommitmentType } from './commitment.type';
import { commitmentKind } from './commitment-kind';
import { NamedSettingConnection, type NamedSettingType } from './named-setting.type';

const settingCursors = cursorList('commitment-settings', 'whole');

@Resolver(() => MatterType)
export class CommitmentOnMatterResolver {
  @FieldResolver(() => CommitmentType, {
    nullable: true,
    description: 'What is promised, where the matter is a commitment; null of every other kind.',
  })
  async commitment(@Root() matter: Matter, @Ctx() { matters }: MattersContext): Promise<CommitmentOfMatter | null> {
    const { id, kind, knownAt } = matter;
    if (kind !== 'COMMITMENT') return null;
    const commitment = commitmentOf(await matters.steps.for({ knownAt }).load(id));
    return commitment === null ? null : { ...commitment, matter };
  }
}

@Resolver(() => CommitmentType)
export class CommitmentResolver {
  @Mutation(() => MatterPayloadType, {
    description:
      'Takes a step about a commitment; `PROPOSE_COMMITMENT` with an `opening` whose `parentId` is an improvement plan begins one. That it was missed can be found only once its last day is over, and that it was kept is confirmed with evidence: nothing follows by itself.',
  })
  takeCommitmentStep(
    @Arg('input', () => CommitmentStepInput, { description: 'The step, of which matter, and why.' })
    input: CommitmentStepInput,
    @Ctx() context: MutationsContext & LawContext,
  ) {
    return takeStepIn(context, commitmentKind, 'takeCommitmentStep', input);
  }

  @FieldResolver(() => NamedSettingConnection, {
    description: 'The settings that it names, in its order; none where it is about the group as a whole.',
  })
  settings(
    @Root() { settings }: CommitmentOfMatter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Info() info: GraphQLResolveInfo,
  ): Page<NamedSettingType> {
    const [begin] = (fromCursor(settingCursors, after) ?? [0]) as [number];
    const rows = settings.map((urn, place) => ({ urn, place: place + 1 })).slice(begin, begin + checkFirst(first) + 1);
    const total = selects(info, 'totalCount') ? settings.length : 0;
    return pageOf(rows, first, ({ place }) => toCursor(settingCursors, [place]), total);
  }
}
