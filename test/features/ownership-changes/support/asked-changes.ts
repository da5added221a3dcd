import 'reflect-metadata';
import { type ExecutionResult, graphql } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { accessLists } from '../../../../src/app/access/access-lists';
import { classifyFields } from '../../../../src/app/access/classify-fields';
import { guard } from '../../../../src/app/access/guard';
import { requestContext } from '../../../../src/app/request-context';
import type { Caller } from '../../../../src/domain/access/caller';
import { callerSettings } from '../../../../src/features/access/caller-settings';
import { NaturalPersonResolver } from '../../../../src/features/ownership/natural-person.resolver';
import { ownershipAccess } from '../../../../src/features/ownership/ownership.access';
import { ownershipContext } from '../../../../src/features/ownership/ownership.context';
import { UndertakingResolver } from '../../../../src/features/ownership/undertaking.resolver';
import { ChangedInterestResolver } from '../../../../src/features/ownership-changes/changed-interest.resolver';
import { DecideOwnershipChangeResolver } from '../../../../src/features/ownership-changes/decide-ownership-change.resolver';
import { OwnershipChangeResolver } from '../../../../src/features/ownership-changes/ownership-change.resolver';
import { ownershipChangesAccess } from '../../../../src/features/ownership-changes/ownership-changes.access';
import { ownershipChangesContext } from '../../../../src/features/ownership-changes/ownership-changes.context';
import { fixedClock } from '../../../../src/platform/clock';
import type { Database, Statement, Transaction } from '../../../../src/platform/database/database';
import { today } from './given-changes';

const spending = {
  cost: 0,
  maximumCost: 1,
  charge: { isAllowed: true, remaining: 1, limit: 1, retryAfterSeconds: 0, fullInSeconds: 0 },
};

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
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const bare = buildSchemaSync({
    resolvers: [
      OwnershipChangeResolver,
      ChangedInterestResolver,
      DecideOwnershipChangeResolver,
      UndertakingResolver,
      NaturalPersonResolver,
    ],
    validate: false,
  });
  const lists = new Set([...accessLists, ownershipAccess, ownershipChangesAccess]);
  const schema = guard(bare, classifyFields(bare, [...lists]));
  const answer: AskedChanges['answer'] = async (caller, source, variables = {}) => {
    const settings = { ...callerSettings(caller, today), role: 'oversight_api' };
    const transact = <T>(work: (tx: Transaction) => Promise<T>) => opened().transaction(work, { settings });
    statements.length = 0;
    const db = {
      query: <Row>(statement: Statement) => {
        statements.push(statement.text);
        return transact((tx) => tx.query<Row>(statement));
      },
    };
    const { now } = fixedClock(today);
    const contextValue = {
      ...requestContext({ db, transact, caller, today, now, requestId: 'test', spending }, true),
      ...ownershipContext(db),
      ...ownershipChangesContext(db),
    };
    const result = await graphql({ schema, source, variableValues: variables, contextValue });
    seen = contextValue.reads.take();
    return JSON.parse(JSON.stringify(result));
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
