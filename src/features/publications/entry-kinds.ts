import type { Dataset } from '../../sources/ofsted/records';

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
