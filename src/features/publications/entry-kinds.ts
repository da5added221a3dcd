import { createHash } from 'node:crypto';
import type {
  CouncilInspectionRecord,
  Dataset,
  InspectionRecord,
  InspectionRow,
  LifecycleRecord,
  PremisesRecord,
  ProviderRecord,
  RecordByDataset,
  RegisterRecord,
} from '../../sources/ofsted/records';

export type Cell = string | number | boolean | null;
export type EntryRow = Readonly<Record<string, Cell>>;

/** One kind of entry: where it is kept, what makes it one entry, and what it says. */
export interface EntryKind {
  table: 'register_entry' | 'inspection_entry' | 'lifecycle_entry' | 'premises_entry' | 'council_inspection_entry';
  /** With the release, what tells one entry from another. */
  key: readonly string[];
  columns: readonly string[];
  /** What its refreshers are told has changed: providers by URN, or councils by name. */
  subject: 'urn' | 'local_authority_name';
  /**
   * Two rows of one file with one key and different values: refuse the later, keep the one that sorts last, or
   * (for things published without a name of their own) number those that look alike.
   */
  onRepeat: 'reject' | 'keep-last' | 'number';
}

const provider = [
  'urn',
  'linked_education_urn',
  'provision_type',
  'provision_type_as_published',
  'registered_on',
  'status',
  'name',
  'is_name_redacted',
  'address',
  'postcode',
  'is_address_redacted',
  'ofsted_region',
  'region_code',
  'local_authority_name',
  'constituency',
  'sector',
  'places',
  'premises',
  'short_breaks_only',
  'multi_building',
  'owner',
  'is_inspected',
] as const;

export const registerEntry: EntryKind = {
  table: 'register_entry',
  key: ['urn'],
  columns: provider,
  subject: 'urn',
  onRepeat: 'reject',
};

/** An in-year list repeats its provider with every inspection; the row that sorts last stands for it. */
export const inYearProviderEntry: EntryKind = { ...registerEntry, onRepeat: 'keep-last' };

export const inspectionEntry: EntryKind = {
  table: 'inspection_entry',
  key: ['urn', 'event_key'],
  columns: [
    'urn',
    'event_key',
    'event_number',
    'event_type',
    'event_type_as_published',
    'inspected_on',
    'published_on',
    'provision_type',
    'judgements',
  ],
  subject: 'urn',
  onRepeat: 'reject',
};

export const lifecycleEntry: EntryKind = {
  table: 'lifecycle_entry',
  key: ['urn'],
  columns: [
    'urn',
    'provision_type',
    'provision_type_as_published',
    'name',
    'is_name_redacted',
    'region_code',
    'local_authority_name',
    'sector',
    'places',
    'is_joiner',
    'is_leaver',
    'active_on',
    'left_on',
    'left_by',
    'reason',
  ],
  subject: 'urn',
  onRepeat: 'reject',
};

export const premisesEntry: EntryKind = {
  table: 'premises_entry',
  key: ['urn', 'premises_key'],
  columns: [
    'urn',
    'premises_key',
    'category',
    'status',
    'status_on',
    'capacity',
    'local_authority_name',
    'provider_local_authority_name',
    'owner',
  ],
  subject: 'urn',
  onRepeat: 'number',
};

export const councilInspectionEntry: EntryKind = {
  table: 'council_inspection_entry',
  key: ['local_authority_name', 'event_key'],
  columns: [
    'local_authority_name',
    'event_key',
    'event_type',
    'event_type_as_published',
    'inspected_on',
    'published_on',
    'theme',
    'judgements',
  ],
  subject: 'local_authority_name',
  onRepeat: 'reject',
};

/** Which kinds of entry each dataset's rows become. */
export const kindsByDataset: Readonly<Record<Dataset, readonly EntryKind[]>> = {
  PROVIDER_REGISTER: [registerEntry, inspectionEntry],
  PROVIDERS_AND_PLACES: [registerEntry],
  IN_YEAR_INSPECTIONS: [inYearProviderEntry, inspectionEntry],
  JOINERS_AND_LEAVERS: [lifecycleEntry],
  SUPPORTED_ACCOMMODATION_PREMISES: [premisesEntry],
  COUNCIL_JUDGEMENTS: [councilInspectionEntry],
  COUNCIL_INSPECTIONS_IN_YEAR: [councilInspectionEntry],
  COUNCIL_INSPECTION_HISTORY: [councilInspectionEntry],
};

