import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishedOwner } from '../features/provider-groups/group-membership.store';
import { detectPatterns } from '../features/findings/detect-patterns';
import { importFile } from '../features/publications/import-file';
import { refreshNow } from '../features/publications/refresh-pending';
import type { Database } from '../platform/database/database';
import { generateNation } from '../synthetic/generate-nation';
import { refreshEverything } from './refresh-everything';

/** Datasets the importers of this edition read; ownership chains wait for theirs. */
const notYetRead = ['OWNERSHIP', 'SCENARIOS'];

/** The days on which the demo's patterns are read: the last register, and the two before it. */
export const demoDays = ['2023-03-31', '2024-03-31', '2025-03-31'] as const;

export async function isEmpty(database: Database): Promise<boolean> {
  const [row] = await database.query<{ found: boolean }>({ text: 'select exists (select from import_run) as found' });
  return !(row?.found ?? false);
}

/** Fills an empty database with the synthetic nation, through the importers: there is no second way in. */
export async function loadDemo(database: Database, tell: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'oversight-nation-'));
  try {
    tell('Making the synthetic nation.');
    const { files } = await generateNation({ folder });
    const toRead = files.filter(({ dataset }) => !notYetRead.includes(dataset));
    for (const [index, file] of toRead.entries()) {
      tell(`Importing ${index + 1} of ${toRead.length}: ${path.basename(file.path)}`);
      await importFile(database, file.path, refreshEverything, {
        dryRun: false,
        replace: false,
        acceptFewerRows: false,
        refreshLater: true,
      });
    }
    tell('Working out who owned what, and when.');
    await refreshNow(database, refreshEverything);
    await database.query({ text: 'analyze' });
    for (const day of demoDays) {
      tell(`Reading patterns as of ${day}.`);
      await detectPatterns(database, day, publishedOwner);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
