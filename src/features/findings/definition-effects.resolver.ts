import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Outcome } from '../../domain/expectation/expected-trial';
import { ProviderGroupType } from '../provider-groups/provider-group.type';
import type { ProviderGroupsContext } from '../provider-groups/provider-groups.context';
import { comparisonOf, type ShownComparison, type ShownDefinition } from './definition-effects';
import { DefinedEffectType, EffectByDefinitionType } from './definition-effects.type';
import type { FindingsContext } from './findings.context';
import { EffectOutcomeEnum, GroupEffectType } from './group-effect.type';

@Resolver(() => DefinedEffectType)
export class DefinedEffectResolver {
  @FieldResolver(() => GroupEffectType, {
    nullable: true,
    description: 'What can be said of it; null where none of its settings was fully inspected in the window.',
  })
  effect(@Root() { effect }: ShownDefinition) {
    return effect;
  }

  @FieldResolver(() => ProviderGroupType, { description: 'The group, as it stood on the day.' })
  async providerGroup(@Root() { asOf, groupId }: ShownDefinition, @Ctx() { providerGroups }: ProviderGroupsContext) {
    const group = await providerGroups.byId.for({ asOf }).load(groupId);
    if (!group) throw new Error(`A comparison of definitions names group ${groupId}, which has gone.`);
    return group;
  }
}

/** The edge from a group. */
@Resolver(() => ProviderGroupType)
export class EffectByDefinitionOnGroupResolver {
  @FieldResolver(() => EffectByDefinitionType, {
    nullable: true,
    description:
      'The same settings under each definition that was detected on the day: of each definition the group that shares the most settings with this one. Null before the first detection by its own definition, and where it had no setting on that day.',
  })
  async effectByDefinition(
    @Root() { id, asOf }: ProviderGroupType,
    @Arg('outcome', () => EffectOutcomeEnum, {
      defaultValue: 'BELOW_GOOD',
      description: 'The outcome that is counted.',
    })
    outcome: Outcome,
    @Ctx() { findings }: FindingsContext,
  ): Promise<ShownComparison | null> {
    return comparisonOf(await findings.effects.byDefinition.for({ asOf, outcome }).load(id));
  }
}
