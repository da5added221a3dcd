import type { CountedSettings } from '../../../../src/domain/indicators/section-23a-observations';
import { settingsShort, watchStates } from '../../../../src/domain/indicators/statutory-watch/nearness';
import {
  isRoute,
  settingsToClearWatch,
  settingsToLeaveRoute,
} from '../../../../src/domain/indicators/statutory-watch/watch-clearing';

function group(observed: string, canAssessRouteB = true): CountedSettings {
  const settings = [...observed].map((undertakingKey, index) => ({ settingId: String(index), undertakingKey }));
  return {
    canAssessRouteB,
    eligible: [...settings, { undertakingKey: 'A' }, { undertakingKey: 'B' }],
    observed: settings.map((setting) => ({ setting })),
  };
}

describe('what takes a group off the watch', () => {
  it.each([
    ['two settings of one undertaking', group('AA'), 1, 2],
    ['three settings of one undertaking', group('AAA'), 2, 3],
    ['two undertakings of one each', group('AB'), 1, 2],
    ['two undertakings that are not told apart', group('AB', false), 0, 2],
    ['one setting', group('A'), 0, 1],
  ])('%s', (_case, seen, leavesRouteWith, clearsWith) => {
    expect([settingsToLeaveRoute(seen), settingsToClearWatch(seen)]).toEqual([leavesRouteWith, clearsWith]);
  });
});

it('a state is so many settings short of a route, and none short of what is one', () => {
  expect(Object.keys(settingsShort)).toEqual(Object.keys(watchStates));
  for (const state of Object.keys(settingsShort) as (keyof typeof settingsShort)[]) {
    expect([state, settingsShort[state] === 0]).toEqual([state, isRoute(state)]);
  }
});
