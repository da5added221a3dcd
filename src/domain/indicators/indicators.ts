import type { Indicator } from './indicator';
import { belowGoodBeyondChance } from './rules/below-good-beyond-chance.rule';
import { decline } from './rules/decline.rule';
import { repeatedAdverse } from './rules/repeated-adverse.rule';
import { statutoryWatch } from './rules/statutory-watch.rule';

/** Every rule, in the order of `indicatorIds`. */
export const indicators: readonly Indicator[] = Object.freeze([
  statutoryWatch,
  belowGoodBeyondChance,
  decline,
  repeatedAdverse,
]);
