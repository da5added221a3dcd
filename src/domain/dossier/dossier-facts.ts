import type { Lane } from '../access/lanes';
import type { Role } from '../access/roles';
import type { ImpactStatement } from '../impact/impact-statement';
import type { ScenarioCommencement } from '../law/commencement-scenario';
import type { MatterKind } from '../matters/matter-kinds';
import type { Particulars } from '../matters/particulars';
import type { ProvisionType } from '../register/vocabulary';
import type { Section23AFacts } from '../thresholds/section-23a/group-on-day';
import type { Day } from '../values/day';
import type { DossierTemplate } from './dossier-template';

/** One step of a matter, as it was recorded. */
export interface DossierStep {
  version: number;
  step: string;
  state: string;
  on: Day;
  particulars: Particulars;
  reason: string;
  takenBy: string;
  roles: readonly Role[];
  organisation: string | null;
  isHypothetical: boolean;
  recordedAt: string;
  lanes: readonly Lane[];
  addressees: readonly string[];
}

/** What a matter has to do with the one that the dossier is of. */
export const matterRelations = {
  SUBJECT: 'The matter itself',
  CASE: 'The case that it is part of',
  PARENT: 'What it follows from',
  FOLLOWING: 'What follows from it, or is part of it',
  SUSPICION: 'A suspicion that its test reads',
} as const;
export type MatterRelation = keyof typeof matterRelations;

/** A matter with those of its steps that the dossier may show. */
export interface DossierMatter {
  id: number;
  kind: MatterKind;
  title: string;
  relation: MatterRelation;
  scenario: string | null;
  steps: readonly DossierStep[];
}

/** A number of a finding, with what working it out again gave. */
export interface DossierNumber {
  name: string;
  value: number | string | null;
  meaning: string;
  /** The formula in words; null where it could not be worked out again. */
  words: string | null;
  agrees: boolean | null;
  notWorkedOut: string | null;
}

export interface DossierFinding {
  id: number;
  indicator: string;
  indicatorVersion: number;
  asOf: Day;
  computedAt: string;
  sentence: string;
  wouldClear: string;
  caveats: readonly string[];
  numbers: readonly DossierNumber[];
}

/** A statement of what a decision would do, as it was read before the decision. */
export interface DossierImpact {
  id: number;
  asOf: Day;
  knownAt: string;
  sha256: string;
  statement: ImpactStatement;
}

/** The setting as the register had it. */
export interface DossierSetting {
  urn: string;
  name: string;
  provisionType: ProvisionType;
  isOnRegister: boolean;
}

/**
 * What is read beside the steps of matters, from tables that follow what is published and are worked out anew. It is
 * kept with a sealed dossier, so that a later correction does not change what was known.
 */
export interface LookedUp {
  groupName: string | null;
  addresseeName: string | null;
  setting: DossierSetting | null;
  /** Null where the template puts no test to a group, or the lane may not see what it reads. */
  section23A: Section23AFacts | null;
  findings: readonly DossierFinding[];
  impacts: readonly DossierImpact[];
}

/** For whom a dossier is made: it holds what is shown to them, and nothing besides. */
export interface DossierAudience {
  lane: Lane;
  /** Of a lane of several organisations, which one; null for the regulator's own. */
  organisation: string | null;
}

export interface DossierCommencement extends ScenarioCommencement {
  id: number;
  approvedAt: string | null;
}

/** Everything that a dossier is made of. The same facts make the same dossier, to the byte. */
export interface DossierFacts {
  template: DossierTemplate;
  audience: DossierAudience;
  /** The moment as of whose knowledge it speaks. */
  knownAt: string;
  /** The civil day in London at that moment. */
  day: Day;
  subject: DossierMatter;
  related: readonly DossierMatter[];
  /** The commencements that stood recorded, of the law as it is and of the scenario. */
  recorded: readonly DossierCommencement[];
  lookedUp: LookedUp;
}

/** The steps that the audience is shown. */
export function stepsFor(
  steps: readonly DossierStep[],
  { lane, organisation }: DossierAudience,
): readonly DossierStep[] {
  return steps.filter(
    (step) => step.lanes.includes(lane) && (organisation === null || step.addressees.includes(organisation)),
  );
}

/** Every matter of the dossier, the subject first. */
export function mattersOf({ subject, related }: Pick<DossierFacts, 'subject' | 'related'>): readonly DossierMatter[] {
  return [subject, ...related];
}
