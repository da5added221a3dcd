import type { EvidenceSource } from '../../domain/observations/observation';
import type { Day } from '../../domain/values/day';

/** Requirements that cite one regulation: of one setting a cell of the table, of a whole group what its column adds up to. */
export interface RegulationCell {
  /** In the form `CHR_2015 reg 12`, or as written. */
  regulation: string;
  requirements: number;
  open: number;
  settings: number;
  latestOn: Day;
  evidence: EvidenceSource;
  /** The observations that are counted in it. */
  counted: readonly { id: number; organisation: string }[];
}

/** All requirements of a setting, or of a group, whatever they cite. */
export interface RequirementSums {
  regulations: number;
  requirements: number;
  open: number;
}

/** A place among cells, those that count the most first: the count and the regulation. */
export type RegulationPlace = readonly [number, string];
