import type { Machine } from '../machine';
import type { MatterKind } from '../matter-kinds';
import { accommodationRestrictionMachine } from './accommodation-restriction.machine';
import { caseMachine } from './case.machine';
import { commitmentMachine } from './commitment.machine';
import { complianceNoticeMachine } from './compliance-notice.machine';
import { councilNotificationMachine } from './council-notification.machine';
import { improvementPlanMachine } from './improvement-plan.machine';
import { penaltyMachine } from './penalty.machine';
import { registrationApplicationMachine } from './registration-application.machine';
import { registrationEnforcementMachine } from './registration-enforcement.machine';
import { suspicionMachine } from './suspicion.machine';
import { unregisteredSettingMachine } from './unregistered-setting.machine';
import { urgentNoticeMachine } from './urgent-notice.machine';
import { urgentOrderMachine } from './urgent-order.machine';

/** The machine of each kind of matter. */
export const machines: Readonly<Partial<Record<MatterKind, Machine>>> = {
  CASE: caseMachine,
  SUSPICION: suspicionMachine,
  IMPROVEMENT_PLAN: improvementPlanMachine,
  COMMITMENT: commitmentMachine,
  PENALTY: penaltyMachine,
  UNREGISTERED_SETTING: unregisteredSettingMachine,
  REGISTRATION_APPLICATION: registrationApplicationMachine,
  REGISTRATION_ENFORCEMENT: registrationEnforcementMachine,
  COMPLIANCE_NOTICE: complianceNoticeMachine,
  ACCOMMODATION_RESTRICTION: accommodationRestrictionMachine,
  URGENT_ORDER: urgentOrderMachine,
  URGENT_NOTICE: urgentNoticeMachine,
  COUNCIL_NOTIFICATION: councilNotificationMachine,
};

/** The machine by which matters of the kind go on. */
export function machineOf(kind: MatterKind): Machine {
  const machine = machines[kind];
  if (machine === undefined) throw new Error(`There is no machine for matters of the kind ${kind}.`);
  return machine;
}
