import { type ExecutionResult } from 'graphql';
import { orm } from '../../../../src/app/orm';
import { anonymous, type Caller } from '../../../../src/domain/access/caller';
import { firstScopes } from '../../../../src/domain/access/legal-scopes';
import { ScopeStore } from '../../../../src/features/access/scope.store';
import type { Database } from '../../../../src/platform/database/database';
import { openDatabase } from '../../../../src/platform/database/open-database';
import { answerOver } from '../../../support/answer-over';
import { freshDatabase, type TestDatabase } from '../../../support/database';
import { OwnershipBuilder } from '../../../support/ownership';

/** The day on which everything is asked unless a test says otherwise. */
export const today = '2024-06-01';

export interface AskedOwnership {
  readonly database: Database;
  readonly given: OwnershipBuilder;
  /** The statements of the last question. */
  readonly statements: readonly string[];
  /** Records that the last question read, by class. */
  readonly seen: readonly { recordClass: string; recordId: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  ask(source: string, variables?: Record<string, unknown>, caller?: Caller): Promise<any>;
  answer(source: string, variables?: Record<string, unknown>, caller?: Caller): Promise<ExecutionResult>;
}

/** The ownership part of the API behind both fences, over a database of its own for all tests of the file. */
export function askedOwnership(): AskedOwnership {
  let holder: TestDatabase;
  let database: Database;
  let given: OwnershipBuilder;
  const statements: string[] = [];
  let seen: AskedOwnership['seen'] = [];
  beforeAll(async () => {
    holder = await freshDatabase();
    database = await openDatabase(holder.url, { orm });
    given = new OwnershipBuilder(database);
    await new ScopeStore(database).addMissing(firstScopes);
  });
  afterAll(async () => {
    await database.close();
    await holder.drop();
  });
  const answered = answerOver(() => database);
  const answer: AskedOwnership['answer'] = async (source, variables = {}, caller = anonymous) => {
    const { result, statements: asked, reads } = await answered(caller, source, variables, today);
    statements.splice(0, statements.length, ...asked.map(({ text }) => text));
    seen = reads;
    return result;
  };
  return {
    get database() {
      return database;
    },
    get given() {
      return given;
    },
    statements,
    get seen() {
      return seen;
    },
    answer,
    async ask(source, variables, caller) {
      const { data, errors } = await answer(source, variables, caller);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}
