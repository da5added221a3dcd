import type { FittedNation } from '../group-effect/fitted-nation';
import type { Citation } from '../law/citation';
import type { DatedValue } from '../law/dated-values';
import type { PowerCode } from '../law/powers';
import type { NationFacts } from '../nation/facts';
import type { Interval } from '../statistics/clopper-pearson';
import type { Day } from '../values/day';

export const indicatorIds = [
  'statutory-watch',
  'group-effect',
  'below-good-beyond-chance',
  'decline',
  'repeated-adverse',
  'common-cause',
  'same-regulation',
  'enforcement-in-several',
  'manager-vacancies',
  'overdue-inspections',
  'early-warning',
  'worsening-trend',
  'post-acquisition-drift',
  'growth-while-failing',
  'serial-re-registration',
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** How much a finding says, from most to least: this is the first key by which findings are ordered. */
export const findingStrengths = {
  ROUTE_OBSERVED: 'Adverse observations in as many settings as a route of s. 23A counts',
  BEYOND_CHANCE: 'More than chance explains, allowing for the number of groups looked at',
  REPEATED: 'Seen in several settings of the group; chance is shown, and is not the test',
  NEAR: 'One setting short of a route of s. 23A, or a route that cannot be assessed',
  EARLY: 'What tends to come before: a warning, and no more',
  EVIDENCE: 'Bears on what another rule found in the group: by itself it flags nothing',
} as const;
export type FindingStrength = keyof typeof findingStrengths;

/** A setting that a finding rests on, with the inspections read there. */
export interface FindingSetting {
  settingId: string;
  urn: string;
  inspectionIds: readonly string[];
  note: string;
}

/** One value from which a number of a finding was worked out. */
export interface FindingInput {
  value: number | string | null;
  /** What it is of: `inspection 123`, `setting SC012345`, `group 12`, `observation 7`, `policy`. */
  of: string;
  /** The day it is of; null where it is of no day. */
  asOf: Day | null;
}

/** Lists of inputs by name, each as long as it needs to be. */
export type FindingInputs = Readonly<Record<string, readonly FindingInput[]>>;

/** How a number follows from inputs, in words and as code: running it over the inputs of a finding gives the number again. */
export interface NumberFormula {
  /** Such as `the sum of the probabilities`. */
  words: string;
  /** Which lists of inputs it reads. */
  from: readonly string[];
  compute: (inputs: FindingInputs) => number | string | null;
}

/** What one rule reads in one group's observations on one day. It informs; it determines nothing. */
export interface Finding {
  indicator: IndicatorId;
  version: number;
  groupId: string;
  day: Day;
  /** Both days included; null when the rule reads what stands on the day. */
  window: { from: Day; to: Day } | null;
  strength: FindingStrength;
  sentence: string;
  wouldClear: string;
  settings: readonly FindingSetting[];
  /** Named and explained in the indicator's `numbers`. */
  numbers: Readonly<Record<string, number | string | null>>;
  /** From which every one of its numbers can be worked out again: see the indicator's `formulas`. */
  inputs: FindingInputs;
  interval: Interval | null;
  powers: readonly PowerCode[];
  caveats: readonly string[];
  /** From 1: within the rule as it leaves `detect`, over all rules as it leaves `detectAll`. */
  rank: number;
}

export type PolicyValues = Readonly<Record<string, readonly DatedValue<number>[]>>;

export interface Indicator {
  id: IndicatorId;
  /** Raised whenever equal facts could give another finding; findings keep the version that made them. */
  version: number;
  title: string;
  /** What the rule reads, in one sentence. */
  sentence: string;
  /** A finding's sentence, as printed in the documents. */
  example: string;
  citation: Citation | 'policy';
  /** The role that answers for the rule and its policy values. */
  owner: string;
  policyValues: PolicyValues;
  /** How findings of this rule are ordered among themselves. */
  ordering: string;
  /** What each entry of a finding's `numbers` means. */
  numbers: Readonly<Record<string, string>>;
  /** How each entry of a finding's `numbers` follows from its `inputs`. */
  formulas: Readonly<Record<string, NumberFormula>>;
  /** A rule that is not run any more stays listed, for the findings it made. */
  retired?: { on: Day; because: string; insteadUse: IndicatorId | null };
  informs: readonly PowerCode[];
  /** False of a rule that reads no more of inspections than whether any judged a setting: else what it found stands. */
  readsInspections?: false;
  /** `fitted` is what an earlier scan fitted; without it a rule that needs any fits its own. */
  detect(nation: NationFacts, fitted?: FittedNation | null): readonly Finding[];
}

/** Freezes a rule as written, so that nothing may alter it after it is listed. */
export function defineIndicator(indicator: Indicator): Indicator {
  return Object.freeze({ ...indicator, informs: Object.freeze([...indicator.informs]) });
}
