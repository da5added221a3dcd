import { isInherited } from '../../nation/full-judgements';
import { funnelLimits } from '../../statistics/funnel-limits';
import type { ReportedExcess } from './reported-excess';
import type { ReportingPolicy } from './reporting-policy';

export const excessNumberMeanings = {
  observed: 'How many went the way the rule looks for',
  n: 'Of how many',
  settingsHit: 'In how many different settings',
  expected: 'How many chance gives: the sum of the probabilities of the n',
  p: 'The exact probability of as many or more by chance (Poisson-binomial upper tail; not a mid-p)',
  q: 'p after allowing for every group tested (Benjamini-Hochberg)',
  groupsTested: 'How many groups were tested, remarkable or not',
  funnelLow95: 'Lower 95% funnel limit for n at the expected rate, as a count',
  funnelHigh95: 'Upper 95% funnel limit, as a count',
  funnelLow998: 'Lower 99.8% funnel limit, as a count',
  funnelHigh998: 'Upper 99.8% funnel limit, as a count',
  baseline: 'Where the probabilities come from',
  pseudoCount: 'The weight, in trials, of the wider rate towards which the rate of a small stratum is drawn',
  withoutBaseline: 'How many were left out because no other group has any of the same class',
  inherited: 'How many of the observed were judged before the setting is first known in the group',
  standsWithoutInherited: 'Whether it is still found without the judgements made before joining: yes or no',
  clearsWith: 'How few settings, had they gone the other way, would leave no finding: tried with the first ones listed',
} as const;

/** The figures from which a reader can work the finding out again. */
export function excessNumbers(
  { test, hits, groupsTested, clearsWith, standsWithoutInherited }: ReportedExcess,
  { pseudoCount }: ReportingPolicy,
  baseline: string,
): Readonly<Record<keyof typeof excessNumberMeanings, number | string | null>> {
  const { n, observed, settingsHit, expected, p, q, withoutBaseline } = test;
  const outer = funnelLimits(n, expected / n, 0.998);
  const inner = funnelLimits(n, expected / n, 0.95);
  return {
    observed,
    n,
    settingsHit,
    expected,
    p,
    q,
    groupsTested,
    funnelLow95: inner.low,
    funnelHigh95: inner.high,
    funnelLow998: outer.low,
    funnelHigh998: outer.high,
    baseline,
    pseudoCount,
    withoutBaseline,
    inherited: hits.filter(({ setting, judgement }) => isInherited(setting, judgement)).length,
    standsWithoutInherited: standsWithoutInherited ? 'yes' : 'no',
    clearsWith,
  };
}

export function excessCaveats({ test, hits, standsWithoutInherited }: ReportedExcess): readonly string[] {
  const caveats: string[] = ['An excess beyond chance is not a cause: it says where to look, and not why.'];
  if (test.withoutBaseline > 0) {
    caveats.push(`${test.withoutBaseline} more were left out, as no other group has any of the same kind.`);
  }
  const hasInherited = hits.some(({ setting, judgement }) => isInherited(setting, judgement));
  if (hasInherited && !standsWithoutInherited) {
    caveats.push('Without the judgements made before the settings joined, there would be no finding.');
  }
  return caveats;
}
