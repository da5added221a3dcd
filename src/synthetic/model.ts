import type { InspectionEventType } from '../domain/judgements/frameworks';
import type { RegionCode, Sector } from '../domain/register/vocabulary';
import type { NameMaker } from './owners/names';
import type { CouncilKind } from './parameters/councils';
import type { OwnerKind } from './parameters/ownership';
import type { Grade } from './parameters/quality';
import type { StockType } from './parameters/register-stock';

/** A civil day as days since 1970-01-01: whole years of days are compared and added up here, so numbers, not text. */
export type DayNumber = number;

export interface Council {
  name: string;
  region: RegionCode;
  kind: CouncilKind;
  homes: number;
}

/** A registered provider: the body whose name stands on the register. */
export interface Provider {
  id: number;
  /** What it has been called, oldest first. */
  names: { from: DayNumber; name: string }[];
  /** A number in a form no register issues; null for councils, schools and other bodies that are no company. */
  companyNumber: string | null;
  sector: Sector;
  owner: Owner;
  /** The day its present ultimate owner came in, with the person it bought from; null when it never changed hands. */
  acquiredOn: DayNumber | null;
}

/** The ultimate owner: everyone it holds is one group. */
export interface Owner {
  id: number;
  kind: OwnerKind | 'COUNCIL' | 'CHARITY' | 'PUBLIC';
  brand: string;
  providers: Provider[];
  /** The logarithm of how much likelier a grade below good is in its settings. */
  qualityEffect: number;
  scenario: string | null;
}

export interface Inspection {
  kind: InspectionEventType;
  on: DayNumber;
  publishedOn: DayNumber;
  eventNumber: string;
  /** Null for visits that grade nothing. */
  grade: Grade | null;
  helped: Grade | null;
  leaders: Grade | null;
  education: Grade | null;
  health: Grade | null;
  /** Improved, sustained or declined, of an interim inspection. */
  interim: 0 | 1 | 2 | null;
  /** Supported accommodation's three outcomes, best first. */
  outcome: 0 | 1 | 2 | null;
}

/** A full inspection that a scenario needs, whatever chance would have brought. */
export interface ScriptedInspection {
  on: DayNumber;
  grade: Grade;
}

export interface Premises {
  council: Council;
  category: string;
  capacity: number;
  since: DayNumber;
}

export interface Setting {
  urn: string;
  type: StockType;
  sector: Sector;
  council: Council;
  /** Chooses among a successor council's earlier names. */
  formerArea: number;
  constituency: string;
  registeredOn: DayNumber;
  leftOn: DayNumber | null;
  leftBy: 'RESIGNED' | 'CANCELLED' | 'CLOSED' | null;
  provider: Provider;
  isOwnerBlank: boolean;
  places: { from: DayNumber; places: number }[];
  premises: Premises[];
  isShortBreaks: boolean;
  isMultiBuilding: boolean;
  suspendedYears: ReadonlySet<number>;
  linkedEducationUrn: string | null;
  name: string;
  address: readonly [first: string, second: string, town: string, postcode: string];
  script: readonly ScriptedInspection[];
  inspections: Inspection[];
  scenario: string | null;
}

export interface Scenario {
  name: string;
  sentence: string;
  owners: readonly string[];
  urns: readonly string[];
}

/** One home that closed and one that opened, and whether the second is the first under another name. */
export interface Continuation {
  /** A look-alike shares what anyone can see, and no person and no house. */
  kind: 'PHOENIX' | 'LOOK_ALIKE';
  before: Setting;
  after: Setting;
}

export interface Nation {
  settings: readonly Setting[];
  continuations: readonly Continuation[];
  owners: readonly Owner[];
  scenarios: readonly Scenario[];
  /** Goes on making names and numbers that nobody has yet, for the companies above the providers. */
  names: NameMaker;
}
