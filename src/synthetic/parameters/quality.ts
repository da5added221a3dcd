import type { StockType } from './register-stock';

/** Grades from best to worst: outstanding, good, requires improvement, inadequate. */
export type Grade = 0 | 1 | 2 | 3;
export type GradeChances = readonly [
  outstanding: number,
  good: number,
  requiresImprovement: number,
  inadequate: number,
];

/**
 * The chances of a home's next grade, by its last.
 *
 * Source: transitions between previous and latest inspection in Ofsted's 2024 register (Open Government Licence
 * v3.0), with more inadequate judgements than that snapshot shows: 151 of 3,635 inspections in 2024-25 were
 * inadequate, but such homes are soon inspected again, so few hold the grade on a given day.
 */
export const nextGrade: readonly [GradeChances, GradeChances, GradeChances, GradeChances] = [
  [0.594, 0.366, 0.03, 0.01],
  [0.083, 0.777, 0.115, 0.025],
  [0.006, 0.674, 0.268, 0.052],
  [0.001, 0.44, 0.475, 0.084],
];

/** The chances of a new home's first grade; our choice, so that the stock of 2025 comes out as published. */
export const firstGrade: GradeChances = [0.06, 0.68, 0.2, 0.06];

/** The grades homes held in 2015. Source: Ofsted, 2023, table 8b: 236, 1,129, 549 and 30. */
export const gradesIn2014: GradeChances = [0.125, 0.585, 0.265, 0.025];

/** What multiplies the odds of a grade in a year: outstanding, requires improvement, inadequate, against good. */
export type GradeOdds = readonly [outstanding: number, requiresImprovement: number, inadequate: number];

/**
 * How much likelier the grades were, by financial year, than the chances above say.
 *
 * Source: fitted to Ofsted, 2023, table 9a (in-year judgements of all children's homes 2013-14 to 2022-23) and to
 * the in-year judgements of 2024-25; no year between is published, so 2023-24 lies between its neighbours.
 */
export const oddsByYear: Readonly<Record<number, GradeOdds>> = {
  2014: [1, 2, 2.2],
  2015: [1.1, 2, 3],
  2016: [1.7, 1.3, 1.55],
  2017: [1.4, 1.05, 2.2],
  2018: [1.2, 1.15, 2.3],
  2019: [1.4, 1.35, 1.8],
  2020: [1.1, 1.25, 2.1],
  2021: [1, 1.2, 1.8],
  2022: [0.81, 1.47, 2.2],
  2023: [0.74, 1.2, 2.6],
  2024: [0.96, 1, 1.6],
  2025: [1.1, 0.97, 0.9],
};

/**
 * How homes of providers of a size differ, as the logarithm of the odds of a grade below good.
 *
 * Source: our count over Ofsted's register of 2025: below good 21 % for single homes, 15 % for two to four,
 * 13 % for five to nine, 10 % for ten to nineteen and twenty to forty-nine, 17 % for fifty and more.
 */
export const sizeEffects: readonly (readonly [fromHomes: number, effect: number])[] = [
  [50, 0.45],
  [20, -0.25],
  [10, -0.25],
  [5, -0.05],
  [2, 0.05],
  [1, 0.38],
];

/** The grades of the other kinds. Source: Ofsted, 2025 (agencies, schools, family centres) and 2023, tables 8d to 8n. */
export const gradesOfType: Partial<Record<StockType, GradeChances>> = {
  SECURE_CHILDRENS_HOME: [0.15, 0.6, 0.2, 0.05],
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: [0.12, 0.66, 0.2, 0.02],
  INDEPENDENT_FOSTERING_AGENCY: [0.195, 0.735, 0.05, 0.02],
  RESIDENTIAL_SPECIAL_SCHOOL: [0.52, 0.46, 0.012, 0.008],
  RESIDENTIAL_FAMILY_CENTRE: [0.08, 0.75, 0.13, 0.04],
  VOLUNTARY_ADOPTION_AGENCY: [0.4, 0.57, 0.03, 0],
  ADOPTION_SUPPORT_AGENCY: [0.47, 0.48, 0.05, 0],
  BOARDING_SCHOOL: [0.23, 0.6, 0.11, 0.06],
  FURTHER_EDUCATION_COLLEGE: [0.38, 0.55, 0.07, 0],
  RESIDENTIAL_HOLIDAY_SCHEME: [0.5, 0.47, 0.03, 0],
  SECURE_TRAINING_CENTRE: [0, 0.2, 0.5, 0.3],
};

/** The first supported accommodation outcomes, best to worst. Source: Ofsted, 2025: 26, 19 and 5 of 50. */
export const supportedAccommodationOutcomes: readonly [number, number, number] = [26, 19, 5];
export const supportedAccommodationInspections = 50;

/**
 * Days between full inspections after a grade. Together they come to the 11.6 months, give or take 5.1, that our
 * count over Ofsted's registers shows for homes; agencies and centres are inspected about every three years.
 */
export interface Interval {
  mean: number;
  deviation: number;
}
export const homeIntervals: readonly [Interval, Interval, Interval, Interval] = [
  { mean: 396, deviation: 140 },
  { mean: 390, deviation: 140 },
  { mean: 290, deviation: 95 },
  { mean: 120, deviation: 35 },
];
export const yearlyIntervals: readonly [Interval, Interval, Interval, Interval] = [
  { mean: 360, deviation: 60 },
  { mean: 350, deviation: 60 },
  { mean: 300, deviation: 60 },
  { mean: 170, deviation: 40 },
];
export const threeYearIntervals: readonly [Interval, Interval, Interval, Interval] = [
  { mean: 1110, deviation: 110 },
  { mean: 1080, deviation: 110 },
  { mean: 470, deviation: 60 },
  { mean: 260, deviation: 50 },
];

/** A new home waits about seven months for its first full inspection: 380 of 3,946 had none on 31 March 2025. */
export const firstInspectionAfter = { home: { mean: 222, deviation: 60 }, other: { mean: 290, deviation: 60 } };

/** Days from inspection to publication. Source: our count: mean 41, quartiles 35 and 44, longest 213. */
export const publicationLag = { mean: 39.5, deviation: 7, shortest: 15, longTail: 0.03, longest: 213 };

/** No full inspections took place in these days: routine inspection stopped for the pandemic. */
export const pandemicPause = { from: '2020-03-24', to: '2021-04-05' };

/** The share of groups of five homes and more whose homes are truly worse; most groups have no effect of their own. */
export const worseGroups = { share: 0.05, effect: 1.1 };
