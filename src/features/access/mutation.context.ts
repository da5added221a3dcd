import type { Caller } from '../../domain/access/caller';
import type { RecordClass } from '../../domain/access/record-classes';
import { type ChangeForm, problemsOfForm } from '../../domain/casework/change-form';
import type { Problem } from '../../domain/casework/problem';
import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';

/** Every mutation's input begins with these. */
export interface MutationInput {
  /** Why; kept with the record and in the audit. */
  reason: string;
  /** Chosen by the caller, one for each intention: asking again under the same key acts once. */
  idempotencyKey: string;
}

export interface AuditedChange {
  recordClass: RecordClass;
  recordId: string;
  /** Whose the record is; null where it is nobody's in particular. */
  ownerOrganisation: string | null;
  /** How it stood before; null where there was nothing. */
  old: unknown;
  /** How it stands after; null where there is nothing. */
  new: unknown;
  /** The day from which the change holds, where that is not the day it was made. */
  effectiveOn?: Day | null;
}

/** What a verb works with: one transaction with the caller's identity, and the instant and day of the request. */
export interface MutationRun {
  readonly tx: Transaction;
  readonly caller: Caller;
  readonly now: string;
  readonly today: Day;
  /** Puts a change into the audit, in the same transaction. */
  audit(change: AuditedChange): void;
}

export interface Committed<Reply> {
  reply: Reply;
  /** Whether the reply is that of an earlier request under the same key. */
  replayed: boolean;
}

/** The slice of a request's context through which everything is changed. */
export interface MutationsContext {
  mutations: {
    /**
     * Does the work once for the key and keeps its reply, which must be plain JSON.
     *
     * Throws `IDEMPOTENCY_KEY_REUSED` where the key was used for something else.
     */
    run<Reply>(
      operation: string,
      input: MutationInput,
      work: (run: MutationRun) => Promise<Reply>,
    ): Promise<Committed<Reply>>;
  };
}

/** Does a change once its form is right; `refused` answers for one whose form is not, and nothing is run for it. */
export async function committed<Reply>(
  { mutations }: MutationsContext,
  operation: string,
  input: ChangeForm,
  refused: (problems: readonly Problem[]) => Reply,
  verb: (run: MutationRun) => Promise<Reply>,
): Promise<Reply & { replayed: boolean }> {
  const problems = problemsOfForm(input);
  if (problems.length > 0) return { ...refused(problems), replayed: false };
  const { reply, replayed } = await mutations.run(operation, input, verb);
  return { ...reply, replayed };
}
