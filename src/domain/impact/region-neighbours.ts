import type { RegionCode } from '../register/vocabulary';

/** Which regions of England border on each other by land, and which on Wales. Geography, and no rule of anybody. */
const borders: readonly (readonly [RegionCode, RegionCode])[] = [
  ['E12000001', 'E12000002'],
  ['E12000001', 'E12000003'],
  ['E12000002', 'E12000003'],
  ['E12000002', 'E12000004'],
  ['E12000002', 'E12000005'],
  ['E12000002', 'W92000004'],
  ['E12000003', 'E12000004'],
  ['E12000004', 'E12000005'],
  ['E12000004', 'E12000006'],
  ['E12000004', 'E12000008'],
  ['E12000005', 'E12000008'],
  ['E12000005', 'E12000009'],
  ['E12000005', 'W92000004'],
  ['E12000006', 'E12000007'],
  ['E12000006', 'E12000008'],
  ['E12000007', 'E12000008'],
  ['E12000008', 'E12000009'],
  ['E12000009', 'W92000004'],
];

/** The regions that border on one, in the order of their codes. */
export function neighboursOf(region: RegionCode): readonly RegionCode[] {
  return borders
    .flatMap(([a, b]) => {
      if (a === region) return [b];
      return b === region ? [a] : [];
    })
    .toSorted();
}
