import type { RecordedCommencement } from '../law/recorded-commencement';
import type { ProvisionType } from '../register/vocabulary';
import type { PlacedRestriction } from '../restrictions/placed-restriction';
import type { Day } from '../values/day';

/** How an undertaking stands to the applicant. */
export const relations = {
  APPLICANT: 'The applicant itself',
  PARENT: 'A parent undertaking of the applicant, at any height',
  SUBSIDIARY: 'A subsidiary undertaking of the applicant, at any depth',
  SIBLING: 'Another subsidiary undertaking of a parent of the applicant',
  SAME_CONTROLLER: 'No undertaking of the group; someone behind the applicant is behind it too',
} as const;
export type Relation = keyof typeof relations;

/** A restriction, and how whoever it binds stands to the applicant. */
export type RelatedRestriction = PlacedRestriction & { relation: Relation };

/** Whom the question is about, as far as it was found. */
export type ApplicantFound = 'FOUND' | 'SEVERAL' | 'NOT_FOUND' | 'NOT_LINKED';

/** Everything that the check is decided on. */
export interface CheckFacts {
  asOf: Day;
  provisionType: ProvisionType;
  localAuthority: string;
  applicant: ApplicantFound;
  /** Whether any source says who holds the applicant on the day. */
  isOwnershipKnown: boolean;
  /** Whether what stands above or around it was cut short, or a link of it is only indicated. */
  isGroupCertain: boolean;
  restrictions: readonly RelatedRestriction[];
  /** Of the group; null where none is recorded, which says nothing of whether there is one. */
  pendingApplications: number | null;
  /** Settings of the group registered in the twelve months up to the day. */
  recentRegistrations: number;
  /** Companies outside the group with someone behind them who is behind the applicant. */
  sharedControllers: number;
  /** Cases about the group that the caller may see and that go on. */
  openCases: number;
  recorded: readonly RecordedCommencement[];
}
