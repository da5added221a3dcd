import { citationText } from '../law/citation';
import type { Refusal } from '../law/refusal';
import type { RefusalCode } from '../law/refusal-codes';

/** What of a request can be wrong besides what rules refuse. Codes are stable once released. */
export const formProblems = {
  NOT_FOUND: 'What is named is not there, or not for the caller to see.',
  REASON_NOT_GIVEN: 'A change needs a reason.',
  REASON_TOO_LONG: 'The reason is longer than a reason may be.',
  TEXT_NOT_GIVEN: 'A note needs a text.',
  TEXT_TOO_LONG: 'The text is longer than a note may be.',
  TEXT_NOT_STORABLE: 'The text holds a character that cannot be kept.',
  KEY_NOT_OF_THE_FORM: 'The idempotency key is not of the form.',
  FIELD_NOT_GIVEN: 'What is recorded needs a field that is not given.',
  FIELD_NOT_EXPECTED: 'A field is given that what is recorded cannot have.',
  FIELD_NOT_OF_THE_FORM: 'A field does not hold what it is for.',
  REFERENCE_TAKEN: 'Another record of the organisation has the reference.',
  TOO_MANY_WAIT: 'As many wait as may, and one more would only wait longer.',
  CONTENT_MISSING: 'A step does not say what it cannot be without.',
  CONTENT_NOT_OF_THE_FORM: 'What a step says is not of the form.',
  CONTENT_NOT_EXPECTED: 'A step says what it has no place for.',
  VERSION_NOT_A_VERSION: 'A version is a whole number from 0.',
} as const;
export type FormProblemCode = keyof typeof formProblems;
export type ProblemCode = FormProblemCode | RefusalCode;

/** Why a change was not made: an answer for the person who asked, not a fault. */
export interface Problem {
  code: ProblemCode;
  message: string;
  /** Where in the input; empty when it is of the change as a whole. */
  path: readonly string[];
  /** The provision that says no; null where the rule is ours. */
  citation: string | null;
  /** What to do next. */
  help: string | null;
}

const helps: Partial<Record<ProblemCode, string>> = {
  NOT_FOUND: 'Look it up again, and use the id that the list gives.',
  ROLE_MAY_NOT_ACT: 'Ask someone of one of these roles, or ask for the role where your organisation manages them.',
  ACTION_DOES_NOT_FOLLOW: 'Read `review.nextActions` for what may be done now.',
  STEP_DOES_NOT_FOLLOW: 'Read `nextSteps` of the matter for what may be done now.',
  POWER_NOT_COMMENCED:
    'When an instrument brings the provision into force, an administrator records it with its citation, and another approves it.',
  REGULATIONS_NOT_MADE:
    'When the regulations are made, an administrator records them with their citation, and another approves it.',
  FOUR_EYES: 'Ask a colleague who may approve it.',
  ORGANISATION_NOT_KNOWN: 'Sign in with an account that belongs to an organisation.',
  NOT_OF_YOUR_ORGANISATION: 'Ask the organisation that wrote it.',
  REFERENCE_TAKEN: 'Leave it out, or withdraw the record that has it.',
  ALREADY_APPLIED:
    'Have what is right published by the source, or declared by the group; the next import proposes it as a change of its own.',
  OVERTAKEN: 'Read what is held now. Where the source still says otherwise, its next import proposes it anew.',
  CONTRADICTS_A_DECISION: 'Withdraw the decision that stands against it, or decide otherwise.',
};

/** A form problem, at its place in the input. */
export function problem(code: FormProblemCode, path: readonly string[], message: string): Problem {
  return { code, message, path, citation: null, help: helps[code] ?? null };
}

/** Every refusal as a problem; `paths` says which code speaks of which part of the input. */
export function problemsOf(
  refusals: readonly Refusal[],
  paths: Partial<Record<RefusalCode, readonly string[]>> = {},
): readonly Problem[] {
  return refusals.map(({ code, message, citation }) => ({
    code,
    message,
    path: paths[code] ?? [],
    citation: citation === null ? null : citationText(citation),
    help: helps[code] ?? null,
  }));
}

/** The one answer for what is missing and for what may not be seen. */
export function notFound(what: string, path: readonly string[]): readonly Problem[] {
  return [problem('NOT_FOUND', path, `There is no such ${what}. Expected an id that this API gave you.`)];
}
