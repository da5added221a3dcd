import type { Caller } from '../../../../src/domain/access/caller';
import type { Role } from '../../../../src/domain/access/roles';
import { indicators } from '../../../../src/domain/indicators/indicators';
import { ruleInCode } from '../../../../src/features/rule-publications/rules-in-code';

function regulator(id: string, roles: readonly Role[]): Caller {
  const organisation = { organisation: 'OFSTED', organisations: ['OFSTED'], budget: null };
  return { id, kind: 'PERSON', roles, purpose: 'QUALITY_OVERSIGHT', ...organisation };
}

/** Who proposes, who approves, and who may do both. */
export const ama = regulator('ama', ['REGULATOR_OFFICER']);
export const lewis = regulator('lewis', ['REGULATOR_APPROVER']);
export const noor = regulator('noor', ['REGULATOR_OFFICER', 'REGULATOR_APPROVER']);

/** Two rules that are run, in the version that the code has, and one that is not run any more. */
export const decline = ruleInCode('decline');
export const watch = ruleInCode('statutory-watch');
export const retired = indicators.find((indicator) => indicator.retired !== undefined)?.id ?? '';

/** Proposed on one day, approved on the next, withdrawn on the third. */
export const [monday, tuesday, wednesday] = ['2027-02-01', '2027-02-02', '2027-02-03'] as const;
