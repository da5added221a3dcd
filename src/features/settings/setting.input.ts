import { Field, InputType } from 'type-graphql';
import type { ProvisionType, RegistrationStatus, Sector } from '../../domain/register/vocabulary';
import { UrnScalar } from '../../platform/graphql/urn-scalar';
import { ProvisionTypeEnum, RegistrationStatusEnum, SectorEnum } from './setting.enums.type';

@InputType('SettingFilter', { description: 'Which settings; every part given must hold.' })
export class SettingFilterInput {
  @Field(() => [UrnScalar], { nullable: true, description: 'Only these registration numbers.' })
  urns?: string[] | null;

  @Field(() => [ProvisionTypeEnum], { nullable: true, description: 'Only these kinds.' })
  provisionTypes?: ProvisionType[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'Only these sectors.' })
  sectors?: Sector[] | null;

  @Field(() => [RegistrationStatusEnum], {
    nullable: true,
    description: 'Only these statuses; unless given, those on the register: active and suspended.',
  })
  statuses?: RegistrationStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Only in these regions: nine-character codes.' })
  regions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Only in this council: any code it carries or carried.' })
  localAuthorityCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Only where the owner's published text contains this, in any case.",
  })
  ownerContains?: string | null;
}
