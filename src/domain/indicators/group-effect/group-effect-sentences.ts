import type { Outcome } from '../../expectation/expected-trial';
import type { Window } from '../../nation/window';
import { writtenDay } from '../../values/day';
import { approximately, counted, probability } from '../sentences';
import type { FoundGroup } from './found-group';

const endings: Readonly<Record<Outcome, string>> = {
  BELOW_GOOD: 'judged below good',
  ADVERSE: 'judged on the lowest point of the scale, overall or for how well children are helped and protected,',
};

/** Beyond this nobody should read a figure: `fewer than 1 of 100,000`. */
const rarest = 1e-5;

function oneOf(p: number): string {
  if (p < rarest) return 'fewer than 1 of 100,000 groups like it';
  const groups = Number((1 / p).toPrecision(2));
  return groups < 2 ? 'most groups like it' : `1 of ${groups.toLocaleString('en-GB')} groups like it`;
}

function times({ low, high }: { low: number; high: number }): string {
  return `${approximately(low)} and ${approximately(high)}`;
}

/** The finding in a few sentences: what was seen, between what chance puts it, then how likely, then how large. */
export function groupEffectSentence(name: string, found: FoundGroup, window: Window, months: number): string {
  const { effect, outcome, other, groupsTested } = found;
  const { observed, n, funnel95, expected, p, q, ratio, shrunken } = effect;
  const [were, settings] = [observed === 1 ? 'was' : 'were', counted(n, 'setting')];
  const first =
    `${observed} of ${settings} of ${name} ${were} ${endings[outcome]} at their latest full inspection in the ${months} ` +
    `months to ${writtenDay(window.to)}; 95 in 100 chances put ${funnel95.low} to ${funnel95.high} where ` +
    `${approximately(expected)} are expected from settings like them; by chance this many or more would come about in ` +
    `${oneOf(p)} (q ${probability(q ?? 1)} over ${counted(groupsTested, 'group')}).`;
  const second =
    `Its count in the long run lies between ${times(ratio.interval95)} times the expected (95% interval), or between ` +
    `${times(shrunken.interval95)} times once drawn towards other groups.`;
  return [first, second, ...(other.isFound ? [otherSentence(found)] : [])].join(' ');
}

function otherSentence({ other }: FoundGroup): string {
  const { outcome, test } = other;
  return (
    `As well, ${test.observed} of ${test.n} were ${endings[outcome].replace(/,$/, '')}, where ` +
    `${approximately(test.expected)} are expected: beyond chance too.`
  );
}