function providerRow(record: ProviderRecord, isInspected: boolean): EntryRow {
  return {
    urn: record.urn,
    linked_education_urn: record.linkedEducationUrn,
    provision_type: record.provisionType,
    provision_type_as_published: record.provisionTypeAsPublished,
    registered_on: record.registeredOn,
    status: record.status,
    name: record.name,
    is_name_redacted: record.isNameRedacted,
    address: record.address,
    postcode: record.postcode,
    is_address_redacted: record.isAddressRedacted,
    ofsted_region: record.ofstedRegion,
    region_code: record.region,
    local_authority_name: record.localAuthority,
    constituency: record.constituency,
    sector: record.sector,
    places: record.places,
    premises: record.premises,
    short_breaks_only: record.shortBreaksOnly,
    multi_building: record.multiBuilding,
    owner: record.owner,
    is_inspected: isInspected,
  };
}

function judgementsText(judgements: InspectionRecord['judgements']): string {
  return JSON.stringify(
    judgements.map(({ framework, frameworkVersion, key, scale, value, asPublished }) => ({
      framework,
      framework_version: frameworkVersion,
      key,
      scale,
      value,
      as_published: asPublished,
    })),
  );
}

function inspectionRow(of: ProviderRecord, inspection: InspectionRecord): EntryRow {
  return {
    urn: of.urn,
    event_key: inspection.eventNumber ?? `${inspection.eventType}:${inspection.inspectedOn}`,
    event_number: inspection.eventNumber,
    event_type: inspection.eventType,
    event_type_as_published: inspection.eventTypeAsPublished,
    inspected_on: inspection.inspectedOn,
    published_on: inspection.publishedOn,
    provision_type: of.provisionType,
    judgements: judgementsText(inspection.judgements),
  };
}

function lifecycleRow(record: LifecycleRecord): EntryRow {
  return {
    urn: record.urn,
    provision_type: record.provisionType,
    provision_type_as_published: record.provisionTypeAsPublished,
    name: record.name,
    is_name_redacted: record.isNameRedacted,
    region_code: record.region,
    local_authority_name: record.localAuthority,
    sector: record.sector,
    places: record.places,
    is_joiner: record.isJoiner,
    is_leaver: record.isLeaver,
    active_on: record.activeOn,
    left_on: record.leftOn,
    left_by: record.leftBy,
    reason: record.reason,
  };
}

function premisesRow(record: PremisesRecord): EntryRow {
  return {
    urn: record.urn,
    premises_key: '',
    category: record.category,
    status: record.status,
    status_on: record.statusOn,
    capacity: record.capacity,
    local_authority_name: record.localAuthority,
    provider_local_authority_name: record.providerLocalAuthority,
    owner: record.owner,
  };
}

/** Layouts differ in how they name the kind of a judged inspection, so its day alone tells it; a visit's kind counts. */
function councilEventKey({ eventType, inspectedOn, publishedOn, judgements }: CouncilInspectionRecord): string {
  const kind = judgements.length > 0 ? 'JUDGED' : eventType;
  return inspectedOn === null ? `${kind}:published ${publishedOn}` : `${kind}:${inspectedOn}`;
}

function councilInspectionRow(record: CouncilInspectionRecord): EntryRow {
  return {
    local_authority_name: record.localAuthority,
    event_key: councilEventKey(record),
    event_type: record.eventType,
    event_type_as_published: record.eventTypeAsPublished,
    inspected_on: record.inspectedOn,
    published_on: record.publishedOn,
    theme: record.theme,
    judgements: judgementsText(record.judgements),
  };
}

type RowsOf<D extends Dataset> = (record: RecordByDataset[D]) => readonly (EntryRow | null)[];

/** One row per kind of `kindsByDataset`, in its order; null where the record says nothing of that kind. */
const rowsOf: { readonly [D in Dataset]: RowsOf<D> } = {
  PROVIDER_REGISTER: ({ provider: of, inspection }: RegisterRecord) => [
    providerRow(of, inspection !== null),
    inspection && inspectionRow(of, inspection),
  ],
  PROVIDERS_AND_PLACES: ({ provider: of }: RegisterRecord) => [providerRow(of, false)],
  IN_YEAR_INSPECTIONS: ({ provider: of, inspection }: InspectionRow) => [
    providerRow(of, true),
    inspectionRow(of, inspection),
  ],
  JOINERS_AND_LEAVERS: (record) => [lifecycleRow(record)],
  SUPPORTED_ACCOMMODATION_PREMISES: (record) => [premisesRow(record)],
  COUNCIL_JUDGEMENTS: (record) => [councilInspectionRow(record)],
  COUNCIL_INSPECTIONS_IN_YEAR: (record) => [councilInspectionRow(record)],
  COUNCIL_INSPECTION_HISTORY: (record) => [councilInspectionRow(record)],
};

export function entryRowsOf<D extends Dataset>(dataset: D, record: RecordByDataset[D]): readonly (EntryRow | null)[] {
  return rowsOf[dataset](record);
}

/** Equal for rows that say the same, whichever file they came from. */
export function contentHash(kind: EntryKind, row: EntryRow): string {
  return createHash('md5')
    .update(JSON.stringify(kind.columns.map((column) => row[column] ?? null)))
    .digest('base64url');
}
