import { saysSomething } from '../values/says-something';
import { type FormProblemCode, type Problem, problem } from './problem';

/** What every change says of itself. */
export interface ChangeForm {
  reason: string;
  idempotencyKey: string;
  /** Given where the change is to something that exists. */
  expectedVersion?: number;
}

export const longestReason = 2000;
export const longestNote = 4000;

/** Whether a caller's mark for one change is of the form that can be kept. */
export function isIdempotencyKey(text: string): boolean {
  return /^[A-Za-z0-9._:-]{8,200}$/.test(text);
}

type TextCodes = Record<'missing' | 'tooLong', FormProblemCode>;

function problemsOfText(text: string, path: readonly string[], longest: number, codes: TextCodes): readonly Problem[] {
  const expected = `Expected 1 to ${longest} characters.`;
  const found: Problem[] = [];
  const isStorable = !text.includes('\u0000');
  if (isStorable && !saysSomething(text)) found.push(problem(codes.missing, path, `It is empty. ${expected}`));
  if (text.length > longest) {
    found.push(problem(codes.tooLong, path, `It has ${text.length} characters. ${expected}`));
  }
  // The database keeps any character but this one.
  if (!isStorable) {
    found.push(problem('TEXT_NOT_STORABLE', path, 'It holds the character U+0000. Expected text without it.'));
  }
  return found;
}

/** Everything wrong with the form of a change, before anything is looked up. */
export function problemsOfForm({ reason, idempotencyKey, expectedVersion }: ChangeForm): readonly Problem[] {
  const codes = { missing: 'REASON_NOT_GIVEN', tooLong: 'REASON_TOO_LONG' } as const;
  const found = [...problemsOfText(reason, ['input', 'reason'], longestReason, codes)];
  if (!isIdempotencyKey(idempotencyKey)) {
    const expected = 'Expected 8 to 200 letters, digits and . _ : -, such as a UUID, new for each change.';
    found.push(problem('KEY_NOT_OF_THE_FORM', ['input', 'idempotencyKey'], expected));
  }
  if (expectedVersion !== undefined && expectedVersion < 0) {
    const message = `${expectedVersion} is no version. Expected the \`version\` you last saw; 0 where nothing was done yet.`;
    found.push(problem('VERSION_NOT_A_VERSION', ['input', 'expectedVersion'], message));
  }
  return found;
}

/** Everything wrong with the text of a note. */
export function problemsOfNote(text: string): readonly Problem[] {
  return problemsOfText(text, ['input', 'text'], longestNote, { missing: 'TEXT_NOT_GIVEN', tooLong: 'TEXT_TOO_LONG' });
}
