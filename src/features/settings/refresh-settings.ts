import type { History } from '../../domain/register/history';
import { readOwnerName } from '../../domain/register/owner-name';
import { reconstructHistory } from '../../domain/register/reconstruct-history';
import type { RegisterRelease, RegistrationFacts, Sighting } from '../../domain/register/registration-facts';
import { labelKey } from '../../domain/register/vocabulary';
import { addDays, compareDays } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';
import type { Transaction } from '../../platform/database/database';
import {
  type EventRow,
  type FactTable,
  type LifecycleEntry,
  type Particulars,
  type RegisterEntry,
  SettingHistoryStore,
  type VersionRow,
} from './setting-history.store';

/** How many registrations are worked on at once: enough to be quick, few enough to stay small. */
const batch = 500;

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

async function factsOf(store: SettingHistoryStore, urns: readonly Urn[]) {
  const entries = groupByUrn(await store.registerEntries(urns));
  const lifecycle = groupByUrn(await store.lifecycleEntries(urns));
  const firstInspections = await store.firstInspections(urns);
  return (urn: Urn): RegistrationFacts<Particulars> => {
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

interface Names {
  localAuthorities: ReadonlyMap<string, number>;
  /** Owner id by normal form. */
  owners: ReadonlyMap<string, number>;
}

function versionRows(
  history: History<Particulars>,
  ids: { registrationId: number; settingId: number },
  names: Names,
): VersionRow[] {
  return history.versions.map(({ particulars: of, ...version }) => {
    const owner = of.owner === null ? null : readOwnerName(of.owner);
    const ownerId = owner === null ? null : (names.owners.get(owner.key) ?? null);
    return {
      setting_id: ids.settingId,
      registration_id: ids.registrationId,
      valid_from: version.validFrom,
      valid_to: version.validTo ?? 'infinity',
      begins_not_before: version.beginsNotBefore,
      status: version.status,
      registered_on: version.registeredOn,
      linked_education_urn: of.linkedEducationUrn,
      provision_type: of.provisionType,
      sector: of.sector,
      name: of.name,
      is_name_redacted: of.isNameRedacted,
      address: of.address,
      postcode: of.postcode,
      is_address_redacted: of.isAddressRedacted,
      local_authority_id: names.localAuthorities.get(labelKey(of.localAuthorityName)) ?? null,
      local_authority_name: of.localAuthorityName,
      region_code: of.regionCode,
      ofsted_region: of.ofstedRegion,
      constituency: of.constituency,
      places: of.places,
      premises: of.premises,
      short_breaks_only: of.shortBreaksOnly,
      multi_building: of.multiBuilding,
      owner_id: ownerId,
      owner_as_published: of.owner,
      owner_unstated_reason: ownerId === null ? 'BLANK_IN_PUBLICATION' : null,
      left_reason: version.leftReason,
    };
  });
}

function eventRows(history: History<Particulars>, ids: { registrationId: number; settingId: number }): EventRow[] {
  return history.events.map((event) => ({
    setting_id: ids.settingId,
    registration_id: ids.registrationId,
    kind: event.kind,
    happened_on: event.happenedOn,
    not_before: event.notBefore,
    not_after: event.notAfter,
    status_after: event.statusAfter,
  }));
}

/** Closes what we no longer believe, adds what we now believe, and leaves alone what has not changed. */
async function keepInStep(
  store: SettingHistoryStore,
  table: FactTable,
  registrationIds: readonly number[],
  wanted: readonly Record<string, string | number | boolean | null>[],
): Promise<{ closed: number; added: number }> {
  const columns = store.columnsOf(table);
  const says = (row: Record<string, unknown>) => JSON.stringify(columns.map((column) => row[column] ?? null));
  const held = new Map((await store.held(table, registrationIds)).map((row) => [says(row), row['id'] as number]));
  const added: Record<string, string | number | boolean | null>[] = [];
  for (const row of wanted) if (!held.delete(says(row))) added.push(row);
  await store.close(table, [...held.values()]);
  await store.add(table, added);
  return { closed: held.size, added: added.length };
}

function ownersIn(histories: readonly { history: History<Particulars> }[]) {
  const published = new Map<string, { asPublished: string; key: string; displayName: string }>();
  for (const { history } of histories) {
    for (const { particulars } of history.versions) {
      const owner = particulars.owner === null ? null : readOwnerName(particulars.owner);
      if (!owner || particulars.owner === null) continue;
      published.set(particulars.owner, {
        asPublished: particulars.owner,
        key: owner.key,
        displayName: owner.displayName,
      });
    }
  }
  return [...published.values()];
}

async function refreshBatch(
  store: SettingHistoryStore,
  urns: readonly Urn[],
  calendar: readonly RegisterRelease[],
  localAuthorities: ReadonlyMap<string, number>,
): Promise<{ closed: number; added: number }> {
  const factsFor = await factsOf(store, urns);
  const histories = urns.map((urn) => ({ urn, history: reconstructHistory(factsFor(urn), calendar) }));
  const names: Names = { localAuthorities, owners: await store.owners(ownersIn(histories)) };
  const registrations = await store.registrations(
    urns,
    histories.filter(({ history }) => history.versions.length > 0).map(({ urn }) => urn),
  );
  const versions: VersionRow[] = [];
  const events: EventRow[] = [];
  for (const { urn, history } of histories) {
    const ids = registrations.get(urn);
    if (!ids) continue;
    versions.push(...versionRows(history, ids, names));
    events.push(...eventRows(history, ids));
  }
  const ids = [...registrations.values()].map(({ registrationId }) => registrationId);
  const changed = await keepInStep(store, 'setting_version', ids, versions);
  await keepInStep(store, 'lifecycle_event', ids, events);
  return changed;
}

/**
 * Reads the publications again for the touched registrations and brings settings, owners and their history in step.
 *
 * A register speaks of everyone, by listing and by leaving out, so a register touches all.
 */
export async function refreshSettings(tx: Transaction, scope: 'ALL' | 'TOUCHED'): Promise<Record<string, number>> {
  const store = new SettingHistoryStore(tx);
  await store.learnEntries();
  const calendar = await store.calendar();
  const localAuthorities = await store.localAuthorityIds();
  const counts = { registrations: 0, versionsClosed: 0, versionsAdded: 0 };
  let after = '';
  let learnAt = batch;
  for (;;) {
    const urns = await store.nextUrns(scope, after, batch);
    const last = urns.at(-1);
    if (last === undefined) return counts;
    const changed = await refreshBatch(store, urns, calendar, localAuthorities);
    counts.registrations += urns.length;
    counts.versionsClosed += changed.closed;
    counts.versionsAdded += changed.added;
    after = last;
    if (counts.registrations < learnAt) continue;
    await store.learnFacts();
    learnAt *= 2;
  }
}
