import type { Queryable, TransactionOptions } from '../database/database';

/**
 * Built-in functions are meant by every name, whatever a database sets for its sessions. And entries are fetched by
 * their keys: a plan that reads the whole table again for each batch would take hours.
 */
const settings = {
  search_path: 'pg_catalog, public, pg_temp',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_seqscan: 'off',
  enable_bitmapscan: 'off',
};

export const sealingTransaction: TransactionOptions = { settings };

/** One moment of the chain. */
export const readingTransaction: TransactionOptions = {
  readOnly: true,
  isolation: 'repeatable read',
  settings: { ...settings, statement_timeout: '0' },
};

const sealingLock = 4_851_306_271;

/** One at a time adds to the chain, or says in a checkpoint how far it goes, over all servers of the database. */
export async function holdChain(tx: Queryable): Promise<void> {
  await tx.query({ text: 'select pg_catalog.pg_advisory_xact_lock($1)', values: [sealingLock] });
}

export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** The newest seal; null before the first. */
export async function chainEnd(tx: Queryable): Promise<ChainEnd | null> {
  const [end] = await tx.query<ChainEnd>({
    text: `select sequence, pg_catalog.encode(hash, 'hex') as hash from audit_seal order by sequence desc limit 1`,
  });
  return end ?? null;
}
