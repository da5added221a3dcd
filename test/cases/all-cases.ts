import { enforcementCases } from './enforcement.cases';
import { penaltyCases } from './penalty.cases';
import { registrationCases } from './registration.cases';
import { section23ACases } from './section-23a.cases';
import type { WorkedCase } from './worked-case';

/** Every worked case, by topic, as `docs/rules.md` prints them. */
export const workedCases: Readonly<Record<string, readonly WorkedCase[]>> = {
  'Improvement plan notice': section23ACases,
  Registration: registrationCases,
  Enforcement: enforcementCases,
  'Monetary penalties': penaltyCases,
};
