import type { Outcome } from '../../domain/expectation/expected-trial';
import type { EffectGivenRecord } from '../../domain/group-effect/given-record';
import type { Day } from '../../domain/values/day';

/** The effects of every group under one outcome, the most remarkable first. */
export interface EffectsUnderOutcome {
  outcome: Outcome;
  effects: readonly EffectGivenRecord[];
}

/** The effect of one group as a run kept it. */
export interface StoredGroupEffect {
  id: number;
  runId: number;
  asOf: Day;
  groupId: number;
  outcome: Outcome;
  place: number;
  n: number;
  observed: number;
  expected: number;
  ratioLow95: number;
  ratioHigh95: number;
  ratioLow80: number;
  ratioHigh80: number;
  ratioPoint: number;
  shrunkenLow95: number;
  shrunkenHigh95: number;
  shrunkenLow80: number;
  shrunkenHigh80: number;
  shrunkenPoint: number;
  precision: number;
  funnelLow95: number;
  funnelHigh95: number;
  funnelLow998: number;
  funnelHigh998: number;
  p: number;
  q: number | null;
  own: number;
  inherited: number;
  uncertain: number;
  ownN: number;
  ownObserved: number;
  ownExpected: number;
  ownP: number;
  ownQ: number | null;
  judgedFrom: Day | null;
  judgedTo: Day | null;
  /** Null where the effect was kept before the other expectation was worked out, as are the four that follow. */
  recordExpected: number | null;
  recordLow95: number | null;
  recordHigh95: number | null;
  recordLow80: number | null;
  recordHigh80: number | null;
}

/** What of an effect is stored, by column. */
export function columnsOfEffect(effect: EffectGivenRecord): Readonly<Record<string, number | string | null>> {
  const { ratio, shrunken, funnel95, funnel998, attribution, ownAlone, givenRecord } = effect;
  return {
    group_id: Number(effect.groupId),
    n: effect.n,
    observed: effect.observed,
    expected: effect.expected,
    ratio_low95: ratio.interval95.low,
    ratio_high95: ratio.interval95.high,
    ratio_low80: ratio.interval80.low,
    ratio_high80: ratio.interval80.high,
    ratio: ratio.point,
    shrunken_low95: shrunken.interval95.low,
    shrunken_high95: shrunken.interval95.high,
    shrunken_low80: shrunken.interval80.low,
    shrunken_high80: shrunken.interval80.high,
    shrunken: shrunken.point,
    precision: effect.precision,
    funnel_low95: funnel95.low,
    funnel_high95: funnel95.high,
    funnel_low998: funnel998.low,
    funnel_high998: funnel998.high,
    p: effect.p,
    q: effect.q,
    own: attribution.own,
    inherited: attribution.inherited,
    uncertain: attribution.uncertain,
    own_n: ownAlone.n,
    own_observed: ownAlone.observed,
    own_expected: ownAlone.expected,
    own_p: ownAlone.p,
    own_q: ownAlone.q,
    judged_from: effect.judgedFrom,
    judged_to: effect.judgedTo,
    record_expected: givenRecord.expected,
    record_low95: givenRecord.ratio.interval95.low,
    record_high95: givenRecord.ratio.interval95.high,
    record_low80: givenRecord.ratio.interval80.low,
    record_high80: givenRecord.ratio.interval80.high,
  };
}
