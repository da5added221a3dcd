import type { Database } from '../platform/database/database';
import { type OpenDatabaseOptions, openDatabase } from '../platform/database/open-database';
import type { ApiLogin } from './api-login';

/**
 * What a request may take of the database. A statement that runs longer than any page needs is ended by the server, and
 * so is a transaction that was left open.
 */
const bounds = {
  poolSize: 12,
  mostWaiting: 120,
  connectWaitMs: 2_000,
  statementTimeoutMs: 10_000,
  sessionSettings: {
    lock_timeout: '5000',
    idle_in_transaction_session_timeout: '15000',
  },
} as const;

/** The pool that answers requests. */
export function openApiDatabase(
  { url, sessionSettings }: ApiLogin,
  options: Pick<OpenDatabaseOptions, 'onQuery' | 'onConnectionLost' | 'poolSize' | 'mostWaiting'> = {},
): Promise<Database> {
  return openDatabase(url, {
    ...bounds,
    applicationName: 'provider-group-oversight api',
    ...options,
    sessionSettings: { ...bounds.sessionSettings, ...sessionSettings },
  });
}
