import { accommodationRestrictionMachine } from '../../domain/matters/machines/accommodation-restriction.machine';
import { complianceNoticeMachine } from '../../domain/matters/machines/compliance-notice.machine';
import { registrationEnforcementMachine } from '../../domain/matters/machines/registration-enforcement.machine';
import { urgentNoticeMachine } from '../../domain/matters/machines/urgent-notice.machine';
import { urgentOrderMachine } from '../../domain/matters/machines/urgent-order.machine';
import { weighing } from '../impacts/impacts.context';
import type { KindOfMatter } from '../matters/kind-of-matter';
import { enforcementFacts } from './enforcement-facts';

const facts = enforcementFacts;

/** What this feature adds to the kernel of matters: five ways in which one registration is acted upon. */
export const registrationEnforcementKind: KindOfMatter = weighing({ machine: registrationEnforcementMachine, facts });
export const complianceNoticeKind: KindOfMatter = weighing({ machine: complianceNoticeMachine, facts });
export const accommodationRestrictionKind: KindOfMatter = weighing({ machine: accommodationRestrictionMachine, facts });
export const urgentOrderKind: KindOfMatter = weighing({ machine: urgentOrderMachine, facts });
export const urgentNoticeKind: KindOfMatter = weighing({ machine: urgentNoticeMachine, facts });
