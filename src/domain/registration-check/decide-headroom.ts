import { type Citation, cite } from '../law/citation';
import { type DatedValue, valueOn } from '../law/dated-values';
import { powerOf } from '../law/powers';
import { slowsGrowth, whyNotInForce } from '../restrictions/placed-restriction';
import { restrictionKinds } from '../restrictions/restriction';
import type { ApplicantFound, CheckFacts, RelatedRestriction } from './check-facts';
import { relations } from './check-facts';
import {
  type Headroom,
  type HeadroomReason,
  type HeadroomReasonCode,
  headroomReasons,
  type RegistrationAnswer,
} from './headroom';

/** From how many registrations in twelve months someone looks at the growth of the group. Our policy, and no figure in law. */
export const manyRecentRegistrations: readonly DatedValue<number>[] = [
  { from: '2000-01-01', value: 3, source: 'policy' },
];

const ownTest = cite('CSA_2000', 's. 13(2)', 'verified');
const oneEach = cite('CSA_2000', 's. 12(4)', 'verified');

function reason(code: HeadroomReasonCode, message: string, citation: Citation | null = null): HeadroomReason {
  return { code, message, citation };
}

const notFound: Readonly<Record<Exclude<ApplicantFound, 'FOUND'>, readonly [HeadroomReason, string]>> = {
  SEVERAL: [
    reason(
      'APPLICANT_NOT_CHOSEN',
      'Several bodies have the name. Which of them applies is not for this service to say.',
    ),
    'Choose one of the candidates, and ask again by its company number.',
  ],
  NOT_FOUND: [
    reason('APPLICANT_NOT_FOUND', 'No body of that number or name is known here. A new company may not be loaded yet.'),
    'Check the number at Companies House, load the register, and ask again.',
  ],
  NOT_LINKED: [
    reason('APPLICANT_NOT_LINKED', 'The register publishes the name as an owner, and no company is linked to it.'),
    'Confirm which company the published owner is, or ask again by the company number.',
  ],
};

function placeOf({ settingName, urn, relation }: RelatedRestriction): string {
  const place = settingName ?? (urn === null ? 'an application' : urn);
  return `${place}${urn !== null && settingName !== null ? ` (${urn})` : ''}: ${relations[relation].toLowerCase()}`;
}

function citationOf({ power }: RelatedRestriction): Citation | null {
  return power === null ? null : powerOf(power).citation;
}

/** Whether it is the applicant's own, slows it, and is in force on the day by a power that is in force. */
function binds(restriction: RelatedRestriction, { asOf, recorded }: CheckFacts): boolean {
  return (
    restriction.relation === 'APPLICANT' &&
    slowsGrowth(restriction) &&
    whyNotInForce(restriction, asOf, recorded).length === 0
  );
}

function reasonOfRestriction(restriction: RelatedRestriction, facts: CheckFacts): HeadroomReason {
  const is = `${restrictionKinds[restriction.kind]}. ${placeOf(restriction)}.`;
  const citation = citationOf(restriction);
  if (binds(restriction, facts)) return reason('RESTRICTED_IN_FORCE', is, citation);
  const whyNot = whyNotInForce(restriction, facts.asOf, facts.recorded);
  if (whyNot.length > 0) return reason('RESTRICTION_NOT_IN_FORCE', `${is} ${whyNot.join(' ')}`, citation);
  if (restriction.relation !== 'APPLICANT') {
    return reason('RESTRICTION_OF_OTHERS', `${is} It does not bind the applicant.`, citation);
  }
  return reason('RESTRICTION_NOT_IN_FORCE', `${is} That it limits places or admissions is not recorded.`, citation);
}

/** How many restrictions are told one by one; the others are told as a number. */
const mostTold = 20;
/** Those, one that tells the number of others, and one of each other code. */
export const mostReasons = mostTold + 1 + Object.keys(headroomReasons).length;

