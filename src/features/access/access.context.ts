import DataLoader from 'dataloader';
import type { Caller } from '../../domain/access/caller';
import type { RecordClass } from '../../domain/access/record-classes';
import type { Day } from '../../domain/values/day';
import { type AccessLogEntry, accessLog, countAccessLog, type RecordKey } from '../../platform/audit/audit.store';
import type { Queryable, Transaction } from '../../platform/database/database';
import { groupedByKey } from '../../platform/graphql/loaders';
import { ApiKeyStore } from './api-key.store';
import type { MutationsContext } from './mutation.context';
import { ReadLog } from './read-log';
import { mutationsContext } from './run-mutation';
import { type CallerScope, ScopeStore } from './scope.store';
import type { Charge } from './token-bucket';

/** What the request cost and what the caller may still spend. */
export interface Spending {
  cost: number;
  maximumCost: number;
  charge: Charge;
}

/** Who asks, what it may see, and what of it was seen. */
export interface AccessContext extends MutationsContext {
  caller: Caller;
  reads: ReadLog;
  access: {
    /** Scopes that let the caller see records of a class; none where it may see none. */
    scopesOf: DataLoader<RecordClass, CallerScope[]>;
    scopes: ScopeStore;
    keys: ApiKeyStore;
    /** Who touched a record, newest first, as far as the caller may know. */
    log: {
      page(record: RecordKey, first: number, after: number | null): Promise<AccessLogEntry[]>;
      count(record: RecordKey): Promise<number>;
    };
    spending: Spending;
  };
}

export interface AccessParts {
  db: Queryable;
  transact: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  caller: Caller;
  today: Day;
  now: () => string;
  requestId: string;
  spending: Spending;
}

export function accessContext({ db, spending, ...parts }: AccessParts): AccessContext {
  const scopes = new ScopeStore(db);
  return {
    caller: parts.caller,
    reads: new ReadLog(),
    access: {
      scopes,
      keys: new ApiKeyStore(db),
      log: {
        page: (record, first, after) => accessLog(db, { ...record, first, after }),
        count: (record) => countAccessLog(db, record),
      },
      spending,
      scopesOf: new DataLoader(async (classes) =>
        groupedByKey(classes, await scopes.ofCaller(classes), ({ recordClass }) => recordClass),
      ),
    },
    ...mutationsContext(parts),
  };
}
