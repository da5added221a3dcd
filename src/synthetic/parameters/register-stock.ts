import type { ProvisionType, RegionCode, Sector } from '../../domain/register/vocabulary';

/** The kinds of setting on the register. */
export type StockType = Exclude<ProvisionType, 'CAFCASS'>;

/** The financial years, each named by the 31 March that ends it. */
export const firstYear = 2015;
export const lastYear = 2025;

/**
 * How many of each kind stood on the register on 31 March of 2015 to 2025.
 *
 * Source: Ofsted, Children's social care in England 2023, table 6a (2015 to 2023) and 2025, provider level (2025).
 * Figures for 2024 are Ofsted's for children's homes and supported accommodation, and ours, between the two
 * neighbours, for the small kinds. Open Government Licence v3.0.
 */
export const stockByYear: Readonly<Record<StockType, readonly number[]>> = {
  CHILDRENS_HOME: [1974, 1972, 2050, 2124, 2221, 2378, 2624, 2798, 3050, 3423, 3946],
  SECURE_CHILDRENS_HOME: [14, 14, 14, 14, 14, 13, 13, 13, 13, 14, 14],
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: [86, 85, 81, 71, 69, 69, 69, 62, 56, 52, 49],
  RESIDENTIAL_SPECIAL_SCHOOL: [168, 165, 157, 154, 139, 136, 126, 122, 114, 105, 95],
  INDEPENDENT_FOSTERING_AGENCY: [300, 297, 304, 308, 305, 300, 317, 326, 328, 331, 339],
  SUPPORTED_ACCOMMODATION: [0, 0, 0, 0, 0, 0, 0, 0, 0, 258, 893],
  RESIDENTIAL_FAMILY_CENTRE: [38, 37, 38, 43, 49, 58, 59, 68, 78, 97, 110],
  VOLUNTARY_ADOPTION_AGENCY: [42, 42, 43, 48, 50, 39, 37, 35, 31, 30, 29],
  ADOPTION_SUPPORT_AGENCY: [35, 36, 37, 35, 34, 33, 38, 38, 35, 32, 29],
  BOARDING_SCHOOL: [81, 78, 82, 81, 75, 70, 60, 60, 59, 55, 51],
  FURTHER_EDUCATION_COLLEGE: [39, 38, 42, 42, 43, 43, 39, 37, 34, 34, 34],
  RESIDENTIAL_HOLIDAY_SCHEME: [6, 11, 15, 18, 16, 17, 18, 15, 13, 11, 10],
  SECURE_TRAINING_CENTRE: [4, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1],
};

/** Each kind by sector on 31 March 2025. Source: as above, 2025. */
export const sectorsOfType: Readonly<Record<StockType, Partial<Record<Sector, number>>>> = {
  CHILDRENS_HOME: { HEALTH_AUTHORITY: 7, LOCAL_AUTHORITY: 467, PRIVATE: 3320, VOLUNTARY: 152 },
  SECURE_CHILDRENS_HOME: { LOCAL_AUTHORITY: 12, VOLUNTARY: 2 },
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: { LOCAL_AUTHORITY: 4, PRIVATE: 34, VOLUNTARY: 11 },
  RESIDENTIAL_SPECIAL_SCHOOL: { ACADEMY: 25, LOCAL_AUTHORITY: 29, PRIVATE: 17, VOLUNTARY: 24 },
  INDEPENDENT_FOSTERING_AGENCY: { PRIVATE: 284, VOLUNTARY: 55 },
  SUPPORTED_ACCOMMODATION: { LOCAL_AUTHORITY: 40, PRIVATE: 778, VOLUNTARY: 75 },
  RESIDENTIAL_FAMILY_CENTRE: { LOCAL_AUTHORITY: 1, PRIVATE: 97, VOLUNTARY: 12 },
  VOLUNTARY_ADOPTION_AGENCY: { VOLUNTARY: 29 },
  ADOPTION_SUPPORT_AGENCY: { PRIVATE: 23, VOLUNTARY: 6 },
  BOARDING_SCHOOL: { ACADEMY: 23, LOCAL_AUTHORITY: 4, PRIVATE: 16, VOLUNTARY: 8 },
  FURTHER_EDUCATION_COLLEGE: { ACADEMY: 2, LOCAL_AUTHORITY: 3, PRIVATE: 11, VOLUNTARY: 18 },
  RESIDENTIAL_HOLIDAY_SCHEME: { PRIVATE: 6, VOLUNTARY: 4 },
  SECURE_TRAINING_CENTRE: { PRIVATE: 1 },
};

