import { setTimeout as pause } from 'node:timers/promises';
import type { PoolState } from '../../src/platform/database/database';
import type { Service } from './service';

const eachMs = 20;
const tries = 250;

/**
 * The pool once nothing is going on in it, or as it is after five seconds.
 *
 * An answer may reach its caller a moment before the connection it used is back in the pool.
 */
export async function settled({ api }: Pick<Service, 'api'>): Promise<PoolState> {
  for (let tried = 0; tried < tries && api.poolState().inUse > 0; tried += 1) await pause(eachMs);
  return api.poolState();
}
