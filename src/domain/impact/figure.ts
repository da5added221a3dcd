import type { Day } from '../values/day';

/** Two ends between which a number lies: null at an end that is not known. Equal ends are a number that is known. */
export interface Between {
  least: number | null;
  most: number | null;
}

export const figureUnits = {
  PLACES: 'Places for children, as registered',
  SETTINGS: 'Settings',
  PERCENT: 'Hundredths of a whole',
} as const;
export type FigureUnit = keyof typeof figureUnits;

/** One thing that a figure was worked out from. */
export interface FigureInput {
  what: string;
  value: string;
  source: string;
}

/** What a figure is about; null where it is about all. */
export interface FigureAbout {
  provisionType: string | null;
  region: string | null;
  council: string | null;
}

/** A number of a statement, with what it was worked out from, and of which day. */
export interface Figure extends Between {
  /** Stable, such as `PLACES_AFFECTED`. */
  code: string;
  title: string;
  about: FigureAbout;
  unit: FigureUnit;
  asOf: Day;
  /** How it follows from its inputs, in words. */
  how: string;
  inputs: readonly FigureInput[];
}

/** About all of it. */
export const aboutAll: FigureAbout = { provisionType: null, region: null, council: null };

/** The two ends added up; what is not known at one stays so. */
export function addedUp(all: readonly Between[]): Between {
  const end = (which: keyof Between) =>
    all.reduce<number | null>((sum, one) => {
      const value = one[which];
      return sum === null || value === null ? null : sum + value;
    }, 0);
  return { least: end('least'), most: end('most') };
}

/** `12`, `0 to 12`, `at least 12`, `up to 12` or `not known`. */
export function inWords({ least, most }: Between): string {
  if (least === null && most === null) return 'not known';
  if (least === null) return `up to ${most}`;
  if (most === null) return `at least ${least}`;
  return least === most ? String(least) : `${least} to ${most}`;
}
