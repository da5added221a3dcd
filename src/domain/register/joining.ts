import { type Day, writtenDay } from '../values/day';

/** How something that happened in a setting lies to its coming to a group. Codes are stable once released. */
export const joiningTags = {
  BEFORE_JOINING: 'It happened before the setting came to the group: inherited.',
  AFTER_JOINING: 'It happened once the setting was in the group: its own.',
  UNCERTAIN: 'The setting came some time around it, and no publication says when.',
} as const;
export type JoiningTag = keyof typeof joiningTags;

/** When a setting came to a group: on one of the days from `joinedNotBefore` to `joinedOn`. */
export interface Joining {
  joinedOn: Day;
  joinedNotBefore: Day;
}

/** Tells what a group inherited from what is its own. What cannot be told is said to be uncertain, and counts as neither. */
export function joiningTag(happenedOn: Day, { joinedOn, joinedNotBefore }: Joining): JoiningTag {
  if (happenedOn >= joinedOn) return 'AFTER_JOINING';
  return happenedOn < joinedNotBefore ? 'BEFORE_JOINING' : 'UNCERTAIN';
}

/** The same in a sentence about an inspection. */
export function joiningSentence(inspectedOn: Day, joining: Joining): string {
  const on = writtenDay(inspectedOn);
  const came =
    joining.joinedNotBefore < joining.joinedOn
      ? `between ${writtenDay(joining.joinedNotBefore)} and ${writtenDay(joining.joinedOn)}`
      : `on ${writtenDay(joining.joinedOn)}`;
  const tag = joiningTag(inspectedOn, joining);
  if (tag === 'UNCERTAIN')
    return `Inspected on ${on}; the setting came to the group ${came}, so whose it is cannot be told.`;
  return tag === 'BEFORE_JOINING'
    ? `Inspected on ${on}, before the setting came to the group ${came}: inherited.`
    : `Inspected on ${on}, after the setting came to the group ${came}: its own.`;
}
