import type { PowerBy } from '../../machine';
import { penaltyBases } from './bases';
import { intentionDrafts } from './past';

/** The power that a penalty uses, by what it is for. */
export const powerOfBasis = {
  field: 'basis',
  drafts: intentionDrafts,
  is: Object.fromEntries(Object.entries(penaltyBases).map(([code, { power }]) => [code, power])),
} as const satisfies PowerBy;
