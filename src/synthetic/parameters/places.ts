import type { Sector } from '../../domain/register/vocabulary';
import type { StockType } from './register-stock';

/** A value and how likely it is. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/**
 * Places of a children's home by sector on 31 March 2025: mean 3.6, new homes smaller.
 *
 * Source: Ofsted, Children's social care in England 2025, provider level. Open Government Licence v3.0.
 */
export const homePlaces: Partial<Record<Sector, Weighted<number>>> = {
  HEALTH_AUTHORITY: [
    [2, 0.2857],
    [4, 0.2857],
    [5, 0.1429],
    [6, 0.1429],
    [12, 0.1429],
  ],
  LOCAL_AUTHORITY: [
    [1, 0.0493],
    [2, 0.1285],
    [3, 0.1221],
    [4, 0.2163],
    [5, 0.1499],
    [6, 0.1906],
    [7, 0.0493],
    [8, 0.045],
    [9, 0.015],
    [10, 0.015],
    [11, 0.0064],
    [12, 0.0043],
    [13, 0.0021],
    [16, 0.0043],
    [22, 0.0021],
  ],
  PRIVATE: [
    [1, 0.0901],
    [2, 0.216],
    [3, 0.2861],
    [4, 0.2105],
    [5, 0.0994],
    [6, 0.0581],
    [7, 0.0178],
    [8, 0.0157],
    [9, 0.0018],
    [10, 0.0024],
    [12, 0.0006],
    [14, 0.0006],
    [15, 0.0003],
    [16, 0.0003],
    [17, 0.0003],
  ],
  VOLUNTARY: [
    [1, 0.0263],
    [2, 0.0461],
    [3, 0.1316],
    [4, 0.2632],
    [5, 0.1579],
    [6, 0.1711],
    [7, 0.0592],
    [8, 0.0592],
    [9, 0.0197],
    [10, 0.0263],
    [11, 0.0066],
    [12, 0.0066],
    [14, 0.0132],
    [16, 0.0066],
    [19, 0.0066],
  ],
};

/** Twelfths of the places of the other kinds that have them. Source: as above, 2023. */
export const otherPlaces: Partial<Record<StockType, readonly number[]>> = {
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: [3, 6, 8, 9, 12, 12, 16, 22, 25, 30, 42, 61],
  SECURE_CHILDRENS_HOME: [4, 7, 8, 10, 12, 12, 16, 20, 24, 24, 27, 38],
  RESIDENTIAL_SPECIAL_SCHOOL: [4, 8, 11, 14, 16, 18, 20, 22, 26, 32, 40, 90],
  RESIDENTIAL_FAMILY_CENTRE: [2, 3, 3, 4, 4, 4, 5, 6, 6, 7, 9, 13],
  BOARDING_SCHOOL: [3, 20, 29, 34, 51, 70, 100, 131, 175, 205, 273, 567],
  FURTHER_EDUCATION_COLLEGE: [9, 22, 37, 48, 56, 66, 80, 102, 117, 187, 278, 697],
};

/** The share of homes whose places change in a year. Source: our count over Ofsted's yearly registers 2015 to 2024. */
export const placesChangeRate: Readonly<Record<number, number>> = {
  2016: 0.08,
  2017: 0.045,
  2018: 0.022,
  2019: 0.026,
  2020: 0.016,
  2021: 0.028,
  2022: 0.018,
  2023: 0.012,
  2024: 0.02,
  2025: 0.02,
};

/** 124 of 3,946 homes offered short breaks only, and 28 stood in several buildings, on 31 March 2025. Source: as above. */
export const shortBreaksShare = { LOCAL_AUTHORITY: 0.17, OTHER: 0.012 };
export const multiBuildingShare = 0.007;

/**
 * How many premises a supported accommodation provider has: 887 providers and 8,119 premises on 31 March 2025.
 * Source: as above, 2025.
 */
export const premisesPerProvider: Weighted<number> = [
  [1, 179],
  [2, 137],
  [3, 99],
  [4, 72],
  [5, 49],
  [6, 46],
  [7, 31],
  [8, 23],
  [9, 34],
  [10, 16],
  [11, 16],
  [12, 17],
  [13, 9],
  [14, 10],
  [15, 16],
  [16, 6],
  [17, 8],
  [18, 9],
  [19, 9],
  [20, 7],
  [21, 8],
  [22, 4],
  [23, 4],
  [24, 2],
  [25, 4],
  [26, 6],
  [27, 1],
  [28, 5],
  [29, 4],
  [30, 4],
  [31, 3],
  [32, 1],
  [33, 3],
  [34, 2],
  [35, 2],
  [36, 1],
  [37, 1],
  [38, 3],
  [41, 1],
  [43, 2],
  [45, 1],
  [46, 2],
  [48, 2],
  [49, 1],
  [50, 1],
  [51, 1],
  [57, 1],
  [58, 1],
  [59, 3],
  [60, 1],
  [61, 1],
  [67, 3],
  [68, 2],
  [69, 1],
  [70, 1],
  [71, 1],
  [77, 1],
  [86, 1],
  [92, 1],
  [99, 1],
  [105, 1],
  [107, 1],
  [112, 1],
  [115, 1],
  [118, 1],
  [126, 1],
];

/** Premises by category: single occupancy, shared, group living, supported lodgings. Source: as above, 2025. */
export const premisesCategories: Weighted<string> = [
  ['Category 1', 3387],
  ['Category 2', 2345],
  ['Category 3', 1705],
  ['Category 4', 682],
];

/** How many young people one of the premises takes; our choice, so that 8,119 premises come to about 20,200 places. */
export const premisesCapacity: Weighted<number> = [
  [1, 38],
  [2, 22],
  [3, 17],
  [4, 12],
  [5, 5],
  [6, 3],
  [8, 2],
  [12, 1],
];
