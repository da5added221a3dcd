import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { hasRole } from '../../domain/access/caller';
import { regulator } from '../../domain/matters/actors';
import type { Day } from '../../domain/values/day';
import type { Page } from '../../platform/graphql/connection';
import { PageArgs } from '../../platform/graphql/page-args';
import type { AccessContext } from '../access/access.context';
import { GrowthViewType } from '../law/growth.type';
import { growthView } from '../law/growth-view';
import type { LawContext } from '../law/law.context';
import { MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import { ProviderGroupType } from '../provider-groups/provider-group.type';
import { SettingType } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import type { GrowthRestrictions } from './growth-restrictions';
import { GrowthRestrictionsType } from './registration-check.type';
import type { RegistrationChecksContext } from './registration-checks.context';
import { RegistrationRestrictionConnection, RegistrationRestrictionType } from './restriction.type';
import { pageOfRestrictions, type ShownRestriction, shownRestrictions } from './restriction-view';

/** The edge from a group. */
@Resolver(() => ProviderGroupType)
export class GrowthRestrictionsOnGroupResolver {
  @FieldResolver(() => GrowthRestrictionsType, {
    description:
      'What is recorded to restrict registrations of the group on its day, of what is for you to see. It is a view over powers on single registrations: no power over the growth of a group was found.',
  })
  growthRestrictions(
    @Root() { id, asOf }: { id: number; asOf: Day },
    @Ctx() { registrationChecks }: RegistrationChecksContext,
  ): Promise<GrowthRestrictions> {
    return registrationChecks.growthRestrictions.for({ asOf }).load(id);
  }
}

async function shown({ restrictions, asOf }: GrowthRestrictions, { recordedCommencements }: LawContext) {
  const recorded = await recordedCommencements.under({ knownAt: null, scenario: null });
  return shownRestrictions(restrictions, asOf, recorded);
}

@Resolver(() => GrowthRestrictionsType)
export class GrowthRestrictionsResolver {
  @FieldResolver(() => GrowthViewType, {
    description: 'The warning, what can be done to one registration or application, and what policy promised.',
  })
  law(): GrowthViewType {
    return growthView();
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the records of the regulator, from which restrictions come, are for you to see. Where not, you see what the register publishes, and no more.',
  })
  seesAll(@Ctx() { caller }: AccessContext): boolean {
    return hasRole(caller, regulator);
  }

  @FieldResolver(() => Int, {
    description: 'Registrations of the group that a power in force restricts, of what is for you to see.',
  })
  async restricted(@Root() found: GrowthRestrictions, @Ctx() context: LawContext): Promise<number> {
    const inForce = (await shown(found, context)).filter(({ isInForce }) => isInForce);
    return new Set(inForce.map(({ urn }) => urn)).size;
  }

  @FieldResolver(() => RegistrationRestrictionConnection, {
    description: 'Each restriction, in force first, then the latest.',
  })
  async restrictions(
    @Root() found: GrowthRestrictions,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: LawContext,
  ): Promise<Page<ShownRestriction>> {
    return pageOfRestrictions(await shown(found, context), page);
  }
}

@Resolver(() => RegistrationRestrictionType)
export class RegistrationRestrictionResolver {
  @FieldResolver(() => SettingType, { nullable: true, description: 'The setting, on the day; null of an application.' })
  setting(@Root() { settingId, asOf }: ShownRestriction, @Ctx() { settings }: SettingsContext) {
    return settingId === null ? null : settings.byId.for({ asOf }).load(settingId);
  }

  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'The matter it is kept in; null where it is in none.',
  })
  matter(@Root() { matterId }: ShownRestriction, @Ctx() { matters }: MattersContext) {
    return matterId === null ? null : matters.byId.for({ knownAt: null }).load(matterId);
  }
}