/** What binds first, then as it was found. */
function told(restricting: readonly HeadroomReason[]): readonly HeadroomReason[] {
  const first = restricting.filter(({ code }) => code === 'RESTRICTED_IN_FORCE');
  const all = [...first, ...restricting.filter(({ code }) => code !== 'RESTRICTED_IN_FORCE')];
  const [next] = all.slice(mostTold);
  if (next === undefined) return all;
  return [...all.slice(0, mostTold), reason(next.code, `And ${all.length - mostTold} more; see the restrictions.`)];
}

function reasonsOfGroup(facts: CheckFacts): readonly HeadroomReason[] {
  const { pendingApplications, recentRegistrations, sharedControllers, openCases, isGroupCertain, asOf } = facts;
  const many = valueOn(manyRecentRegistrations, asOf);
  const rows: readonly (readonly [boolean, HeadroomReason])[] = [
    [
      !isGroupCertain,
      reason('GROUP_NOT_CERTAIN', 'A link of the group is only indicated, or not all of the group was read.'),
    ],
    [
      sharedControllers > 0,
      reason(
        'SHARED_CONTROLLER',
        `Companies outside the group with someone behind them who is behind the applicant: ${sharedControllers}. A person confirms that they are one.`,
      ),
    ],
    [
      (pendingApplications ?? 0) > 0,
      reason(
        'PENDING_APPLICATIONS',
        `Applications of the group that are recorded as pending: ${pendingApplications}. Each is decided on its own.`,
        oneEach,
      ),
    ],
    [
      many !== null && recentRegistrations >= many,
      reason(
        'MANY_RECENT',
        `Settings of the group registered in the twelve months before: ${recentRegistrations}. Our policy looks from ${many} on.`,
      ),
    ],
    [openCases > 0, reason('OPEN_CASES', `Cases about the group that go on: ${openCases}.`)],
  ];
  return rows.filter(([holds]) => holds).map(([, why]) => why);
}

const next: Readonly<Record<Headroom, string>> = {
  CLEAR: 'Decide the application on its own test, s. 13(2).',
  CHECK:
    'Read what is listed, confirm who is behind the applicant, and ask it for facts about the group, s. 12(2)(b), before deciding on s. 13(2).',
  RESTRICTED:
    'Read the notices, and decide the application on its own test, s. 13(2): whether the requirements are being, and will continue to be, complied with. A refusal needs a proposal, s. 17(3).',
  UNKNOWN: 'Find out who holds the applicant: ask it, s. 12(2)(b), or load the register that says so; then ask again.',
};

const pendingNotKnown = reason(
  'PENDING_NOT_KNOWN',
  'No pending application of the group is recorded here. The register publishes none, so this is no statement that there is none.',
);

/**
 * Whether this applicant may go on to one more registration, as far as what is recorded tells.
 *
 * Only a power that is in force on the day, and used against a registration of the applicant itself, restricts. What is
 * used against a parent, a sibling or a company with the same people behind it is to be looked at, and binds no one else.
 */
export function decideHeadroom(facts: CheckFacts): RegistrationAnswer {
  if (facts.applicant !== 'FOUND') {
    const [why, whatToDoNext] = notFound[facts.applicant];
    return { headroom: 'UNKNOWN', reasons: [why], whatToDoNext };
  }
  const restricting = told(facts.restrictions.map((one) => reasonOfRestriction(one, facts)));
  const found = [...restricting, ...reasonsOfGroup(facts)];
  const unknown = facts.isOwnershipKnown
    ? []
    : [reason('OWNERSHIP_NOT_KNOWN', 'No source says who holds the applicant on the day, so its group is not known.')];
  const beside = facts.pendingApplications === null ? [pendingNotKnown] : [];
  const headroom = headroomBy(found, unknown.length > 0);
  const clear =
    headroom === 'CLEAR' ? [reason('NOTHING_RECORDED', 'Nothing recorded stands in the way.', ownTest)] : [];
  return { headroom, reasons: [...found, ...unknown, ...clear, ...beside], whatToDoNext: next[headroom] };
}

function headroomBy(found: readonly HeadroomReason[], isUnknown: boolean): Headroom {
  if (found.some(({ code }) => code === 'RESTRICTED_IN_FORCE')) return 'RESTRICTED';
  if (found.length > 0) return 'CHECK';
  return isUnknown ? 'UNKNOWN' : 'CLEAR';
}
