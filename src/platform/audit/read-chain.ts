import type { Queryable } from '../database/database';
import { sealLineSql } from './seal-line';

const batchLength = 2_000;

interface Batch {
  /** Joined by line ends, as taking each row out of the protocol costs more than all the rest. */
  lines: string | null;
  last: number | null;
}

function readBatch(tx: Queryable, after: number | null): Promise<Batch[]> {
  return tx.query<Batch>({
    text: `select string_agg(${sealLineSql}, E'\\n' order by s.sequence) as lines, max(s.sequence) as last
      from (select * from audit_seal where $1::bigint is null or sequence > $1 order by sequence limit $2) s
      left join audit_entry e on e.id = s.entry_id`,
    values: [after, batchLength],
  });
}

/** The chain in its order, as lists of lines. The next batch is on its way while one is looked at. */
export async function* readChain(tx: Queryable): AsyncGenerator<readonly string[]> {
  let coming = readBatch(tx, null);
  try {
    for (;;) {
      const [batch] = await coming;
      if (!batch?.lines) return;
      coming = readBatch(tx, batch.last);
      // Its failure is met when it is waited for, or not at all.
      coming.catch(() => undefined);
      yield batch.lines.split('\n');
    }
  } finally {
    // Whoever stops early may end the transaction, and a connection takes one statement at a time.
    await coming.catch(() => undefined);
  }
}
