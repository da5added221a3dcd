import type { PowerCode } from './powers';
import type { TextRead } from './text-read';
import { procedureRead, textRead } from './texts-before-2026';
import { textReadOf2026 } from './texts-of-2026';

/** What was read of the text behind each power: its own provision first, then those it works by. */
export const textsOf: Readonly<Record<PowerCode, readonly [TextRead, ...TextRead[]]>> = {
  REFUSE_REGISTRATION: [textRead.grant, ...procedureRead],
  IMPOSE_CONDITION: [textRead.grant, ...procedureRead],
  CANCEL_REGISTRATION: [textRead.cancellation, textRead.unmetNotice, ...procedureRead],
  SUSPEND_REGISTRATION: [textRead.suspension, ...procedureRead],
  URGENT_CANCEL: [textRead.urgentOrder, ...procedureRead],
  URGENT_SUSPEND: [textRead.urgentNotice],
  COMPLIANCE_NOTICE: [textRead.complianceNotice],
  RESTRICT_ACCOMMODATION: [textRead.restriction, ...procedureRead],
  NOTIFY_LA_ENFORCEMENT: [textRead.notification, textRead.notificationContents],
  PROSECUTE_UNREGISTERED: [textRead.offence],
  IMPROVEMENT_PLAN_NOTICE: [textReadOf2026.improvementPlanNotice],
  APPROVE_IMPROVEMENT_PLAN: [textReadOf2026.plan],
  IMPLEMENT_PLAN_DUTY: [textReadOf2026.implementing],
  RENAME_SENIOR_MANAGER: [textReadOf2026.otherManager],
  PENALTY_PLAN: [textReadOf2026.penalties, textReadOf2026.penaltyProcedure],
  PENALTY_OFFENCE: [textReadOf2026.penalties, textReadOf2026.penaltyProcedure],
  PUBLISH_PENALTIES: [textReadOf2026.publication],
  PENALTY_SOS: [textReadOf2026.penaltiesOfDepartment, textReadOf2026.penaltyProcedure],
  FO_DETERMINATION: [textReadOf2026.oversight],
  FO_NAMED_INDIVIDUAL: [textReadOf2026.oversight],
  RRP_REQUIRE: [textReadOf2026.oversightDuties],
  IBR_ARRANGE: [textReadOf2026.oversightDuties],
  ADVANCE_WARNING: [textReadOf2026.oversightDuties],
  SHARE_FO_INFO: [textReadOf2026.sharing],
  PROFIT_LIMIT: [textReadOf2026.profitLimit],
  PROFIT_RETURN: [textReadOf2026.profitReturn],
  RCC_DIRECTION: [textReadOf2026.cooperation],
  SUFFICIENCY: [textRead.sufficiency],
};
