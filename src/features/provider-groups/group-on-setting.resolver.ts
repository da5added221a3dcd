import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SettingType } from '../settings/setting.type';
import type { GroupDefinition } from './provider-group';
import { GroupDefinitionEnum, ProviderGroupType } from './provider-group.type';
import type { ProviderGroupsContext } from './provider-groups.context';

/** The edge back from a setting. */
@Resolver(() => SettingType)
export class GroupOnSettingResolver {
  @FieldResolver(() => ProviderGroupType, {
    nullable: true,
    description:
      'The group it belonged to on the day; null when its owner is not published or it was off the register.',
  })
  providerGroup(
    @Root() setting: SettingType,
    @Arg('definition', () => GroupDefinitionEnum, {
      defaultValue: 'OFSTED_PUBLISHED_OWNER',
      description: 'How groups are drawn.',
    })
    definition: GroupDefinition,
    @Ctx() { providerGroups }: ProviderGroupsContext,
  ) {
    return providerGroups.ofSetting.for({ definition, asOf: setting.asOf }).load(setting.id);
  }
}
