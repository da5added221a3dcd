import type { InspectionEventType, JudgementKey, JudgementValue, ScaleKey } from '../judgements/frameworks';
import type { RecordedObservation } from '../observations/observation';
import type { ProvisionType, RegionCode, Sector } from '../register/vocabulary';
import type { Day } from '../values/day';

/** What an indicator reads: observations only, all of them known on one day. */
export interface JudgedInspection {
  inspectionId: string;
  /** Ofsted's number; one event can cover several settings. */
  eventNumber: string | null;
  eventType: InspectionEventType;
  inspectedOn: Day;
  publishedOn: Day | null;
  judgements: readonly { key: JudgementKey; scale: ScaleKey; value: JudgementValue }[];
}

export interface SettingFacts {
  settingId: string;
  urn: string;
  provisionType: ProvisionType;
  sector: Sector;
  region: RegionCode | null;
  localAuthority: string | null;
  /** The undertaking that holds the registration: in s. 23A's words, the subsidiary. */
  undertakingKey: string;
  /** Such settings do not count under s. 23A. Null when it is not known. */
  registeredInParentsOwnName: boolean | null;
  /** The first day it is known in this group; judgements before it are inherited. */
  joinedGroupOn: Day;
  /** Every inspection with judgements up to the day. */
  inspections: readonly JudgedInspection[];
  /** Places on the day; null where none are published, as for agencies. */
  places: number | null;
  /** The first day of its registration; null where it is not published. */
  registeredOn: Day | null;
  /** Stretches over which its registration was suspended, up to the day. */
  suspensions: readonly { from: Day; to: Day | null }[];
  /** What is recorded of it beside inspections, up to the day. */
  observations: readonly RecordedObservation[];
}

/** A setting that was in the group and is no more. */
export interface FormerSetting extends SettingFacts {
  leftGroupOn: Day;
  /** Whether it is still on the register on the day, in another group or in none. */
  isOnRegister: boolean;
}

/** How the group was drawn. Other definitions may be added; only this one names no separate undertakings. */
export type GroupDefinition = 'OFSTED_PUBLISHED_OWNER' | (string & Record<never, never>);

export interface GroupFacts {
  groupId: string;
  name: string;
  definition: GroupDefinition;
  /** Whether the definition tells the undertakings of a group apart. */
  canAssessRouteB: boolean;
  settings: readonly SettingFacts[];
  /** Settings that left it by the day, each as it stood when it left, with what is known of it up to the day. */
  former: readonly FormerSetting[];
}

export interface NationFacts {
  day: Day;
  groups: readonly GroupFacts[];
  /** Settings in no group: they count in every baseline. */
  ungrouped: readonly SettingFacts[];
  /** Days up to this one of which a complete register was read; left out where every year's was. */
  registerDays?: readonly Day[];
}
