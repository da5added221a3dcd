import type { Citation } from '../law/citation';

/** Whether anything recorded stands in the way of one more registration. It decides no application. */
export const headrooms = {
  CLEAR: 'Nothing recorded stands in the way. The application is still decided on its own test, s. 13(2).',
  CHECK: 'Something is recorded that a person looks at before the application is decided.',
  RESTRICTED:
    'A power that is in force on the day restricts a registration of the applicant itself. It binds what it names; no power was found that bars a further application, or binds a group.',
  UNKNOWN: 'What has to be known is not: who the applicant is, or who is behind it.',
} as const;
export type Headroom = keyof typeof headrooms;

/** Why the answer is what it is. Codes are stable once released. */
export const headroomReasons = {
  APPLICANT_NOT_CHOSEN: 'Several bodies have the name.',
  APPLICANT_NOT_FOUND: 'No body of the number or name is known.',
  APPLICANT_NOT_LINKED: 'The name is known of the register alone, and to no company that is known.',
  OWNERSHIP_NOT_KNOWN: 'No source says who holds the applicant.',
  GROUP_NOT_CERTAIN: 'A link of the group is only indicated, or the group was too large to be read whole.',
  RESTRICTED_IN_FORCE: 'A registration of the applicant itself is restricted.',
  RESTRICTION_OF_OTHERS: 'A registration of another undertaking is restricted, and binds that one only.',
  RESTRICTION_NOT_IN_FORCE:
    'Something is proposed, refused, cancelled or hypothetical, or what it says is not recorded.',
  SHARED_CONTROLLER: 'Someone behind the applicant is behind another company with a registration.',
  PENDING_APPLICATIONS: 'Other applications of the group are pending.',
  PENDING_NOT_KNOWN: 'No pending application is recorded; the register publishes none, so there may be some.',
  MANY_RECENT: 'The group registered several settings in the last twelve months.',
  OPEN_CASES: 'A case about the group goes on.',
  NOTHING_RECORDED: 'Nothing recorded stands in the way.',
} as const;
export type HeadroomReasonCode = keyof typeof headroomReasons;

export interface HeadroomReason {
  code: HeadroomReasonCode;
  message: string;
  /** The provision; null where the rule is ours. */
  citation: Citation | null;
}

export interface RegistrationAnswer {
  headroom: Headroom;
  reasons: readonly HeadroomReason[];
  whatToDoNext: string;
}
