import type { PowerCode } from '../law/powers';
import type { PastStep } from '../matters/guard';
import { latestSaid } from '../matters/guards/served';
import {
  type ConditionLimit,
  conditionLimits,
  type EnforcementMeasure,
  enforcementMeasures,
  powerOfMeasure,
} from '../matters/machines/registration-enforcement/actions';
import type { MatterKind } from '../matters/matter-kinds';
import type { Particulars } from '../matters/particulars';
import { type ProvisionType, provisionTypes } from '../register/vocabulary';
import type { Day } from '../values/day';
import type { Restriction, RestrictionKind, RestrictionStanding } from './restriction';

/** The kinds of matter from which a restriction can come. */
export const restrictingKinds = [
  'REGISTRATION_ENFORCEMENT',
  'ACCOMMODATION_RESTRICTION',
  'URGENT_ORDER',
  'URGENT_NOTICE',
] as const satisfies readonly MatterKind[];

/** A matter as it stood on a day: the steps that are seen, in their order, up to and with it. */
export interface MatterOnDay {
  kind: MatterKind;
  state: string;
  past: readonly PastStep[];
}

function latestList(past: readonly PastStep[], name: string): readonly string[] | null {
  const said = past.findLast(({ particulars }) => Array.isArray(particulars[name]))?.particulars[name];
  return said === undefined ? null : (said as readonly string[]);
}

function limitsOf(past: readonly PastStep[]): readonly ConditionLimit[] | null {
  return latestList(past, 'limits')?.filter((code): code is ConditionLimit => code in conditionLimits) ?? null;
}

function dayOfLast(past: readonly PastStep[], ...steps: readonly string[]): Day | null {
  return past.findLast(({ step }) => steps.includes(step))?.on ?? null;
}

const kindOfMeasure: Readonly<Record<EnforcementMeasure, RestrictionKind>> = {
  REFUSE: 'REFUSAL',
  GRANT_WITH_CONDITIONS: 'CONDITION',
  CONDITIONS: 'CONDITION',
  CANCEL: 'CANCELLATION',
  SUSPEND: 'SUSPENSION',
  EXTEND_SUSPENSION: 'SUSPENSION',
};

const kindOfUrgent: Readonly<Record<string, RestrictionKind>> = {
  CANCEL: 'CANCELLATION',
  SUSPEND: 'SUSPENSION',
  EXTEND_SUSPENSION: 'SUSPENSION',
  VARY_CONDITION: 'CONDITION',
  IMPOSE_CONDITION: 'CONDITION',
};

/** How the states of a proposal stand to its effect. What stands here not is a draft, or has no effect any more. */
const standingOfProposal: Readonly<Record<string, RestrictionStanding>> = {
  PROPOSED: 'NOT_YET_IN_EFFECT',
  REPRESENTATIONS_RECEIVED: 'NOT_YET_IN_EFFECT',
  REPRESENTATIONS_WAIVED: 'NOT_YET_IN_EFFECT',
  REPRESENTATIONS_EXPIRED: 'NOT_YET_IN_EFFECT',
  DECIDED: 'NOT_YET_IN_EFFECT',
  APPEALED: 'NOT_YET_IN_EFFECT',
  IN_EFFECT: 'IN_EFFECT',
  APPLICATION_REFUSED: 'EFFECT_NOT_KNOWN',
  REFUSAL_APPEALED: 'EFFECT_NOT_KNOWN',
  REFUSAL_STANDS: 'EFFECT_NOT_KNOWN',
};

function appliedFor(particulars: Particulars): Restriction['appliedFor'] {
  const { provisionType, localAuthority } = particulars;
  if (typeof provisionType !== 'string' || typeof localAuthority !== 'string') return null;
  if (!Object.hasOwn(provisionTypes, provisionType)) return null;
  return { provisionType: provisionType as ProvisionType, localAuthority };
}

function ofProposal({ state, past }: MatterOnDay): Restriction | null {
  const action = latestSaid(past, 'action');
  const standing = standingOfProposal[state];
  if (standing === undefined || action === null || !Object.hasOwn(enforcementMeasures, action)) return null;
  const measure = action as EnforcementMeasure;
  const effective = ['TAKE_EFFECT', 'TAKE_EFFECT_EARLY', 'CONFIRM_ON_APPEAL', 'VARY_ON_APPEAL', 'ABANDON_APPEAL'];
  const began = measure === 'REFUSE' ? dayOfLast(past, 'REFUSE_APPLICATION') : dayOfLast(past, ...effective);
  const drafted = past.findLast(({ particulars }) => particulars.provisionType !== undefined)?.particulars;
  return {
    kind: kindOfMeasure[measure],
    standing,
    power: powerOfMeasure[measure],
    since: standing === 'NOT_YET_IN_EFFECT' ? null : began,
    until: latestSaid(past, 'suspendedUntil'),
    conditions: latestList(past, 'conditions') ?? [],
    limits: limitsOf(past),
    appliedFor: measure === 'REFUSE' ? appliedFor(drafted ?? {}) : null,
  };
}

function atOnce(
  { past }: MatterOnDay,
  kind: RestrictionKind,
  power: PowerCode,
  begun: string,
  until: Day | null,
): Restriction {
  return {
    kind,
    standing: 'IN_EFFECT',
    power,
    since: dayOfLast(past, begun),
    until,
    conditions: latestList(past, 'conditions') ?? [],
    limits: limitsOf(past),
    appliedFor: null,
  };
}

const urgentStates = ['IN_EFFECT', 'APPEALED', 'ORDER_MADE', 'STANDS'];

function urgent(matter: MatterOnDay): Restriction | null {
  const kind = kindOfUrgent[latestSaid(matter.past, 'measure') ?? ''];
  if (kind === undefined || !urgentStates.includes(matter.state)) return null;
  return matter.kind === 'URGENT_ORDER'
    ? atOnce(matter, kind, 'URGENT_CANCEL', 'RECORD_ORDER', null)
    : atOnce(matter, kind, 'URGENT_SUSPEND', 'GIVE_NOTICE', latestSaid(matter.past, 'suspendedUntil'));
}

function whole(matter: MatterOnDay): Restriction | null {
  if (matter.kind === 'REGISTRATION_ENFORCEMENT') return ofProposal(matter);
  if (matter.kind !== 'ACCOMMODATION_RESTRICTION') return urgent(matter);
  return matter.state === 'IN_EFFECT' || matter.state === 'APPEALED'
    ? atOnce(matter, 'ACCOMMODATION', 'RESTRICT_ACCOMMODATION', 'SERVE_NOTICE', latestSaid(matter.past, 'until'))
    : null;
}

/**
 * What a matter restricts on the day; null where nothing. What is over by its own last day restricts nothing, whether
 * or not someone has recorded the end of it. Drafts are no restriction.
 */
export function restrictionOfMatter(matter: MatterOnDay, asOf: Day): Restriction | null {
  const restriction = whole(matter);
  if (restriction === null) return null;
  const isOver = restriction.until !== null && restriction.until < asOf && restriction.standing === 'IN_EFFECT';
  return isOver ? null : restriction;
}
