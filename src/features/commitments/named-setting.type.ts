import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../platform/graphql/connection';

@ObjectType('NamedSetting', { description: 'A setting that a commitment names.' })
export class NamedSettingType {
  @Field(() => String, { description: 'Its registration number, as it was named.' })
  urn!: string;
}

export const NamedSettingConnection = connectionOf(NamedSettingType, 'NamedSetting');
