import { cite } from '../law/citation';
import { addMonths, type Day } from '../values/day';

/** Read in a copy of the Act; that a period of months ends on the same date of its last month is inferred. */
export const limitOfProsecution = cite(
  'CSA_2000',
  's. 29(2) and (3)',
  'secondary',
  'Read in a copy of the Act, not as it stands. That a period of months ends on the same date is inferred.',
);

const monthsFromKnowledge = 6;
const monthsFromOffence = 36;

/**
 * The last day on which proceedings for an offence under Part 2 may be begun: six months from the day on which evidence
 * that suffices came to the prosecutor's knowledge, and never more than three years after the offence.
 */
export function lastDayToProsecute(knownOn: Day, committedOn: Day): Day {
  const fromKnowledge = addMonths(knownOn, monthsFromKnowledge);
  const stop = addMonths(committedOn, monthsFromOffence);
  return fromKnowledge < stop ? fromKnowledge : stop;
}
