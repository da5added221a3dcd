import type { ExecutionResult } from 'graphql';
import type { Caller } from '../../../../src/domain/access/caller';
import type { Database } from '../../../../src/platform/database/database';
import { answerOver } from '../../../support/answer-over';
import { today } from './given-continuity';

export interface AnsweredContinuity {
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  data: any;
  errors?: ExecutionResult['errors'];
  statements: readonly string[];
  /** What was read of records that are not open. */
  reads: readonly { recordClass: string; recordId: string }[];
}

/** Asks behind both fences. */
export function askedContinuity(opened: () => Database) {
  const answered = answerOver(opened);
  return async (
    caller: Caller,
    source: string,
    variables: Record<string, unknown> = {},
  ): Promise<AnsweredContinuity> => {
    const { result, statements, reads } = await answered(caller, source, variables, today);
    return {
      data: null,
      ...result,
      statements: statements.map(({ name, text }) => name ?? text),
      reads,
    } as AnsweredContinuity;
  };
}
