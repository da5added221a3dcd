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
import type { EntryKind, EntryRow } from './entry-kinds';

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
