import type { Section23AFacts } from '../../src/domain/thresholds/section-23a/group-on-day';
import { addressed, controls, type GivenOfGroup, nothingGiven, registered, suspected } from './section-23a.givens';
import { factsOf, type WorkedCase } from './worked-case';

/** A row with the facts that its lines make. */
export interface Section23ACase extends WorkedCase {
  facts: Section23AFacts;
}

/** What a row rests on. */
export const routeA = 'CSA 2000, s. 23A(2)';
export const routeB = 'CSA 2000, s. 23A(3)';
export const wholeTest = 'CSA 2000, s. 23A(1) to (3)';
export const parentUndertaking = 'CSA 2000, s. 23A(1), with Companies Act 2006, s. 1162 (inferred: GAP-2)';

/** One row of the truth table; the addressee is Topco where none is named. */
export function row(
  title: string,
  expected: string,
  citation: string,
  ...lines: readonly GivenOfGroup[]
): Section23ACase {
  const named = lines.some(({ words }) => words.startsWith('The addressee is '))
    ? lines
    : [addressed('Topco'), ...lines];
  return { title, given: named.map(({ words }) => words), expected, citation, facts: factsOf(named, nothingGiven) };
}

/** One subsidiary with two homes. */
export const alphaWithTwo = [controls('Alpha'), registered('Ash', 'Alpha'), registered('Birch', 'Alpha')];
/** Two subsidiaries with a home each. */
export const twoOfTwo = [controls('Alpha'), controls('Beta'), registered('Ash', 'Alpha'), registered('Cedar', 'Beta')];
/** Both of those homes recorded as suspected. */
export const bothOfTwo = [suspected('Ash'), suspected('Cedar')];
