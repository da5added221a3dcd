import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serviceSecret } from '../features/access/service-secret';
import { loadDemonstrationScenario } from '../features/law/load-demonstration-scenario';
import { importOwnershipFile } from '../features/ownership-imports/read-ownership-file';
import { publishedOwner } from '../features/provider-groups/group-membership.store';
import { importFile } from '../features/publications/import-file';
import { refreshNow } from '../features/publications/refresh-pending';
import { publishShippedRules } from '../features/rule-publications/publish-shipped-rules';
import { systemClock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { generateNation } from '../synthetic/generate-nation';
import { detectInNation } from './detect-in-nation';
import { importHouses } from './import-houses';
import { refreshEverything } from './refresh-everything';
import { followRegisters } from './refresh-ownership';

/** What is no publication of the register: read by importers of its own, or the answers that readers are held to. */
const readOtherwise = ['OWNERSHIP', 'HOUSES', 'SCENARIOS', 'ANSWERS'];

/** The days on which the demo's patterns are read: the last register, and the two before it. */
export const demoDays = ['2023-03-31', '2024-03-31', '2025-03-31'] as const;

/** Whether the nation is to be loaded: into an empty database, or on from where a load was cut off. */
export async function awaitsDemo(database: Database): Promise<boolean> {
  const [row] = await database.query<{ awaits: boolean }>({
    text: `select coalesce((select completed_at is null from demo_load order by id desc limit 1),
      not exists (select from import_run)) as awaits`,
  });
  return row?.awaits ?? false;
}

/** Answers the scale to load: that of a load that was cut off, or the one asked for. */
async function begin(database: Database, scale: number): Promise<number> {
  const [row] = await database.query<{ scale: number }>({
    text: `with cut_off as (select scale from demo_load where completed_at is null),
      begun as (insert into demo_load (scale, begun_at) select $1, now() where not exists (select from cut_off) returning scale)
      select scale from cut_off union all select scale from begun`,
    values: [scale],
  });
  return row?.scale ?? scale;
}

async function readPatterns(database: Database, tell: (line: string) => void): Promise<void> {
  for (const day of demoDays) {
    tell(`Reading patterns as of ${day}.`);
    for (const definition of [publishedOwner, 'COMPANIES_ACT_PARENT']) await detectInNation(database, day, definition);
  }
}

/**
 * Fills a database with the synthetic nation, through the importers: there is no second way in.
 *
 * A load that was cut off is made whole by loading again: the nation is the same, and what is stored already is left.
 */
export async function loadDemo(database: Database, tell: (line: string) => void, wantedScale = 1): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'oversight-nation-'));
  try {
    const scale = await begin(database, wantedScale);
    tell('Making the synthetic nation.');
    const { files } = await generateNation({ folder, scale });
    const toRead = files.filter(({ dataset }) => !readOtherwise.includes(dataset));
    for (const [index, file] of toRead.entries()) {
      tell(`Importing ${index + 1} of ${toRead.length}: ${path.basename(file.path)}`);
      await importFile(database, file.path, refreshEverything, {
        dryRun: false,
        replace: false,
        acceptFewerRows: false,
        refreshLater: true,
      });
    }
    const fileOf = (dataset: string) => files.find((file) => file.dataset === dataset)?.path ?? '';
    tell('Importing who holds what in whom.');
    await importOwnershipFile(database, fileOf('OWNERSHIP'), {
      dryRun: false,
      today: systemClock.today(),
      samePerson: await serviceSecret(database, 'same-person'),
      thenFollow: async (tx) => void (await followRegisters(tx)),
    });
    tell('Working out who owned what, and when.');
    await refreshNow(database, refreshEverything);
    tell('Looking for settings that go on under another number.');
    await importHouses(database, fileOf('HOUSES'));
    tell('Laying down a scenario in which the powers of 2026 are in force, for trying things out.');
    await loadDemonstrationScenario(database);
    tell('Publishing the rules that read its patterns.');
    await publishShippedRules(database);
    await database.query({ text: 'analyze' });
    await readPatterns(database, tell);
    await database.query({ text: 'update demo_load set completed_at = now() where completed_at is null' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
