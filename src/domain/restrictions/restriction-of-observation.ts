import type { PowerCode } from '../law/powers';
import type { EnforcementAction } from '../observations/observation';
import type { Day } from '../values/day';
import type { Restriction, RestrictionKind } from './restriction';

const kinds: Readonly<Partial<Record<EnforcementAction, readonly [RestrictionKind, PowerCode]>>> = {
  RESTRICT_ACCOMMODATION: ['ACCOMMODATION', 'RESTRICT_ACCOMMODATION'],
  IMPOSE_CONDITION: ['CONDITION', 'IMPOSE_CONDITION'],
  SUSPEND_REGISTRATION: ['SUSPENSION', 'SUSPEND_REGISTRATION'],
  CANCEL_REGISTRATION: ['CANCELLATION', 'CANCEL_REGISTRATION'],
  REFUSE_REGISTRATION: ['REFUSAL', 'REFUSE_REGISTRATION'],
};

const bare = { until: null, conditions: [], limits: null, appliedFor: null } as const;

/** What an enforcement action restricts that is recorded of a setting and open on the day; null where nothing. */
export function restrictionOfObservation(action: EnforcementAction, from: Day): Restriction | null {
  const found = kinds[action];
  if (found === undefined) return null;
  const [kind, power] = found;
  return { ...bare, kind, power, since: from, standing: kind === 'REFUSAL' ? 'EFFECT_NOT_KNOWN' : 'IN_EFFECT' };
}

/** What a published status restricts: a setting that the register lists as suspended. By which power it does not say. */
export function suspensionOnRegister(from: Day): Restriction {
  return { ...bare, kind: 'SUSPENSION', power: null, since: from, standing: 'IN_EFFECT' };
}
