import { fallsAndStays, hadItNotFallen } from '../../../src/domain/indicators/falls';
import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import { fullJudgements } from '../../../src/domain/nation/full-judgements';
import { monthsTo } from '../../../src/domain/nation/window';
import { day, inspected, setting } from './facts';

const window = monthsTo(day, 24);
const months = ['2022-06-01', '2023-06-01', '2024-06-01', '2025-03-01'] as const;

function judged(values: readonly JudgementValue[]) {
  const home = setting(
    '1',
    values.map((value, index) => inspected(months[index] ?? day, value)),
  );
  return { home, judgements: fullJudgements(home, 'OVERALL', day) };
}

describe('re-inspections', () => {
  it.each<[string, JudgementValue[], boolean[]]>([
    ['one inspection is none', ['GOOD'], []],
    ['a stay', ['GOOD', 'GOOD'], [false]],
    ['a rise', ['REQUIRES_IMPROVEMENT', 'GOOD'], [false]],
    ['a fall of one', ['GOOD', 'REQUIRES_IMPROVEMENT'], [true]],
    ['a fall of two is one fall', ['GOOD', 'INADEQUATE'], [true]],
    ['a fall above good', ['OUTSTANDING', 'GOOD'], [true]],
    ['a fall between the older scale and the newer', ['GOOD', 'ADEQUATE'], [true]],
    ['the third point of each four-point scale is one place', ['ADEQUATE', 'REQUIRES_IMPROVEMENT'], [false]],
    ['nothing can fall from the lowest', ['INADEQUATE', 'INADEQUATE'], []],
    ['on the supported accommodation scale', ['CONSISTENTLY_STRONG', 'INCONSISTENT_QUALITY'], [true]],
    ['nothing can fall from its lowest', ['SERIOUS_OR_WIDESPREAD_WEAKNESSES', 'CONSISTENTLY_STRONG'], []],
    ['scales that do not compare', ['OUTSTANDING', 'INCONSISTENT_QUALITY'], []],
    ['`not judged` lies between no two', ['GOOD', 'NOT_JUDGED', 'REQUIRES_IMPROVEMENT'], [true]],
    ['each pair of three', ['GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'], [true, true]],
  ])('%s', (_case, values, hits) => {
    const { home, judgements } = judged(values);
    expect(fallsAndStays(home, null, judgements, window).map(({ isHit }) => isHit)).toEqual(hits);
  });

  it('count only when the later one is in the window', () => {
    const { home, judgements } = judged(['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT']);
    expect(fallsAndStays(home, null, judgements, { from: '2024-01-01', to: day })).toHaveLength(1);
  });
});

describe('had a setting not fallen', () => {
  it.each<[JudgementValue[], JudgementValue[]]>([
    [
      ['GOOD', 'REQUIRES_IMPROVEMENT', 'REQUIRES_IMPROVEMENT'],
      ['GOOD', 'GOOD', 'GOOD'],
    ],
    [
      ['GOOD', 'REQUIRES_IMPROVEMENT', 'OUTSTANDING'],
      ['GOOD', 'GOOD', 'OUTSTANDING'],
    ],
    [
      ['INADEQUATE', 'GOOD', 'REQUIRES_IMPROVEMENT'],
      ['INADEQUATE', 'GOOD', 'GOOD'],
    ],
    [
      ['GOOD', 'GOOD'],
      ['GOOD', 'GOOD'],
    ],
  ])('%j would read %j', (values, held) => {
    const { home, judgements } = judged(values);
    const without = hadItNotFallen(judgements, window);
    expect(without.map(({ value }) => value)).toEqual(held);
    expect(fallsAndStays(home, null, without, window).some(({ isHit }) => isHit)).toBe(false);
  });

  it('leaves what was judged before the window as it was', () => {
    const { judgements } = judged(['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT']);
    const without = hadItNotFallen(judgements, { from: '2024-01-01', to: day });
    expect(without.map(({ value }) => value)).toEqual(['OUTSTANDING', 'GOOD', 'GOOD']);
  });
});
