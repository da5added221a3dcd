import type {
  FrameworkKey,
  InspectionEventType,
  JudgementKey,
  JudgementValue,
  ScaleKey,
} from '../../domain/judgements/frameworks';
import type { ProvisionType, RegionCode, RegistrationStatus, Sector } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Urn } from '../../domain/values/urn';

/** What Ofsted publishes, table by table. A dataset says what its rows mean, not in which year's columns. */
export const datasets = {
  PROVIDER_REGISTER: 'Providers at a day, each with its latest full inspection',
  PROVIDERS_AND_PLACES: 'Every provider active on a day, with places and owner, without inspections',
  IN_YEAR_INSPECTIONS: 'Every inspection of a year, one row each',
  JOINERS_AND_LEAVERS: 'Providers that registered or left in a year',
  SUPPORTED_ACCOMMODATION_PREMISES: 'The premises of supported accommodation providers',
  COUNCIL_JUDGEMENTS: "Each council's latest children's services judgements",
  COUNCIL_INSPECTIONS_IN_YEAR: "Every inspection or visit to a council's children's services in a year",
  COUNCIL_INSPECTION_HISTORY: 'Councils with every inspection since 2009, one row a council',
} as const;
export type Dataset = keyof typeof datasets;

export interface JudgementRecord {
  framework: FrameworkKey;
  frameworkVersion: string;
  key: JudgementKey;
  scale: ScaleKey;
  value: JudgementValue;
  asPublished: string;
}

export interface InspectionRecord {
  /** Ofsted's event number, or null where a layout has none. One event can cover several providers. */
  eventNumber: string | null;
  eventType: InspectionEventType;
  eventTypeAsPublished: string;
  inspectedOn: Day;
  publishedOn: Day | null;
  judgements: readonly JudgementRecord[];
}

/** What a row says of a provider, whatever the dataset. Null means blank, or a column the layout lacks. */
export interface ProviderRecord {
  urn: Urn;
  linkedEducationUrn: string | null;
  provisionType: ProvisionType;
  provisionTypeAsPublished: string;
  registeredOn: Day | null;
  status: RegistrationStatus;
  /** Null when redacted or blank; `isNameRedacted` tells which. */
  name: string | null;
  isNameRedacted: boolean;
  /** Address lines joined by `, `; null when redacted or blank. */
  address: string | null;
  postcode: string | null;
  isAddressRedacted: boolean;
  ofstedRegion: string | null;
  region: RegionCode | null;
  /** The council's name as published. */
  localAuthority: string;
  constituency: string | null;
  sector: Sector;
  places: number | null;
  premises: number | null;
  shortBreaksOnly: boolean | null;
  multiBuilding: boolean | null;
  /** The owner's text exactly as published, or null when blank. */
  owner: string | null;
}

/** A row of `PROVIDER_REGISTER` or `PROVIDERS_AND_PLACES`. */
export interface RegisterRecord {
  provider: ProviderRecord;
  /** Null when not yet inspected, and always in `PROVIDERS_AND_PLACES`. */
  inspection: InspectionRecord | null;
}

/** A row of `IN_YEAR_INSPECTIONS`. */
export interface InspectionRow {
  provider: ProviderRecord;
  inspection: InspectionRecord;
}

/** A row of `JOINERS_AND_LEAVERS`. */
export interface LifecycleRecord {
  urn: Urn;
  provisionType: ProvisionType;
  provisionTypeAsPublished: string;
  name: string | null;
  isNameRedacted: boolean;
  region: RegionCode | null;
  localAuthority: string;
  sector: Sector;
  places: number | null;
  isJoiner: boolean;
  isLeaver: boolean;
  activeOn: Day | null;
  /** The day it left, however the layout names it: resigned, closed, cancelled, or one column for all three. */
  leftOn: Day | null;
  /** How it left, as far as the layout tells; null when it does not leave, or the layout does not say. */
  leftBy: 'RESIGNED' | 'CANCELLED' | 'CLOSED' | null;
  reason: string | null;
}

/** A row of `SUPPORTED_ACCOMMODATION_PREMISES`: one building or shared setting of a provider. */
export interface PremisesRecord {
  urn: Urn;
  /** Category 1 to 4, as published. */
  category: string | null;
  status: string | null;
  statusOn: Day | null;
  capacity: number | null;
  localAuthority: string;
  providerLocalAuthority: string | null;
  owner: string | null;
}

/** One inspection of, or visit to, a council's children's services. */
export interface CouncilInspectionRecord {
  localAuthority: string;
  eventType: InspectionEventType;
  eventTypeAsPublished: string;
  /** Null in the history table, which gives publication days only. */
  inspectedOn: Day | null;
  publishedOn: Day | null;
  theme: string | null;
  judgements: readonly JudgementRecord[];
}

export interface RecordByDataset {
  PROVIDER_REGISTER: RegisterRecord;
  PROVIDERS_AND_PLACES: RegisterRecord;
  IN_YEAR_INSPECTIONS: InspectionRow;
  JOINERS_AND_LEAVERS: LifecycleRecord;
  SUPPORTED_ACCOMMODATION_PREMISES: PremisesRecord;
  COUNCIL_JUDGEMENTS: CouncilInspectionRecord;
  COUNCIL_INSPECTIONS_IN_YEAR: CouncilInspectionRecord;
  COUNCIL_INSPECTION_HISTORY: CouncilInspectionRecord;
}

/** Why a cell, or a whole row, was not taken. */
export interface CellProblem {
  column: string;
  /** The cell's text, cut at 200 characters. */
  value: string;
  reason: string;
  expected: string;
}

interface RowPlace {
  rowNumber: number;
  cells: readonly string[];
  /** The file stops within this row, which no other row of it gives a reason to think whole. */
  isCutShort?: boolean;
}

/** One data row: what it says, or why it was rejected. A history row can hold several inspections. */
export type ParsedRow<T> =
  | (RowPlace & { records: readonly T[]; notices: readonly CellProblem[] })
  | (RowPlace & { problems: readonly CellProblem[] });
