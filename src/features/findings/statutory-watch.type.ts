import { Field, ID, Int, ObjectType } from 'type-graphql';
import { watchStates } from '../../domain/indicators/statutory-watch/nearness';
import { connectionOf } from '../../platform/graphql/connection';
import { describedEnum } from '../../platform/graphql/enum-of';

export const WatchStateEnum = describedEnum(
  'WatchState',
  'What the observations of a group amount to. Grades are never the test of s. 23A.',
  watchStates,
);

@ObjectType('WatchedGroup', {
  description:
    'A group on the statutory watch. The test of s. 23A is met only where a named officer records a reasonable suspicion of grounds for cancelling, setting by setting; nothing here is one.',
})
export class WatchedGroupType {
  @Field(() => ID, { description: 'Our number of the finding that puts it on the watch.' })
  id!: number;

  @Field(() => Int, { description: 'Its place on the watch; 1 is first.' })
  place!: number;

  @Field(() => Int, {
    description: 'How many more observed settings would make a route of s. 23A; 0 where one is observed.',
  })
  settingsShort!: number;
}

export const WatchedGroupConnection = connectionOf(WatchedGroupType, 'WatchedGroup');
