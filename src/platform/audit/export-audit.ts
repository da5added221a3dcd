import { open } from 'node:fs/promises';
import type { Database } from '../database/database';
import { readingTransaction } from './audit-transaction';
import { entryColumns } from './entry-text';
import { readChain } from './read-chain';
import { readLines } from './read-lines';

/** The first line says what the places of an entry hold. */
const heading = JSON.stringify({ entry: entryColumns });

/** Writes every seal with its entry to a new file, one to a line, as it can be verified elsewhere; answers how many. */
export function exportAudit(system: Database, file: string): Promise<number> {
  return system.transaction(async (tx) => {
    const handle = await open(file, 'wx', 0o600);
    let count = 0;
    try {
      await handle.appendFile(`${heading}\n`);
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

/** The chain of such a file, as `readChain` gives it. */
export async function* readExport(file: string): AsyncGenerator<readonly string[]> {
  let isFirst = true;
  for await (const lines of readLines(file)) {
    yield isFirst && lines[0] === heading ? lines.slice(1) : lines;
    isFirst = false;
  }
}
