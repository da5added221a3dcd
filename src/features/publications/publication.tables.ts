import {
  bigInteger,
  day,
  flag,
  id,
  instant,
  integer,
  json,
  optionalDay,
  optionalInstant,
  optionalInteger,
  optionalJson,
  optionalText,
  recorded,
  reference,
  text,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** One publication of one dataset at one day: what its latest import says it holds. */
export const releaseTable = defineTable('release', {
  columns: {
    id,
    dataset: text,
    as_at: day,
    /** What the absence of a provider from it means; see `domain/register/registration-facts.ts`. */
    covers: text,
  },
  indexes: [{ columns: ['dataset', 'as_at'], unique: true }],
  checks: { covers: `covers in ('EVERY_PROVIDER', 'INSPECTED_ONLY', 'LISTED_ONLY')` },
});

/** One attempt to import one table of one file, whatever came of it. */
export const importRunTable = defineTable('import_run', {
  columns: {
    id,
    release_id: reference('release', { optional: true }),
    dataset: optionalText,
    as_at: optionalDay,
    file_name: text,
    sheet_name: optionalText,
    file_sha256: text,
    file_bytes: bigInteger,
    layout: optionalText,
    status: text,
    started_at: instant,
    finished_at: optionalInstant,
    rows_read: { ...integer, default: 0 },
    rows_stored: { ...integer, default: 0 },
    rows_unchanged: { ...integer, default: 0 },
    rows_removed: { ...integer, default: 0 },
    rows_rejected: { ...integer, default: 0 },
    rejects_file: optionalText,
    report: optionalJson,
    failure: optionalText,
    reverted_at: optionalInstant,
    /** Whether facts and read models have followed; a batch of imports lets them follow once, at its end. */
    is_refreshed: { ...flag, default: true },
  },
  indexes: [
    { columns: ['release_id'] },
    { columns: ['file_sha256'] },
    { columns: ['started_at', 'id'] },
    { columns: ['is_refreshed'], where: 'not is_refreshed' },
  ],
  checks: {
    status: `status in ('RUNNING', 'COMPLETED', 'UNCHANGED', 'DRY_RUN', 'REFUSED', 'FAILED', 'INTERRUPTED', 'REVERTED')`,
  },
});

/** A row, or a cell of a row, that an import did not take. */
export const importProblemTable = defineTable('import_problem', {
  columns: {
    id,
    import_run_id: reference('import_run', { cascade: true }),
    row_number: integer,
    column_name: text,
    value: text,
    reason: text,
    expected: text,
    is_rejection: flag,
  },
  indexes: [{ columns: ['import_run_id', 'row_number'] }],
});

/** What every kind of entry carries: which release says it, which run brought it, and when we believed it. */
const entry = {
  id,
  release_id: reference('release'),
  content_hash: text,
  row_number: integer,
  import_run_id: reference('import_run'),
  closed_by_run_id: reference('import_run', { optional: true }),
  ...recorded,
};

const entryIndexes = (...key: string[]) => [
  { columns: ['release_id', ...key], unique: true, where: `recorded_to = 'infinity'` },
  { columns: ['import_run_id'] },
  { columns: ['closed_by_run_id'], where: 'closed_by_run_id is not null' },
];

/** What one release says of one provider. */
export const registerEntryTable = defineTable('register_entry', {
  columns: {
    ...entry,
    urn: text,
    linked_education_urn: optionalText,
    provision_type: text,
    provision_type_as_published: text,
    registered_on: optionalDay,
    status: text,
    name: optionalText,
    is_name_redacted: flag,
    address: optionalText,
    postcode: optionalText,
    is_address_redacted: flag,
    ofsted_region: optionalText,
    region_code: optionalText,
    local_authority_name: text,
    constituency: optionalText,
    sector: text,
    places: optionalInteger,
    premises: optionalInteger,
    short_breaks_only: { type: 'boolean', nullable: true },
    multi_building: { type: 'boolean', nullable: true },
    owner: optionalText,
    is_inspected: flag,
  },
  indexes: [...entryIndexes('urn'), { columns: ['urn'], where: `recorded_to = 'infinity'` }],
});

/** What one release says of one inspection of one provider. */
export const inspectionEntryTable = defineTable('inspection_entry', {
  columns: {
    ...entry,
    urn: text,
    /** The event number, or the kind and day where a layout has none. */
    event_key: text,
    event_number: optionalText,
    event_type: text,
    event_type_as_published: text,
    inspected_on: day,
    published_on: optionalDay,
    provision_type: text,
    judgements: json,
  },
  indexes: [...entryIndexes('urn', 'event_key'), { columns: ['urn'], where: `recorded_to = 'infinity'` }],
});

/** What one release says of one provider's joining or leaving. */
export const lifecycleEntryTable = defineTable('lifecycle_entry', {
  columns: {
    ...entry,
    urn: text,
    provision_type: text,
    provision_type_as_published: text,
    name: optionalText,
    is_name_redacted: flag,
    region_code: optionalText,
    local_authority_name: text,
    sector: text,
    places: optionalInteger,
    is_joiner: flag,
    is_leaver: flag,
    active_on: optionalDay,
    left_on: optionalDay,
    left_by: optionalText,
    reason: optionalText,
  },
  indexes: [...entryIndexes('urn'), { columns: ['urn'], where: `recorded_to = 'infinity'` }],
});

/** One building of a supported accommodation provider. Its address is never stored. */
export const premisesEntryTable = defineTable('premises_entry', {
  columns: {
    ...entry,
    urn: text,
    /** Tells apart premises of one provider that look alike: the first, the second, … in the file. */
    premises_key: text,
    category: optionalText,
    status: optionalText,
    status_on: optionalDay,
    capacity: optionalInteger,
    local_authority_name: text,
    provider_local_authority_name: optionalText,
    owner: optionalText,
  },
  indexes: [...entryIndexes('urn', 'premises_key'), { columns: ['urn'], where: `recorded_to = 'infinity'` }],
});

/** What one release says of one inspection of, or visit to, a council's children's services. */
export const councilInspectionEntryTable = defineTable('council_inspection_entry', {
  columns: {
    ...entry,
    local_authority_name: text,
    event_key: text,
    event_type: text,
    event_type_as_published: text,
    inspected_on: optionalDay,
    published_on: optionalDay,
    theme: optionalText,
    judgements: json,
  },
  indexes: [
    ...entryIndexes('local_authority_name', 'event_key'),
    { columns: ['local_authority_name'], where: `recorded_to = 'infinity'` },
  ],
});

export const publicationTables = [
  releaseTable,
  importRunTable,
  importProblemTable,
  registerEntryTable,
  inspectionEntryTable,
  lifecycleEntryTable,
  premisesEntryTable,
  councilInspectionEntryTable,
];
