import type { PowerCode } from '../law/powers';
import type { ConditionLimit } from '../matters/machines/registration-enforcement/actions';
import type { ProvisionType } from '../register/vocabulary';
import type { Day } from '../values/day';

/** What of one registration, or of one application, is restricted. None of it is a power over a group. */
export const restrictionKinds = {
  CONDITION: 'A condition of one registration, such as on its number of places',
  ACCOMMODATION: "A notice by which no further child may be accommodated at one children's home or family centre",
  SUSPENSION: 'The suspension of one registration',
  CANCELLATION: 'The cancellation of one registration',
  REFUSAL: 'The refusal of one application; another may be made, and is decided on its own',
} as const;
export type RestrictionKind = keyof typeof restrictionKinds;

export const restrictionStandings = {
  IN_EFFECT: 'In effect on the day',
  NOT_YET_IN_EFFECT: 'Proposed or decided, and not in effect on the day',
  EFFECT_NOT_KNOWN: 'Decided or recorded, and from when it has effect is not known',
} as const;
export type RestrictionStanding = keyof typeof restrictionStandings;

/** Where it is recorded. */
export const restrictionSources = {
  MATTER: 'A matter that is kept here, step by step',
  OBSERVATION: 'An enforcement action as it was recorded of the setting',
  REGISTER: 'The status that the register publishes',
} as const;
export type RestrictionSource = keyof typeof restrictionSources;

/** What is restricted, before it is said of whom. */
export interface Restriction {
  kind: RestrictionKind;
  standing: RestrictionStanding;
  /** The power it rests on; null where what is recorded does not say which. */
  power: PowerCode | null;
  /** The first day; null while it has none. */
  since: Day | null;
  /** The last day, where one is given. */
  until: Day | null;
  /** The words of conditions, as far as they are recorded. */
  conditions: readonly string[];
  /** What conditions limit; null where that is not recorded. */
  limits: readonly ConditionLimit[] | null;
  /** What was applied for, of a refusal; null of all else. */
  appliedFor: { provisionType: ProvisionType; localAuthority: string } | null;
}
