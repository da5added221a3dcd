import type { ClockRuleId } from '../calendar/clock-rules';
import type { Refusal } from '../law/refusal';
import type { ProvisionType } from '../register/vocabulary';
import type { Day } from '../values/day';
import type { NotifiableLimb } from './machines/council-notification/limb-codes';
import type { MatterKind } from './matter-kinds';

/** A clock that has not ended: null where it stands still, or its last day is not known. */
export interface OpenClock {
  lastDay: Day | null;
  isPaused: boolean;
}

/** The matter that another follows from, as it stands when a step of the other is taken. */
export interface MatterFollowed {
  kind: MatterKind;
  state: string;
  /** The limb that its last finding of a failure names; null where it names none. */
  found: string | null;
  hasSameAddressee: boolean;
}

/**
 * What guards ask beyond the matter itself, as far as it was looked up. What is absent was not looked up or is not
 * known, and no guard takes it for a yes.
 */
export interface GuardFacts {
  /** The statutory test of the power, for the addressee, on the day of the step. */
  readonly threshold?: { answer: 'MET' | 'NOT_MET' | 'INSUFFICIENT_FACTS'; sentence: string };
  /** What the addressee is: the Act speaks of undertakings. */
  readonly addressee?: 'UNDERTAKING' | 'NATURAL_PERSON' | 'PUBLIC_BODY' | 'UNKNOWN';
  /** What of the notice's settings or undertakings is not of the addressee's group on the day, one sentence each. */
  readonly notOfTheGroup?: readonly string[];
  /** The suspicions on which a notice rests that do not stand on the day, one sentence each. */
  readonly suspicionsNotStanding?: readonly string[];
  /** What a plan leaves unanswered of the issues of its notice, one sentence each. */
  readonly issuesNotAddressed?: readonly string[];
  /** The commitments under a plan that are not at their end, one sentence each. */
  readonly commitmentsOpen?: readonly string[];
  /** Whether the registration that a matter is about stands on the day of the step. */
  readonly registration?: 'STANDS' | 'DOES_NOT_STAND' | 'NOT_KNOWN';
  /** The suspicion of the same setting that stands already, by its number; null where none does. */
  readonly suspicionStanding?: string | null;
  /** The statement of impact on which the decision is weighed: whose it is, and of which day; null where there is none. */
  readonly impactStatement?: { isOfMatter: boolean; asOf: Day } | null;
  /** The bars of s. 30ZC(3) and (4) as they stand recorded. */
  readonly prosecution?: 'NONE_RECORDED' | 'CONVICTED' | 'PENDING' | 'CONCLUDED_WITHOUT_CONVICTION';
  readonly penaltyStands?: boolean;
  /** The matter that this one follows from; null where it follows from none. */
  readonly follows?: MatterFollowed | null;
  /** The kind of the setting on the day; null where the register does not say. */
  readonly provisionType?: ProvisionType | null;
  /** Of what of s. 30A(2) the matter behind a notification is an event, and since when; null where of nothing. */
  readonly notifiable?: { limb: NotifiableLimb; on: Day } | null;
  /** Whether a case is about a provider group or an undertaking; and whether it is about a provider group. */
  readonly isAboutGroup?: boolean;
  readonly isAboutProviderGroup?: boolean;
  /** The matters of a case that are not at their end, one sentence each. */
  readonly openBelow?: readonly string[];
  /** The clocks of the matter that have not ended. */
  readonly openClocks?: ReadonlyMap<ClockRuleId, OpenClock>;
  /** Whatever else a feature looked up that refuses by itself. */
  readonly refusals?: readonly Refusal[];
}
