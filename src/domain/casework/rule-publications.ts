import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import { type Decision, decide, type Refusal } from '../law/refusal';
import { whyNotFourEyes } from './four-eyes';
import { type Problem, problem, problemsOf } from './problem';

/** How a publication of a rule stands. Codes are stable once released. */
export const rulePublicationStandings = {
  PENDING: 'It was proposed, waits for who approves it, and has no effect.',
  PUBLISHED: 'It was approved: the regulator stands behind this version of the rule.',
  WITHDRAWN: 'It was withdrawn: the regulator stands behind this version no more, or never did.',
} as const;
export type RulePublicationStanding = keyof typeof rulePublicationStandings;

/** Who proposes that the regulator stands behind a version, and who decides it. Either may withdraw. */
export const publicationProposers: readonly Role[] = ['REGULATOR_OFFICER'];
export const publicationApprovers: readonly Role[] = ['REGULATOR_APPROVER'];
export const publicationWithdrawers: readonly Role[] = [...publicationProposers, ...publicationApprovers];

/** A version of a rule, told apart by its number and by what its figures add up to. */
export interface RuleVersion {
  rule: string;
  version: number;
  /** Of the number and the policy values: equal where both are. */
  digest: string;
}

/** The version that the code has now. */
export interface RuleInCode extends RuleVersion {
  /** Whether it is run: a rule that was retired finds nothing. */
  isRun: boolean;
}

export interface RulePublicationState extends RuleVersion {
  standing: RulePublicationStanding;
  proposedBy: string;
}

/** What is proposed. The digest is never the proposer's to say: it is taken of the code. */
export interface RulePublicationDraft {
  version: number;
  whatChanged: string;
  /** The figures of the back-test, in words. */
  judgedOn: string;
  /** Where they can be read; null where they are nowhere but here. */
  judgedOnAddress: string | null;
}

const longest = { whatChanged: 4000, judgedOn: 4000, judgedOnAddress: 500 } as const;

function whyNotBy(caller: Pick<Caller, 'roles'>, done: string, roles: readonly Role[]): readonly Refusal[] {
  if (hasRole(caller, roles)) return [];
  const message = `The publication of a rule is ${done} by these roles only: ${roles.join(', ')}.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}

function problemsOfText(draft: RulePublicationDraft, field: keyof typeof longest): readonly Problem[] {
  const text = draft[field];
  const path = ['input', field];
  if (text === null) return [];
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text)) {
    const message = 'It holds the character U+0000, or half of a character. Expected text without it.';
    return [problem('TEXT_NOT_STORABLE', path, message)];
  }
  const expected = `Expected 1 to ${longest[field]} characters.`;
  if (text.trim() === '') return [problem('FIELD_NOT_GIVEN', path, expected)];
  if (text.length > longest[field]) return [problem('FIELD_NOT_OF_THE_FORM', path, expected)];
  if (field !== 'judgedOnAddress' || /^https:\/\/[a-z0-9.-]+\/\S*$/i.test(text)) return [];
  return [problem('FIELD_NOT_OF_THE_FORM', path, 'Expected an https address, or none.')];
}

function problemsOfVersion(version: number, inCode: RuleInCode): readonly Problem[] {
  if (!inCode.isRun) {
    const message = 'The rule is retired and finds nothing any more. Expected a rule that is run.';
    return [problem('FIELD_NOT_OF_THE_FORM', ['input', 'rule'], message)];
  }
  if (version === inCode.version) return [];
  const message = `The code has version ${inCode.version}. Expected ${inCode.version}: no other is run, so no other can be tried.`;
  return [problem('FIELD_NOT_OF_THE_FORM', ['input', 'version'], message)];
}

/** At most one publication of a version waits or stands: two would be withdrawn one by one, and the other forgotten. */
function problemsOfOther(standing: RulePublicationStanding | null): readonly Problem[] {
  if (standing === 'PENDING') {
    const message = 'A proposal to publish this version waits already. Approve it, or withdraw it first.';
    return [problem('TOO_MANY_WAIT', ['input', 'version'], message)];
  }
  if (standing !== 'PUBLISHED') return [];
  const message = 'A publication of this version stands. Withdraw it before another is proposed.';
  return problemsOf([{ code: 'ALREADY_DECIDED', message, citation: null }], { ALREADY_DECIDED: ['input', 'version'] });
}

/** Everything that stands in the way of proposing it; `other` is how a publication of the same version stands, if any does. */
export function problemsOfRulePublication(
  draft: RulePublicationDraft,
  inCode: RuleInCode,
  caller: Pick<Caller, 'roles'>,
  other: RulePublicationStanding | null,
): readonly Problem[] {
  return [
    ...problemsOf(whyNotBy(caller, 'proposed', publicationProposers)),
    ...problemsOfVersion(draft.version, inCode),
    ...problemsOfOther(other),
    ...(['whatChanged', 'judgedOn', 'judgedOnAddress'] as const).flatMap((field) => problemsOfText(draft, field)),
  ];
}

const approval = { what: 'the publication of a rule', roles: publicationApprovers };

/** Publishes a version that was proposed, or says every reason why not. What was proposed must be what the code still is. */
export function approveRulePublication(
  { standing, proposedBy, version, digest }: RulePublicationState,
  inCode: RuleVersion,
  caller: Pick<Caller, 'id' | 'roles'>,
): Decision<'PUBLISHED'> {
  const refusals: Refusal[] = [...whyNotFourEyes(proposedBy, caller, approval)];
  if (standing === 'PUBLISHED') {
    refusals.push({ code: 'ALREADY_DECIDED', message: 'It was approved before, and stands.', citation: null });
  }
  if (standing === 'WITHDRAWN') {
    refusals.push({ code: 'ALREADY_WITHDRAWN', message: 'It was withdrawn. Propose it anew.', citation: null });
  }
  if (version !== inCode.version || digest !== inCode.digest) {
    const message = `The rule has changed since it was proposed: the code has version ${inCode.version} (${inCode.digest.slice(0, 12)}), and version ${version} (${digest.slice(0, 12)}) was proposed. Withdraw it, and propose what is run now.`;
    refusals.push({ code: 'OVERTAKEN', message, citation: null });
  }
  return decide(refusals, () => 'PUBLISHED');
}

/** Takes a publication back, approved or not. One person is enough: it only says less of what was found. */
export function withdrawRulePublication(
  { standing }: Pick<RulePublicationState, 'standing'>,
  caller: Pick<Caller, 'roles'>,
): Decision<'WITHDRAWN'> {
  const refusals: Refusal[] = [...whyNotBy(caller, 'withdrawn', publicationWithdrawers)];
  if (standing === 'WITHDRAWN') {
    refusals.push({ code: 'ALREADY_WITHDRAWN', message: 'It was withdrawn before.', citation: null });
  }
  return decide(refusals, () => 'WITHDRAWN');
}
