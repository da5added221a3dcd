import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { citationText } from '../../domain/law/citation';
import { groupDefinitions } from '../../domain/ownership/definitions/group-definitions';
import type { Day } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import { DayScalar } from '../../platform/graphql/day-scalar';
import type { OwnershipContext } from '../ownership/ownership.context';
import { UndertakingType } from '../ownership/party.type';
import type { GroupDefinition, ProviderGroup } from './provider-group';
import { GroupDefinitionEnum, GroupDefinitionFactsType, ProviderGroupType } from './provider-group.type';
import type { ProviderGroupsContext } from './provider-groups.context';

@Resolver(() => GroupDefinitionFactsType)
export class GroupDefinitionResolver {
  @Query(() => [GroupDefinitionFactsType], {
    description: 'Every definition of a group, side by side, with how much of the register each puts into groups.',
  })
  async groupDefinitions(
    @Arg('asOf', () => DayScalar, { nullable: true, description: 'As of this day; today unless given.' })
    asOf: Day | null,
    @Ctx() { providerGroups, today }: ProviderGroupsContext & TodayContext,
  ): Promise<GroupDefinitionFactsType[]> {
    const covered = await providerGroups.store.coverage(asOf ?? today);
    const settings = covered[0]?.settings ?? 0;
    return groupDefinitions.map(({ id, version, title, rule, citation, whatItIsNot, key }) => {
      const found = covered.find(({ definition }) => definition === id);
      const coverage = { settings, settingsInGroups: found?.settingsInGroups ?? 0, groups: found?.groups ?? 0 };
      const source = citation === 'policy' ? null : citationText(citation);
      return { definition: id, version, title, rule, citation: source, whatItIsNot, key, ...coverage };
    });
  }
}

@Resolver(() => ProviderGroupType)
export class UndertakingOfGroupResolver {
  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description:
      'The undertaking that the group goes by, such as its ultimate parent; null under the published owner, which is a name.',
  })
  async undertaking(@Root() { partyId, asOf }: ProviderGroup, @Ctx() { ownership }: OwnershipContext) {
    const moment = { asOf, knownAt: null };
    const row = partyId === null ? null : await ownership.byId.for(moment).load(partyId);
    return row && { ...row, ...moment };
  }
}

@Resolver(() => UndertakingType)
export class GroupOfUndertakingResolver {
  @FieldResolver(() => ProviderGroupType, {
    nullable: true,
    description: 'The group of settings that goes by it under the definition; null where there is none.',
  })
  providerGroup(
    @Root() { id, asOf }: UndertakingType & { asOf: Day },
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'COMPANIES_ACT_PARENT',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Ctx() { providerGroups }: ProviderGroupsContext,
  ) {
    return providerGroups.ofParty.for({ definition, asOf }).load(Number(id));
  }
}
