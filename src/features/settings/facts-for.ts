import type { RegistrationFacts, Sighting } from '../../domain/register/registration-facts';
import { addDays, compareDays } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { LifecycleEntry, Particulars, PublishedEntriesStore, RegisterEntry } from './published-entries.store';

const registerDatasets = ['PROVIDERS_AND_PLACES', 'PROVIDER_REGISTER'];

function particularsOf(entry: Particulars): Particulars {
  return {
    linkedEducationUrn: entry.linkedEducationUrn,
    provisionType: entry.provisionType,
    sector: entry.sector,
    name: entry.name,
    isNameRedacted: entry.isNameRedacted,
    address: entry.address,
    postcode: entry.postcode,
    isAddressRedacted: entry.isAddressRedacted,
    localAuthorityName: entry.localAuthorityName,
    regionCode: entry.regionCode,
    ofstedRegion: entry.ofstedRegion,
    constituency: entry.constituency,
    places: entry.places,
    premises: entry.premises,
    shortBreaksOnly: entry.shortBreaksOnly,
    multiBuilding: entry.multiBuilding,
    owner: entry.owner,
  };
}

function registerSighting(entry: RegisterEntry): Sighting<Particulars> {
  const particulars = particularsOf(entry);
  const isRegister = registerDatasets.includes(entry.dataset);
  const source = isRegister ? 'REGISTER' : 'IN_YEAR';
  return {
    source,
    asAt: entry.lastInspectedOn ?? entry.asAt,
    status: isRegister ? entry.status : 'ACTIVE',
    registeredOn: entry.registeredOn,
    key: JSON.stringify([entry.status, entry.registeredOn, particulars]),
    particulars,
  };
}

function lifecycleSighting(entry: LifecycleEntry): Sighting<Particulars> | null {
  const asAt = entry.activeOn ?? (entry.leftOn === null ? null : addDays(entry.leftOn, -1));
  if (asAt === null) return null;
  const particulars: Particulars = {
    linkedEducationUrn: null,
    provisionType: entry.provisionType,
    sector: entry.sector,
    name: entry.name,
    isNameRedacted: entry.isNameRedacted,
    address: null,
    postcode: null,
    isAddressRedacted: false,
    localAuthorityName: entry.localAuthorityName,
    regionCode: entry.regionCode,
    ofstedRegion: null,
    constituency: null,
    places: entry.places,
    premises: null,
    shortBreaksOnly: null,
    multiBuilding: null,
    owner: null,
  };
  return {
    source: 'LIFECYCLE',
    asAt,
    status: 'ACTIVE',
    registeredOn: entry.activeOn,
    key: JSON.stringify(particulars),
    particulars,
  };
}

/** One register a day: the one that lists every provider, its gaps filled from the one that adds inspections. */
function onePerDay(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const byDay = new Map<string, RegisterEntry>();
  const order = [...registerDatasets, 'IN_YEAR_INSPECTIONS'];
  for (const entry of [...entries].sort((a, b) => order.indexOf(a.dataset) - order.indexOf(b.dataset))) {
    const day = `${entry.asAt}:${registerDatasets.includes(entry.dataset)}`;
    const stronger = byDay.get(day);
    byDay.set(day, stronger ? { ...stronger, premises: stronger.premises ?? entry.premises } : entry);
  }
  return [...byDay.values()];
}

const flags = ['shortBreaksOnly', 'multiBuilding', 'premises'] as const;

/**
 * Some years' layouts lack a column that others have. A missing column is not a change: its value is taken from the
 * nearest later register that has the column, or else the nearest earlier one.
 */
function fillMissingColumns(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const ordered = [...entries].sort((a, b) => compareDays(a.asAt, b.asAt));
  const filled = ordered.map((entry) => ({ ...entry }));
  const carry = (entry: RegisterEntry, known: Partial<RegisterEntry>) => {
    for (const flag of flags) {
      if (entry[flag] === null && known[flag] !== undefined) Object.assign(entry, { [flag]: known[flag] });
      else if (entry[flag] !== null) Object.assign(known, { [flag]: entry[flag] });
    }
  };
  const later: Partial<RegisterEntry> = {};
  for (const entry of [...filled].reverse()) carry(entry, later);
  const earlier: Partial<RegisterEntry> = {};
  for (const entry of filled) carry(entry, earlier);
  return filled;
}

function groupByUrn<T extends { urn: Urn }>(rows: readonly T[]): Map<Urn, T[]> {
  const grouped = new Map<Urn, T[]>();
  for (const row of rows) {
    const list = grouped.get(row.urn);
    if (list) list.push(row);
    else grouped.set(row.urn, [row]);
  }
  return grouped;
}

/** What every publication says of each of these registrations. */
export async function factsFor(
  store: PublishedEntriesStore,
  urns: readonly Urn[],
): Promise<(urn: Urn) => RegistrationFacts<Particulars>> {
  const entries = groupByUrn(await store.registerEntries(urns));
  const lifecycle = groupByUrn(await store.lifecycleEntries(urns));
  const firstInspections = await store.firstInspections(urns);
  return (urn) => {
    const listed = lifecycle.get(urn) ?? [];
    return {
      sightings: [
        ...fillMissingColumns(onePerDay(entries.get(urn) ?? [])).map(registerSighting),
        ...listed.map(lifecycleSighting).filter((sighting) => sighting !== null),
      ],
      lifecycle: listed,
      firstInspectedOn: firstInspections.get(urn) ?? null,
    };
  };
}
