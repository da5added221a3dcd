import { type ExecutionResult } from 'graphql';
import type { Caller } from '../../../../src/domain/access/caller';
import type { Database } from '../../../../src/platform/database/database';
import { answerOver } from '../../../support/answer-over';
import { today } from './given-changes';

export interface AskedChanges {
  /** The statements of the last question. */
  readonly statements: readonly string[];
  /** Records that the last question read, by class. */
  readonly seen: readonly { recordClass: string; recordId: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  ask(caller: Caller, source: string, variables?: Record<string, unknown>): Promise<any>;
  answer(caller: Caller, source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
}

/** This part of the API behind both fences. */
export function askedChanges(opened: () => Database): AskedChanges {
  const statements: string[] = [];
  let seen: AskedChanges['seen'] = [];
  const answered = answerOver(opened);
  const answer: AskedChanges['answer'] = async (caller, source, variables = {}) => {
    const { result, statements: asked, reads } = await answered(caller, source, variables, today);
    statements.splice(0, statements.length, ...asked.map(({ text }) => text));
    seen = reads;
    return result;
  };
  return {
    statements,
    get seen() {
      return seen;
    },
    answer,
    async ask(caller, source, variables) {
      const { data, errors } = await answer(caller, source, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
