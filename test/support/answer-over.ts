import { type ExecutionResult, graphql } from 'graphql';
import { guard } from '../../src/app/access/guard';
import { requestContext } from '../../src/app/request-context';
import { buildApiSchema } from '../../src/app/schema';
import type { Caller } from '../../src/domain/access/caller';
import { callerSettings } from '../../src/features/access/caller-settings';
import type { DossierSealing } from '../../src/features/dossiers/sealing';
import { fixedClock } from '../../src/platform/clock';
import type { Database, Statement, Transaction } from '../../src/platform/database/database';

const spending = {
  cost: 0,
  maximumCost: 1,
  charge: { isAllowed: true, remaining: 1, limit: 1, retryAfterSeconds: 0, fullInSeconds: 0 },
};

export interface Answered {
  /** As it would be sent: plain JSON. */
  result: ExecutionResult<Record<string, unknown>>;
  statements: readonly Statement[];
  /** What was read of records that are not open. */
  reads: readonly { recordClass: string; recordId: string }[];
}

export type AnswerOver = (
  caller: Caller,
  source: string,
  variables: Record<string, unknown>,
  today: string,
) => Promise<Answered>;

/** The API over a database, behind both fences: the guarded schema, and the login of requests with its row-level security. */
export function answerOver(opened: () => Database, sealing?: DossierSealing): AnswerOver {
  const schema = guard(buildApiSchema());
  return async (caller, source, variables, today) => {
    const statements: Statement[] = [];
    const settings = { ...callerSettings(caller, today), role: 'oversight_api' };
    const transact = <T>(work: (tx: Transaction) => Promise<T>) => opened().transaction(work, { settings });
    const db = {
      query: <Row>(statement: Statement) => {
        statements.push(statement);
        return transact((tx) => tx.query<Row>(statement));
      },
    };
    const { now } = fixedClock(today);
    const contextValue = requestContext(
      { db, transact, caller, today, now, requestId: 'test', spending },
      true,
      sealing,
    );
    const result = await graphql({ schema, source, variableValues: variables, contextValue });
    return { result: JSON.parse(JSON.stringify(result)), statements, reads: contextValue.reads.take() };
  };
}
