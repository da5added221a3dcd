import { joinedDefinitions } from '../../domain/casework/national-scans';
import { detectableDefinitions } from '../../domain/indicators/detectable-definitions';
import type { Day } from '../../domain/values/day';
import type { Clock } from '../../platform/clock';
import type { Database, Queryable } from '../../platform/database/database';
import { NationalScanStore } from './national-scan.store';
import { type OpenReason, ScanDemandStore } from './scan-demand.store';

async function demand(tx: Queryable, reason: OpenReason, clock: Clock): Promise<Day | null> {
  const store = new ScanDemandStore(tx);
  const asOf = await store.latestDay(clock.today());
  if (asOf === null) return null;
  await new NationalScanStore(tx).takeTurn();
  await store.giveWay(asOf, clock.now());
  await store.demand(asOf, detectableDefinitions, reason, clock.now());
  return asOf;
}

/**
 * Asks for a scan of the latest day, in the transaction in which facts moved: the scan is there if and only if the facts
 * are. Asked ten times before it begins, it is one scan. Answers the day; null where nothing is known yet.
 */
export function requestScanAfter(tx: Queryable, clock: Clock): Promise<Day | null> {
  return demand(tx, 'IMPORTED', clock);
}

/**
 * Lets a scan follow what was observed, since whoever records an observation may not ask for one. It reads the latest
 * day of a publication, as the others do; what was observed after that day is read with the next one.
 */
export async function scanObserved(system: Database, clock: Clock): Promise<boolean> {
  if (!(await new ScanDemandStore(system).areObservationsPending(clock.now()))) return false;
  return system.transaction(async (tx) => {
    const store = new ScanDemandStore(tx);
    const asOf = await store.latestDay(clock.today());
    if (asOf === null) return false;
    await new NationalScanStore(tx).takeTurn();
    await store.demandObserved(asOf, detectableDefinitions, clock.now());
    return true;
  });
}

/** Once a day, so that findings follow rules that changed, also where nothing is imported. */
export async function scanDaily(system: Database, clock: Clock): Promise<boolean> {
  if (await new ScanDemandStore(system).isScheduledSince(`${clock.today()}T00:00:00Z`)) return false;
  return (await system.transaction((tx) => demand(tx, 'SCHEDULED', clock))) !== null;
}

/** Asks by hand, on the machine: for a day, or for the latest one. Answers the number of the scan that waits or runs. */
export function requestScanOf(
  system: Database,
  { asOf, definitions }: { asOf: Day | null; definitions: readonly string[] },
  by: string,
  clock: Clock,
): Promise<number> {
  return system.transaction(async (tx) => {
    const day = asOf ?? (await new ScanDemandStore(tx).latestDay(clock.today()));
    if (day === null) throw new Error('Nothing is known yet, so there is nothing to scan. Import a register first.');
    const store = new NationalScanStore(tx);
    await store.takeTurn();
    const live = await store.live(day);
    if (live && (await store.join(live.id, joinedDefinitions(live.definitions, definitions), by))) return live.id;
    return store.ask(day, definitions, by, clock.now());
  });
}
