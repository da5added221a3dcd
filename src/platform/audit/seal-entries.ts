import type { Database, Transaction } from '../database/database';
import { chainEnd, holdChain, sealingTransaction } from './audit-transaction';
import { chainStart, entryText, sealHash } from './entry-text';

const defaultBatch = 2_000;

interface Waiting {
  id: number;
  text: string;
}

async function addSeals(tx: Transaction, after: number, ids: readonly number[], hashes: readonly string[]) {
  await tx.query({
    text: `insert into audit_seal (sequence, entry_id, hash)
      select $1::bigint + n, entry_id, pg_catalog.decode(hash, 'hex')
      from unnest($2::bigint[], $3::text[]) with ordinality as added (entry_id, hash, n)`,
    values: [after, ids, hashes],
  });
  await tx.query({ text: 'delete from audit_pending where entry_id = any($1::bigint[])', values: [ids] });
}

async function sealBatch(tx: Transaction, batch: number): Promise<number> {
  await holdChain(tx);
  const waiting = await tx.query<Waiting>({
    // Each entry is looked up by its key: from the other side, every sealed entry would be passed again each time.
    text: `select e.id, e.text from audit_pending p
      cross join lateral (select e.id, ${entryText('e')} as text from audit_entry e where e.id = p.entry_id offset 0) e
      order by p.entry_id limit $1`,
    values: [batch],
  });
  if (waiting.length === 0) return 0;
  const end = await chainEnd(tx);
  let hash = end?.hash ?? chainStart;
  const hashes = waiting.map(({ text }) => {
    hash = sealHash(hash, text);
    return hash;
  });
  await addSeals(
    tx,
    end?.sequence ?? 0,
    waiting.map(({ id }) => id),
    hashes,
  );
  return waiting.length;
}

/**
 * Seals every committed entry that waits, in the order of their ids; answers how many.
 *
 * An entry that commits late, under a lower id than one already sealed, takes a later place in the chain. Sealing
 * twice at once is safe: one waits for the other.
 */
export async function sealEntries(system: Database, batch = defaultBatch): Promise<number> {
  let sealed = 0;
  for (;;) {
    const added = await system.transaction((tx) => sealBatch(tx, batch), sealingTransaction);
    sealed += added;
    if (added < batch) return sealed;
  }
}
