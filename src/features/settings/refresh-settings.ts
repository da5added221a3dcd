import type { History } from '../../domain/register/history';
import { readOwnerName } from '../../domain/register/owner-name';
import { reconstructHistory } from '../../domain/register/reconstruct-history';
import type { RegisterRelease } from '../../domain/register/registration-facts';
import { labelKey } from '../../domain/register/vocabulary';
import type { Urn } from '../../domain/values/urn';
import type { Transaction } from '../../platform/database/database';
import { factsFor } from './facts-for';
import { type Particulars, PublishedEntriesStore } from './published-entries.store';
import { type EventRow, type FactTable, SettingHistoryStore, type VersionRow } from './setting-history.store';

/** How many registrations are worked on at once: enough to be quick, few enough to stay small. */
const batch = 500;

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
  entries: PublishedEntriesStore,
  store: SettingHistoryStore,
  urns: readonly Urn[],
  calendar: readonly RegisterRelease[],
  localAuthorities: ReadonlyMap<string, number>,
): Promise<{ closed: number; added: number }> {
  const factsOf = await factsFor(entries, urns);
  const histories = urns.map((urn) => ({ urn, history: reconstructHistory(factsOf(urn), calendar) }));
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
  const entries = new PublishedEntriesStore(tx);
  const store = new SettingHistoryStore(tx);
  await entries.learn();
  const calendar = await entries.calendar();
  const localAuthorities = await store.localAuthorityIds();
  const counts = { registrations: 0, versionsClosed: 0, versionsAdded: 0 };
  let after = '';
  let learnAt = batch;
  for (;;) {
    const urns = await entries.nextUrns(scope, after, batch);
    const last = urns.at(-1);
    if (last === undefined) return counts;
    const changed = await refreshBatch(entries, store, urns, calendar, localAuthorities);
    counts.registrations += urns.length;
    counts.versionsClosed += changed.closed;
    counts.versionsAdded += changed.added;
    after = last;
    if (counts.registrations < learnAt) continue;
    await store.learnFacts();
    learnAt *= 2;
  }
}
