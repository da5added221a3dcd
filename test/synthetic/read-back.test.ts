import path from 'node:path';
import { type PublicationTable, readPublication } from '../../src/sources/ofsted/read-publication';
import { type WrittenNation, writtenNation } from './written-nation';

/** Every year's layout must be one that the readers of the real files know. */
describe('what is written', () => {
  let nation: WrittenNation;
  beforeAll(async () => {
    nation = await writtenNation(13, 0.02);
  }, 60_000);
  afterAll(() => nation.remove());

  it('is read by the readers of the real files, every row of it, as the dataset and day it is', async () => {
    for (const file of nation.files) {
      if (!file.path.endsWith('.csv') || file.dataset === 'HOUSES') continue;
      const [table] = await readPublication(file.path);
      const told = table?.kind === 'RECOGNISED' ? [table.dataset, table.recognised.asAt] : [table?.kind];
      expect([path.basename(file.path), ...told]).toEqual([path.basename(file.path), file.dataset, file.asAt]);
      expect([path.basename(file.path), await countRows(table)]).toEqual([
        path.basename(file.path),
        { read: file.rows, rejected: 0 },
      ]);
    }
  }, 60_000);
});

async function countRows(table: PublicationTable | undefined): Promise<{ read: number; rejected: number }> {
  const count = { read: 0, rejected: 0 };
  if (table?.kind !== 'RECOGNISED') return count;
  for await (const row of table.rows()) {
    if ('problems' in row) count.rejected += 1;
    else count.read += 1;
  }
  return count;
}
