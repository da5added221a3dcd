import { cite } from '../../../law/citation';
import { must } from '../../particulars';

/** What was read of ss. 23A to 30ZC, and how surely. */
export const said = (provision: string) => cite('CSA_2000', provision, 'verified');

const numberOnly = 'The number and what it concerns were read in s. 30ZC(1); its own text was not.';

export const implementDuty = cite('CSA_2000', 's. 23B(5)', 'verified', numberOnly);
export const renameManager = cite('CSA_2000', 's. 23B(8)', 'verified', numberOnly);
export const planNotRead = cite('CSA_2000', 's. 23B', 'secondary', 'The text of s. 23B was not read (GAP-5).');
export const appealRight = cite('CSA_2000', 's. 21', 'inferred', 'That it covers ss. 23A and 23B is inferred (GAP-5).');

export const balanceOfProbabilities = must(
  { name: 'standard', title: 'The standard of proof', form: 'CODE', codes: ['BALANCE_OF_PROBABILITIES'] },
  said('s. 30ZC(1)'),
);
