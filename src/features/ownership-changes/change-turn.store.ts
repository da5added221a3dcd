import type { Transaction } from '../../platform/database/database';

/** A turn, and the moment it began. */
export interface ChangeTurn {
  now: string;
}

/**
 * Waits for the turn to change who holds what, or groups: the same for which decisions on owners wait. Two at once would
 * each miss what the other does. Held to the commit.
 *
 * The moment is the database's, once the turn is there: what is closed then was recorded before it by the same clock.
 */
export async function takeTurn(tx: Transaction): Promise<ChangeTurn> {
  await tx.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight groups'))` });
  const [row] = await tx.query<ChangeTurn>({ text: 'select clock_timestamp() as now' });
  if (!row) throw new Error('The database did not say what time it is.');
  return row;
}
