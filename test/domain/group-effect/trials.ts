import type { ExpectedTrial } from '../../../src/domain/expectation/expected-trial';
import type { GroupEffectPolicy } from '../../../src/domain/group-effect/group-effect';
import { fullJudgements } from '../../../src/domain/nation/full-judgements';
import { day, inspected, setting } from '../indicators/facts';

export const policy: GroupEffectPolicy = {
  minimumTrials: 3,
  maximumQ: 0.05,
  chanceFactor: 1.4,
  leastPrecision: 0.5,
  mostPrecision: 200,
  uncertainMonths: 12,
};

interface Given {
  joinedGroupOn?: string;
  inspectedOn?: string;
}

/** The trials of one group: each setting's probability, the first `hits` of them below good. */
export function trialsOf(
  groupId: string | null,
  hits: number,
  probabilities: readonly number[],
  { joinedGroupOn = '2015-03-31', inspectedOn = '2024-06-01' }: Given = {},
): readonly ExpectedTrial[] {
  return probabilities.map((probability, index) => {
    const isHit = index < hits;
    const id = `${groupId}-${String(index).padStart(3, '0')}`;
    const facts = setting(id, [inspected(inspectedOn, isHit ? 'REQUIRES_IMPROVEMENT' : 'GOOD')], { joinedGroupOn });
    return {
      groupId,
      setting: facts,
      judgement: fullJudgements(facts, 'OVERALL', day)[0]!,
      previous: null,
      isHit,
      probability,
    };
  });
}

export function even(n: number, probability: number): readonly number[] {
  return new Array<number>(n).fill(probability);
}

/** Other groups that do as is expected of them. */
export function others(count: number, n = 5, probability = 0.2): readonly ExpectedTrial[] {
  return Array.from({ length: count }, (_, place) => trialsOf(`other${place}`, 1, even(n, probability))).flat();
}
