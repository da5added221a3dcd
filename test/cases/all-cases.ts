import { enforcementCases } from './enforcement.cases';
import { penaltyCases } from './penalty.cases';
import { procedureCases } from './penalty-procedure.cases';
import { registrationCases } from './registration.cases';
import { registrationStepCases } from './registration-steps.cases';
import { section23ACases } from './section-23a.cases';
import { settingNoticeCases } from './setting-notices.cases';
import { commitmentCases, suspicionCases } from './suspicions-and-commitments.cases';
import type { WorkedCase } from './worked-case';

/** Every worked case, by topic, as `docs/rules.md` prints them. */
export const workedCases: Readonly<Record<string, readonly WorkedCase[]>> = {
  'Improvement plan notice': section23ACases,
  Suspicions: suspicionCases,
  Commitments: commitmentCases,
  'Monetary penalties: the test': penaltyCases,
  'Monetary penalties: the procedure': procedureCases,
  'Registration: the test': registrationCases,
  'Registration: the procedure': registrationStepCases,
  'Enforcement: the test': enforcementCases,
  'Notices to one setting': settingNoticeCases,
};
