import { cite } from '../../../law/citation';

export const registrationNeeded = cite('CSA_2000', 's. 11(1)', 'verified');
export const penaltyInstead = cite('CSA_2000', 's. 30ZC(2) and (3)', 'verified');
export const barsConviction = cite('CSA_2000', 's. 30ZC(4)', 'verified');
