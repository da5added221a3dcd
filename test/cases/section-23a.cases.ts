import { section23AGroupCases } from './section-23a-groups.cases';
import type { Section23ACase } from './section-23a-row';
import { section23ASettingCases } from './section-23a-settings.cases';
import { section23ASuspicionCases } from './section-23a-suspicions.cases';

/** The truth table of s. 23A(1) to (3), each row asked on 1 March 2027. */
export const section23ACases: readonly Section23ACase[] = [
  ...section23ASuspicionCases,
  ...section23ASettingCases,
  ...section23AGroupCases,
];
