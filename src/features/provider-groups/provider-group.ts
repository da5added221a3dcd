import type { GroupDefinitionId } from '../../domain/ownership/definitions/group-definition';
import { groupDefinitions } from '../../domain/ownership/definitions/group-definitions';
import type { Day } from '../../domain/values/day';

export type GroupDefinition = GroupDefinitionId;

/** How groups are drawn: each definition's rule in words. Every number of a group says which definition made it. */
export const groupRules = Object.fromEntries(groupDefinitions.map(({ id, rule }) => [id, rule])) as Readonly<
  Record<GroupDefinition, string>
>;

/** How much of the register a definition puts into groups on a day. */
export interface DefinitionCoverage {
  definition: GroupDefinition;
  settings: number;
  settingsInGroups: number;
  groups: number;
}

/** A group as of a day. */
export interface ProviderGroup {
  id: number;
  asOf: Day;
  definition: GroupDefinition;
  key: string;
  name: string;
  /** The published owner that it is the group of; null under definitions by control. */
  ownerId: number | null;
  /** The undertaking that it goes by; null under the published owner. */
  partyId: number | null;
}

/** How a group's settings stand on a day. */
export interface GroupStanding {
  groupId: number;
  settings: number;
  inspected: number;
  belowGood: number;
  adverse: number;
}

export interface ProviderGroupFilter {
  nameContains?: string | null;
  minSettings?: number | null;
  minBelowGood?: number | null;
  minAdverse?: number | null;
}

/** Each order ends with name and number, so that it is total. */
export const groupOrders = {
  NAME: 'By name.',
  SETTINGS_DESC: 'Most settings first.',
  BELOW_GOOD_DESC: 'Most settings below good first. A count, not a rate: large groups lead it.',
  ADVERSE_DESC: 'Most settings on the lowest point of their scale first.',
} as const;
export type GroupOrder = keyof typeof groupOrders;

/**
 * Settings alike in kind, council and one standing judgement. Every setting is in one cell of the key `OVERALL`, with
 * a null value while it has no such judgement; cells of other keys hold judged settings only.
 */
export interface QualityCell {
  groupId: number;
  provisionType: string;
  regionCode: string | null;
  localAuthorityName: string;
  key: string;
  scale: string | null;
  value: string | null;
  settings: number;
  places: number;
}

export interface TimelineEvent {
  groupId: number;
  /** Sorts events of one day; unique within the group. */
  seq: string;
  kind: TimelineEventKind;
  happenedOn: Day;
  notBefore: Day;
  settingId: number;
  inspectionId: number | null;
  /** The judgement, or the status, that the event brought; null where neither. */
  value: string | null;
}

export const timelineEventKinds = {
  SETTING_JOINED: 'A setting came to the group: registered by it, or passed to it from another owner.',
  SETTING_LEFT: 'A setting went from the group: it left the register, or passed to another owner.',
  INSPECTED: 'A setting of the group was inspected.',
  SETTING_SUSPENDED: 'The registration of a setting of the group was suspended.',
  SUSPENSION_ENDED: 'The suspension of a setting ended, and the setting stayed in the group.',
} as const;
export type TimelineEventKind = keyof typeof timelineEventKinds;

export const timelineOrders = {
  NEWEST: 'Newest first, whichever setting it was',
  BY_SETTING: 'Setting by setting, each oldest first: the lanes of a chart',
} as const;
export type TimelineOrder = keyof typeof timelineOrders;
