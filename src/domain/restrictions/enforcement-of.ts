import { lastDayOf, type StatutoryPeriodId } from '../law/periods';
import type { PowerCode } from '../law/powers';
import type { PastStep } from '../matters/guard';
import { latestSaid } from '../matters/guards/served';
import { type EnforcementMeasure, powerOfMeasure } from '../matters/machines/registration-enforcement/actions';
import type { MatterKind } from '../matters/matter-kinds';
import type { Particulars } from '../matters/particulars';
import { addDays, type Day } from '../values/day';
import { restrictionOfMatter } from './restriction-of-matter';

/** The kinds of enforcement at one setting. */
export const enforcementKinds = [
  'REGISTRATION_ENFORCEMENT',
  'COMPLIANCE_NOTICE',
  'ACCOMMODATION_RESTRICTION',
  'URGENT_ORDER',
  'URGENT_NOTICE',
] as const satisfies readonly MatterKind[];
export type EnforcementKind = (typeof enforcementKinds)[number];

export function isEnforcementKind(kind: MatterKind): kind is EnforcementKind {
  return (enforcementKinds as readonly MatterKind[]).includes(kind);
}

const powerOfKind: Readonly<Record<Exclude<EnforcementKind, 'REGISTRATION_ENFORCEMENT'>, PowerCode>> = {
  COMPLIANCE_NOTICE: 'COMPLIANCE_NOTICE',
  ACCOMMODATION_RESTRICTION: 'RESTRICT_ACCOMMODATION',
  URGENT_ORDER: 'URGENT_CANCEL',
  URGENT_NOTICE: 'URGENT_SUSPEND',
};

/** What the steps of an enforcement matter add up to, as far as they are seen. */
export interface EnforcementView {
  measure: string | null;
  power: PowerCode | null;
  proposedOn: Day | null;
  /** The last day for written representations, s. 18(1). */
  representationsUntil: Day | null;
  representationsOn: Day | null;
  /** The day of service of the notice, or of notice of the decision or order: the day 28 days are counted from. */
  servedOn: Day | null;
  /** The last day for an appeal, s. 21(2) or (2A); null where none lies, or none was served. */
  appealUntil: Day | null;
  /** The first day on which a decision has effect if no appeal is brought, s. 19(5)(a). */
  takesEffectFrom: Day | null;
  isInEffect: boolean;
  inEffectSince: Day | null;
  until: Day | null;
  conditions: readonly string[];
  limits: readonly string[];
  reasons: readonly string[];
  stepsBy: Day | null;
  consequences: readonly string[];
}

function onOf(past: readonly PastStep[], ...steps: readonly string[]): Day | null {
  return past.findLast(({ step }) => steps.includes(step))?.on ?? null;
}

function listed(past: readonly PastStep[], name: string): readonly string[] {
  const said = past.findLast(({ particulars }) => Array.isArray(particulars[name]))?.particulars[name];
  return (said ?? []) as readonly string[];
}

function lastDay(period: StatutoryPeriodId, from: Day | null): Day | null {
  return from === null ? null : lastDayOf(period, from);
}

const servings = ['ADOPT_PROPOSAL', 'REFUSE_APPLICATION', 'SERVE_NOTICE', 'SERVE_ORDER', 'GIVE_NOTICE'] as const;

function powerBehind(kind: EnforcementKind, action: string | null): PowerCode | null {
  if (kind !== 'REGISTRATION_ENFORCEMENT') return powerOfKind[kind];
  return action === null ? null : (powerOfMeasure[action as EnforcementMeasure] ?? null);
}

/** Folds the steps of an enforcement matter, as of a day. */
export function enforcementOf(
  kind: EnforcementKind,
  state: string,
  past: readonly PastStep[],
  asOf: Day,
): EnforcementView {
  const action = latestSaid(past, 'action');
  const proposedOn = onOf(past, 'SERVE_PROPOSAL');
  const servedOn = onOf(past, ...servings);
  const restriction = restrictionOfMatter({ kind, state, past }, asOf);
  const adopted = onOf(past, 'ADOPT_PROPOSAL');
  const waits = state === 'DECIDED' && adopted !== null ? lastDay('DECISION_STANDSTILL', adopted) : null;
  const consequences = past.flatMap(({ particulars }: { particulars: Particulars }) =>
    typeof particulars.consequence === 'string' ? [particulars.consequence] : [],
  );
  return {
    measure: action ?? latestSaid(past, 'measure'),
    power: powerBehind(kind, action),
    proposedOn,
    representationsUntil: lastDay('REGISTRATION_REPRESENTATIONS', proposedOn),
    representationsOn: onOf(past, 'RECEIVE_REPRESENTATIONS'),
    servedOn,
    appealUntil: kind === 'COMPLIANCE_NOTICE' ? null : lastDay('TRIBUNAL_APPEAL', servedOn),
    takesEffectFrom: waits === null ? null : addDays(waits, 1),
    isInEffect: restriction?.standing === 'IN_EFFECT',
    inEffectSince: restriction?.since ?? null,
    until: latestSaid(past, 'suspendedUntil') ?? latestSaid(past, 'until'),
    conditions: listed(past, 'conditions'),
    limits: listed(past, 'limits'),
    reasons: listed(past, 'reasons'),
    stepsBy: latestSaid(past, 'stepsBy'),
    consequences,
  };
}
