import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { machineOf } from '../../domain/matters/machines/machines';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { Matter, StoredStep } from '../matters/matter';
import { MatterStepConnection, MatterStepType, MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import type { ChronologyPlace } from './case.store';
import type { CasesContext } from './cases.context';

const cursors = cursorList('chronology', 'day', 'whole');

@Resolver(() => MatterType)
export class ChronologyResolver {
  @FieldResolver(() => MatterStepConnection, {
    description:
      'What was done in it and in everything below it, of a case also in what it points at, by the day on which it was done.',
  })
  async chronology(
    @Root() { id, knownAt }: Matter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { cases }: CasesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredStep>> {
    const place = fromCursor(cursors, after) as ChronologyPlace | null;
    const rows = await cases.chronology.for({ knownAt, first: checkFirst(first) + 1, after: place }).load(id);
    const total = selects(info, 'totalCount') ? await cases.chronologyCount.for({ knownAt }).load(id) : 0;
    return pageOf<StoredStep>(rows, first, (step) => toCursor(cursors, [step.on, step.id]), total);
  }
}

/** What a chronology says of a step beside what the step itself does. */
@Resolver(() => MatterStepType)
export class StepInChronologyResolver {
  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter it was taken in.' })
  matter(@Root() { matterId }: StoredStep, @Ctx() { matters }: MattersContext): Promise<Matter | null> {
    return matters.byId.for({ knownAt: null }).load(matterId);
  }

  @FieldResolver(() => String, { description: 'What was done, in words.' })
  async title(@Root() { matterId, step }: StoredStep, @Ctx() { matters }: MattersContext): Promise<string> {
    const matter = await matters.byId.for({ knownAt: null }).load(matterId);
    if (matter === null) return step;
    return machineOf(matter.kind).steps.find((row) => row.step === step)?.title ?? step;
  }
}
