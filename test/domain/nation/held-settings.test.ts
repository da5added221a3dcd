import type { FormerSetting } from '../../../src/domain/nation/facts';
import {
  asHeld,
  heldWithin,
  settingsHeld,
  settingsLeft,
  wasEverJudged,
} from '../../../src/domain/nation/held-settings';
import { group, inspected, setting } from '../indicators/facts';
import { vacancy } from '../indicators/recorded/observed';

const window = { from: '2024-04-01', to: '2025-03-31' };
const on = ['2024-05-31', '2024-06-01', '2024-06-02'];

function left(more: Partial<FormerSetting> = {}): FormerSetting {
  return {
    ...setting(
      'a',
      on.map((day) => inspected(day, 'GOOD')),
    ),
    suspensions: on.map((from) => ({ from, to: null })),
    observations: on.map((from) => vacancy(from)),
    leftGroupOn: '2024-06-01',
    isOnRegister: true,
    ...more,
  };
}

describe('a setting that left its group', () => {
  it.each([
    ['up to the day before, where it went to another', left(), 1],
    ['on its last day too, where it closed', left({ isOnRegister: false }), 2],
  ])('is the group’s with what happened %s', (_case, facts, count) => {
    const held = asHeld(facts);
    expect(held.inspections.map(({ inspectedOn }) => inspectedOn)).toEqual(on.slice(0, count));
    expect(held.suspensions.map(({ from }) => from)).toEqual(on.slice(0, count));
    expect(held.observations.map(({ from }) => from)).toEqual(on.slice(0, count));
  });

  it('keeps the lists of which nothing is left out', () => {
    const facts = left({ leftGroupOn: '2025-01-01' });
    expect(asHeld(facts).inspections).toBe(facts.inspections);
    expect(asHeld(facts)).toBe(asHeld(facts));
  });

  it.each([
    ['on the first day of the window', '2024-04-01', 1],
    ['on the day before', '2024-03-31', 0],
    ['on the last day', '2025-03-31', 1],
    ['after it', '2025-04-01', 0],
  ])('counts where it left %s: %s', (_case, leftGroupOn, count) => {
    expect(settingsLeft(group('g', [], { former: [left({ leftGroupOn })] }), window)).toHaveLength(count);
  });

  it('counts once, where it is back', () => {
    const back = group('g', [setting('a', [])], { former: [left()] });
    expect(settingsHeld(back, window)).toEqual(back.settings);
  });

  it('was held up to the day it left', () => {
    expect(heldWithin(left(), window)).toEqual({ from: '2024-04-01', to: '2024-06-01' });
    expect(heldWithin(setting('b', []), window)).toEqual(window);
  });
});

it.each([
  ['nobody inspected', [], false],
  ['somebody inspected without judging', [inspected('2024-06-01', 'NOT_JUDGED')], false],
  ['was visited, and nothing is published of it', [inspected('2024-06-01', {})], false],
  ['was judged at any inspection', [inspected('2024-06-01', 'GOOD', { eventType: 'MONITORING' })], true],
])('tells a setting that %s', (_case, inspections, isJudged) => expect(wasEverJudged(inspections)).toBe(isJudged));
