import { policyValue } from './policy';

/** A report whose day of publication is not given is taken to have come out so many days after the inspection. */
export const daysToPublication = policyValue(60);
