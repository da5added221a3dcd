import { OverloadedError } from './overloaded-error';

/** SQLSTATEs of a server that is going, coming or full, and that ended a session in which it waited too long. */
const sqlStates = new Set(['57P01', '57P02', '57P03', '57P05', '25P03', '53300']);
/** SQLSTATE class 08 is of connections, whatever follows. */
const ofConnections = /^08[0-9A-Z]{3}$/;
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** What `pg` says in words alone of a connection that broke, or that was not made in time. */
const inWords =
  /^(Connection terminated|Client has encountered a connection error|timeout e(xpired|xceeded when trying to connect))/;

/**
 * Whether it failed because the database could not be reached or went away, and not because of what was asked.
 *
 * What was asked may have been done all the same: a connection can break between the commit and the word of it.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof OverloadedError) return false;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isPassing);
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (sqlStates.has(code) || ofConnections.test(code) || networkCodes.has(code)))
    return true;
  return typeof message === 'string' && inWords.test(message);
}
