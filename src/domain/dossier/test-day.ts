import type { Day } from '../values/day';
import type { DossierStep } from './dossier-facts';

/** The steps that rest on the test of s. 23A, the one that counts first. */
const restingOnTest = ['SERVE_NOTICE', 'ASK_APPROVAL', 'DRAFT_NOTICE'] as const;

/** The day on which the test is put: that of the service, or of what has come of the notice so far. */
export function testDayOf(steps: readonly DossierStep[], day: Day): Day {
  for (const code of restingOnTest) {
    const last = steps.findLast(({ step }) => step === code);
    if (last !== undefined) return last.on;
  }
  return day;
}
