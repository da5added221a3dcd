import 'reflect-metadata';
import { type ExecutionResult, graphql } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { accessLists } from '../../../../src/app/access/access-lists';
import { classifyFields } from '../../../../src/app/access/classify-fields';
import { guard } from '../../../../src/app/access/guard';
import { orm } from '../../../../src/app/orm';
import { requestContext } from '../../../../src/app/request-context';
import { anonymous, type Caller } from '../../../../src/domain/access/caller';
import { firstScopes } from '../../../../src/domain/access/legal-scopes';
import { callerSettings } from '../../../../src/features/access/caller-settings';
import { ScopeStore } from '../../../../src/features/access/scope.store';
import {
  ChainStepResolver,
  ChainStopResolver,
  ControlOnUndertakingResolver,
  ParentUndertakingResolver,
  UltimateParentResolver,
} from '../../../../src/features/ownership/chain.resolver';
import { ConflictResolver } from '../../../../src/features/ownership/conflict.resolver';
import { LookupResolver } from '../../../../src/features/ownership/lookup.resolver';
import { NaturalPersonResolver } from '../../../../src/features/ownership/natural-person.resolver';
import { ownershipAccess } from '../../../../src/features/ownership/ownership.access';
import { ownershipContext } from '../../../../src/features/ownership/ownership.context';
import {
  InterestsOnUndertakingResolver,
  OwnershipInterestResolver,
} from '../../../../src/features/ownership/ownership-interest.resolver';
import { UndertakingResolver } from '../../../../src/features/ownership/undertaking.resolver';
import {
  StructureNodeResolver,
  StructureOnUndertakingResolver,
} from '../../../../src/features/ownership/undertaking-structure.resolver';
import { fixedClock } from '../../../../src/platform/clock';
import type { Database, Statement, Transaction } from '../../../../src/platform/database/database';
import { openDatabase } from '../../../../src/platform/database/open-database';
import { freshDatabase, type TestDatabase } from '../../../support/database';
import { OwnershipBuilder } from '../../../support/ownership';

/** The day on which everything is asked unless a test says otherwise. */
export const today = '2024-06-01';

const spending = {
  cost: 0,
  maximumCost: 1,
  charge: { isAllowed: true, remaining: 1, limit: 1, retryAfterSeconds: 0, fullInSeconds: 0 },
};

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
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const bare = buildSchemaSync({
    resolvers: [
      UndertakingResolver,
      OwnershipInterestResolver,
      InterestsOnUndertakingResolver,
      NaturalPersonResolver,
      ControlOnUndertakingResolver,
      ParentUndertakingResolver,
      UltimateParentResolver,
      ChainStopResolver,
      ChainStepResolver,
      StructureOnUndertakingResolver,
      StructureNodeResolver,
      ConflictResolver,
      LookupResolver,
    ],
    validate: false,
  });
  const schema = guard(bare, classifyFields(bare, [...new Set([...accessLists, ownershipAccess])]));
  const answer: AskedOwnership['answer'] = async (source, variables = {}, caller = anonymous) => {
    const settings = { ...callerSettings(caller, today), role: 'oversight_api' };
    const transact = <T>(work: (tx: Transaction) => Promise<T>) => database.transaction(work, { settings });
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
    };
    const result = await graphql({ schema, source, variableValues: variables, contextValue });
    seen = contextValue.reads.take();
    return JSON.parse(JSON.stringify(result));
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
