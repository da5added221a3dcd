import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';
import { FactChangeStore } from './fact-change.store';
import { FactsStore } from './facts.store';
import { NationInMemory } from './nation-in-memory';
import type { ReadNation, RememberedNation, ScanMemory } from './scan-memory';

/** Which nation is read, and by which rules. */
export interface NationAsked {
  day: Day;
  definition: string;
  rules: string;
}

export interface NationAtHand extends ReadNation {
  /** What was held of it before, and read again where it changed; null where all was read. */
  remembered: RememberedNation | null;
}

/** Reads again what changed; null where all is to be read. */
async function readAgain(tx: Transaction, remembered: RememberedNation): Promise<NationAtHand | null> {
  const { settingIds, moment } = await new FactChangeStore(tx).since(remembered.moment);
  if (settingIds === null) return null;
  const { nation, day, definition } = remembered;
  const rows = await new FactsStore(tx).rowsOn(day, definition, { settingIds });
  // The days of the registers are read each time. Another one is another history for every setting.
  if (!nation.isOfRegisters(rows.registerDays)) return null;
  nation.replace(settingIds, rows);
  return { ...remembered, moment, remembered };
}

/**
 * Reads the nation, or what of it changed since it was remembered. The transaction must read every statement by one
 * snapshot, and nobody else may scan by the definition meanwhile.
 */
export async function readNation(
  tx: Transaction,
  asked: NationAsked,
  memory: ScanMemory | undefined,
): Promise<NationAtHand> {
  const { day, definition, rules } = asked;
  const remembered = memory?.of(day, definition, rules) ?? null;
  const again = remembered === null ? null : await readAgain(tx, remembered);
  if (again !== null) return again;
  const readInFullOn = memory?.today() ?? day;
  const moment = memory === undefined ? '' : await new FactChangeStore(tx).moment();
  const nation = new NationInMemory(day, definition, await new FactsStore(tx).rowsOn(day, definition));
  return { ...asked, moment, readInFullOn, nation, remembered: null };
}
