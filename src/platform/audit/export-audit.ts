import { open } from 'node:fs/promises';
import type { Database } from '../database/database';
import { readingTransaction } from './audit-transaction';
import { readChain } from './read-chain';

/** Writes every seal with its entry to a new file, one to a line, as it can be verified elsewhere; answers how many. */
export function exportAudit(system: Database, file: string): Promise<number> {
  return system.transaction(async (tx) => {
    const handle = await open(file, 'wx', 0o600);
    let count = 0;
    try {
      for await (const lines of readChain(tx)) {
        await handle.appendFile(`${lines.join('\n')}\n`);
        count += lines.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    return count;
  }, readingTransaction);
}