/** Each kind by region on 31 March 2025; homes take their region from their council. Source: as above, 2025. */
export const regionsOfType: Readonly<Record<StockType, Partial<Record<RegionCode, number>>>> = {
  CHILDRENS_HOME: {
    E12000004: 457,
    E12000006: 331,
    E12000007: 250,
    E12000001: 214,
    E12000002: 1024,
    E12000008: 412,
    E12000009: 264,
    E12000005: 632,
    E12000003: 362,
  },
  SECURE_CHILDRENS_HOME: {
    E12000004: 2,
    E12000006: 1,
    E12000001: 2,
    E12000002: 2,
    E12000008: 3,
    E12000009: 2,
    E12000003: 2,
  },
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: {
    E12000004: 13,
    E12000006: 4,
    E12000002: 6,
    E12000008: 10,
    E12000009: 3,
    E12000005: 8,
    E12000003: 5,
  },
  RESIDENTIAL_SPECIAL_SCHOOL: {
    E12000004: 8,
    E12000006: 13,
    E12000007: 4,
    E12000001: 3,
    E12000002: 8,
    E12000008: 31,
    E12000009: 11,
    E12000005: 10,
    E12000003: 7,
  },
  INDEPENDENT_FOSTERING_AGENCY: {
    E12000004: 19,
    E12000006: 36,
    E12000007: 58,
    E12000001: 24,
    E12000002: 40,
    E12000008: 65,
    E12000009: 20,
    E12000005: 58,
    E12000003: 19,
  },
  SUPPORTED_ACCOMMODATION: {
    E12000004: 110,
    E12000006: 84,
    E12000007: 160,
    E12000001: 28,
    E12000002: 138,
    E12000008: 108,
    E12000009: 79,
    W92000004: 4,
    E12000005: 117,
    E12000003: 65,
  },
  RESIDENTIAL_FAMILY_CENTRE: {
    E12000004: 9,
    E12000006: 5,
    E12000007: 28,
    E12000001: 3,
    E12000002: 26,
    E12000008: 11,
    E12000009: 8,
    E12000005: 10,
    E12000003: 10,
  },
  VOLUNTARY_ADOPTION_AGENCY: {
    E12000004: 2,
    E12000007: 6,
    E12000001: 2,
    E12000002: 3,
    E12000008: 6,
    E12000009: 3,
    E12000005: 4,
    E12000003: 3,
  },
  ADOPTION_SUPPORT_AGENCY: {
    E12000004: 3,
    E12000006: 5,
    E12000007: 2,
    E12000001: 1,
    E12000002: 1,
    E12000008: 7,
    E12000009: 3,
    E12000005: 2,
    E12000003: 5,
  },
  BOARDING_SCHOOL: {
    E12000004: 1,
    E12000006: 6,
    E12000007: 5,
    E12000002: 9,
    E12000008: 16,
    E12000009: 6,
    E12000005: 7,
    E12000003: 1,
  },
  FURTHER_EDUCATION_COLLEGE: {
    E12000004: 5,
    E12000006: 3,
    E12000001: 2,
    E12000002: 2,
    E12000008: 7,
    E12000009: 8,
    E12000005: 3,
    E12000003: 4,
  },
  RESIDENTIAL_HOLIDAY_SCHEME: { E12000004: 1, E12000006: 1, E12000007: 2, E12000002: 2, E12000008: 3, E12000005: 1 },
  SECURE_TRAINING_CENTRE: { E12000008: 1 },
};

/**
 * The share of children's homes on the register at the start of a year that left during it, by the year's end.
 *
 * Source: our count over Ofsted's yearly registers 2015 to 2024, with 139 leavers of 3,423 for 2025.
 */
export const homeExitRate: Readonly<Record<number, number>> = {
  2016: 0.075,
  2017: 0.063,
  2018: 0.051,
  2019: 0.055,
  2020: 0.043,
  2021: 0.048,
  2022: 0.046,
  2023: 0.055,
  2024: 0.045,
  2025: 0.041,
};

/** The same share for every other kind: four fostering agencies of 331 and five family centres of 97 left in 2024-25. */
export const otherExitRate = 0.03;

/** How leavers leave. Source: Ofsted, joiners and leavers 2024-25: resigned far more often than cancelled or closed. */
export const waysOfLeaving: readonly (readonly ['RESIGNED' | 'CANCELLED' | 'CLOSED', number])[] = [
  ['RESIGNED', 0.925],
  ['CANCELLED', 0.04],
  ['CLOSED', 0.035],
];

/** The share of live settings that are suspended on a 31 March: 11 of 3,946 homes in 2025, 14 settings in 2021. */
export const suspendedShare = 0.0032;
