import path from 'node:path';
import { serviceSecret } from '../features/access/service-secret';
import { importPremises, type PremisesImport } from '../features/continuity/import-premises';
import { readPremises } from '../features/continuity/read-premises';
import { systemClock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import { openTables } from '../sources/tabular/open-tables';
import { lookForContinuity } from './refresh-ownership';

/** Takes the regulator's list of where settings are, as keyed hashes, and looks anew for what goes on as what. */
export async function importHouses(database: Database, file: string): Promise<PremisesImport> {
  const [table] = await openTables(file);
  if (!table) throw new Error(`${path.basename(file)} holds no table. Expected the columns URN, Address, Postcode.`);
  const key = await serviceSecret(database, 'premises');
  return database.transaction(async (tx) => {
    const imported = await importPremises(tx, readPremises(table), key, systemClock.now());
    await lookForContinuity(tx);
    return imported;
  });
}
