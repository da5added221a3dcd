import type { Weighted } from './places';

/**
 * How many children's homes each of the largest owners has in all, its kind of owner, and over how many
 * registered providers they are spread.
 *
 * Source: Ofsted's ownership releases of 2024 and 2025 (two owners with 9 % of all homes, twenty with 25 %; Open
 * Government Licence v3.0) and the sizes of registered providers (largest 182) in the register of 2025.
 */
export type OwnerKind = 'INDIVIDUAL' | 'CORPORATE' | 'INVESTMENT';
export const largestOwners: readonly (readonly [homes: number, kind: OwnerKind, providers: readonly number[]])[] = [
  [224, 'INVESTMENT', [182, 22, 12, 8]],
  [136, 'INVESTMENT', [54, 46, 26, 10]],
  [68, 'INVESTMENT', [59, 9]],
  [58, 'CORPORATE', [50, 8]],
  [53, 'INVESTMENT', [40, 13]],
  [41, 'INVESTMENT', [38, 3]],
  [38, 'CORPORATE', [38]],
  [36, 'INVESTMENT', [29, 7]],
  [34, 'CORPORATE', [22, 12]],
  [32, 'INVESTMENT', [21, 11]],
  [30, 'CORPORATE', [26, 4]],
  [28, 'INVESTMENT', [20, 8]],
  [27, 'CORPORATE', [21, 6]],
  [26, 'INVESTMENT', [18, 8]],
  [25, 'CORPORATE', [18, 7]],
  [24, 'INVESTMENT', [17, 7]],
  [23, 'CORPORATE', [18, 5]],
  [22, 'INVESTMENT', [14, 8]],
  [21, 'CORPORATE', [15, 6]],
];

/**
 * The other private owners of homes on 31 March 2025, by how many homes they have.
 *
 * Source: as above (434 owners of a single home in 2024); the larger sizes are fitted so that owners' homes add
 * up to the private homes and registered providers come to about 1,138.
 */
export const otherOwners: Weighted<number> = [
  [1, 440],
  [2, 205],
  [3, 112],
  [4, 64],
  [5, 38],
  [6, 28],
  [7, 18],
  [8, 14],
  [9, 12],
  [10, 9],
  [11, 5],
  [12, 5],
  [13, 3],
  [14, 3],
  [15, 2],
  [16, 1],
  [17, 1],
  [18, 1],
  [19, 1],
];

/** Voluntary providers by homes. Source: register of 2025. */
export const voluntaryProviders: Weighted<number> = [
  [1, 28],
  [2, 4],
  [3, 5],
  [4, 1],
  [5, 6],
  [6, 2],
  [9, 1],
  [12, 2],
  [22, 1],
];

/** Councils that own homes, by homes. Source: register of 2025: 111 councils with 467 homes. */
export const councilHomes: readonly (readonly [homes: number, councils: number])[] = [
  [17, 1],
  [16, 1],
  [13, 1],
  [12, 3],
  [11, 2],
  [10, 1],
  [8, 5],
  [7, 8],
  [6, 11],
  [5, 10],
  [4, 12],
  [3, 8],
  [2, 21],
  [1, 27],
];

/** How many councils' areas an owner's homes lie in. Source: 20 to 49 homes in about 12, 50 and more in about 29. */
export const footprint: readonly (readonly [fromHomes: number, councils: number])[] = [
  [50, 29],
  [20, 12],
  [10, 6],
  [5, 3],
  [3, 2],
  [1, 1],
];

/**
 * Kinds of owner by size. Source: of 929 companies in a panel of 2014 to 2023, 491 were owned by individuals, 290
 * by companies and 135 by investors.
 */
export const kindBySize: readonly (readonly [fromHomes: number, kinds: Weighted<OwnerKind>])[] = [
  [
    10,
    [
      ['INDIVIDUAL', 15],
      ['CORPORATE', 50],
      ['INVESTMENT', 35],
    ],
  ],
  [
    4,
    [
      ['INDIVIDUAL', 40],
      ['CORPORATE', 47],
      ['INVESTMENT', 13],
    ],
  ],
  [
    1,
    [
      ['INDIVIDUAL', 82],
      ['CORPORATE', 17],
      ['INVESTMENT', 1],
    ],
  ],
];

/** How many companies lie between a registered provider and its ultimate owner, the provider included. */
export const chainLength: Readonly<Record<OwnerKind, readonly [shortest: number, longest: number]>> = {
  INDIVIDUAL: [1, 2],
  CORPORATE: [2, 4],
  INVESTMENT: [5, 9],
};

/** The share of companies with a minority holder or held jointly, and of ultimate owners nobody has named. */
export const minorityShare = 0.12;
export const unknownOwnerShare = 0.03;

/** The share of providers whose parent changes in a year: between 3 and 5 in 100. */
export const parentChangeRate = 0.04;

/** The share of homes whose owner's name changes in a year. Source: our count over Ofsted's registers 2018 to 2024. */
export const ownerNameChangeRate: Readonly<Record<number, number>> = {
  2018: 0.057,
  2019: 0.07,
  2020: 0.018,
  2021: 0.031,
  2022: 0.023,
  2023: 0.031,
  2024: 0.046,
  2025: 0.035,
};

/** How often the owner's text on a row strays from its name, each at the rate seen in the registers of 2018 to 2025. */
export const ownerTextMess = {
  blank: 0.01,
  otherSuffix: 0.03,
  upperCase: 0.006,
  doubledSpace: 0.005,
  typingError: 0.003,
  numberPasted: 0.006,
  trailingSpace: 0.004,
};
