import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { DrawnDefinition } from '../../domain/ownership/definitions/group-definition';
import { groupDefinitionOf } from '../../domain/ownership/definitions/group-definitions';
import { simulate } from '../../domain/simulation/simulate';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { cursorList } from '../../platform/graphql/cursor';
import { DayScalar } from '../../platform/graphql/day-scalar';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { listedPage } from '../../platform/graphql/listed-page';
import { PageArgs } from '../../platform/graphql/page-args';
import { badInput } from '../../platform/graphql/scalars';
import type { OwnershipContext } from '../ownership/ownership.context';
import type { GroupDefinition } from '../provider-groups/provider-group';
import { GroupDefinitionEnum } from '../provider-groups/provider-group.type';
import { partiesOf, readChanges, UnreadableChangeError } from './read-changes';
import { SimulatedChangeInput } from './simulation.input';
import {
  SimulatedConcentrationConnection,
  SimulatedMoveConnection,
  SimulatedQualityConnection,
  SimulatedSection23AConnection,
  SimulationType,
} from './simulation.type';
import { groupsIn, namesMadeUp, nothingShown, type ShownResult, shown } from './simulation-shown';
import type { SimulationsContext } from './simulations.context';

type Shown = SimulationType & ShownResult;

const cursors = {
  moves: cursorList('simulated-moves', 'whole'),
  section23A: cursorList('simulated-section-23a', 'whole'),
  concentration: cursorList('simulated-concentration', 'whole'),
  quality: cursorList('simulated-quality', 'whole'),
};

function drawn(id: GroupDefinition): DrawnDefinition {
  const definition = groupDefinitionOf(id);
  if (definition?.partition) return definition as DrawnDefinition;
  throw badInput(`Groups of ${id} are not drawn by control, so no change of control can be tried on them.`);
}

function read(changes: readonly SimulatedChangeInput[]) {
  try {
    return readChanges(changes);
  } catch (error) {
    if (error instanceof UnreadableChangeError) throw badInput(error.message);
    throw error;
  }
}

@Resolver(() => SimulationType)
export class SimulationResolver {
  @Query(() => SimulationType, {
    description:
      'Tries changes on the register as it stands on the day, and answers what would be another than it is. The changes apply in order, all or none. Nothing is stored, and nobody else sees any of it. With `knownAt`, settings, judgements, interests and undertakings are as they were known at that moment. Which undertaking a published owner is, which owners and which natural persons are one, and how sources rank, is as known now: no earlier knowledge of it is kept.',
  })
  async simulate(
    @Arg('changes', () => [SimulatedChangeInput], { description: 'What to try, in order: 1 to 20 changes.' })
    asked: SimulatedChangeInput[],
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'From this day; from today unless given.' })
    asOf: Day | null,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'COMPANIES_ACT_PARENT',
      description: 'How groups are drawn. The published owner cannot be simulated: it is no control.',
    })
    definition: GroupDefinition,
    @Args(() => KnownAtArgs) moment: KnownAtArgs,
    @Ctx() { simulations, ownership, today }: SimulationsContext & OwnershipContext & TodayContext,
  ): Promise<Shown> {
    const [rule, changes, day] = [drawn(definition), read(asked), asOf ?? today];
    const knownAt = knownAtAsked(moment.knownAt);
    const base = await simulations.baseOn({ asOf: day, knownAt }, partiesOf(changes), ownership.world);
    const outcome = simulate(base, rule, changes);
    const facts = {
      asOf: day,
      knownAt,
      definition,
      definitionVersion: rule.version,
      settingsCompared: base.settings.length,
    };
    if (!outcome.isApplied) {
      const problems = outcome.problems.map((problem) => ({ ...problem, path: problem.path.join('.') }));
      return { ...facts, problems, ...nothingShown };
    }
    const known = await simulations.store.names(groupsIn(outcome.result), knownAt);
    return { ...facts, problems: [], ...shown(outcome.result, new Map([...known, ...namesMadeUp(changes)])) };
  }

  @FieldResolver(() => SimulatedMoveConnection, { description: 'Settings that would be in another group, by URN.' })
  moves(@Root() { moves }: Shown, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(moves, cursors.moves, page);
  }

  @FieldResolver(() => SimulatedSection23AConnection, {
    description: 'Groups of which s. 23A would see something else; empty under a definition that is not the statute’s.',
  })
  section23A(@Root() { section23A }: Shown, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(section23A, cursors.section23A, page);
  }

  @FieldResolver(() => SimulatedConcentrationConnection, {
    description: 'Markets, one kind in one council, in which some group would have more or less.',
  })
  concentration(@Root() { concentration }: Shown, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(concentration, cursors.concentration, page);
  }

  @FieldResolver(() => SimulatedQualityConnection, { description: 'Groups whose standing judgements would be others.' })
  quality(@Root() { quality }: Shown, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(quality, cursors.quality, page);
  }
}
