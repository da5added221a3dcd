import {
  couldCount,
  leadersAdverse,
  view,
  type WatchState,
  watchState,
} from '../../../src/domain/indicators/section-23a-observations';
import type { SettingFacts } from '../../../src/domain/nation/facts';
import { day, group, inspected, setting } from './facts';

let next = 0;
function home(undertakingKey: string, overall: 'GOOD' | 'INADEQUATE', more: Partial<SettingFacts> = {}) {
  next += 1;
  return setting(String(next), [inspected('2024-06-01', overall)], { undertakingKey, ...more });
}
const adverse = (undertaking: string, more: Partial<SettingFacts> = {}) => home(undertaking, 'INADEQUATE', more);
const fine = (undertaking: string, more: Partial<SettingFacts> = {}) => home(undertaking, 'GOOD', more);

describe('what observations amount to under s. 23A', () => {
  it.each<[string, SettingFacts[], boolean, WatchState | null]>([
    ['nothing adverse', [fine('A'), fine('B')], true, null],
    ['two of one subsidiary', [adverse('A'), adverse('A')], true, 'ROUTE_A'],
    ['one in each of two subsidiaries', [adverse('A'), adverse('B')], true, 'ROUTE_B'],
    ['two of one and one of another', [adverse('A'), adverse('A'), adverse('B')], true, 'ROUTES_A_AND_B'],
    ['one, and another of the same subsidiary is fine', [adverse('A'), fine('A')], true, 'ONE_SETTING_AWAY'],
    ['one, and another subsidiary is fine', [adverse('A'), fine('B')], true, 'ONE_SETTING_AWAY'],
    ['one in a group with no other setting that could count', [adverse('A')], true, null],
    ['one, and the other belongs to a council', [adverse('A'), fine('A', { sector: 'LOCAL_AUTHORITY' })], true, null],
    ['route A, undertakings not told apart', [adverse('A'), adverse('A')], false, 'ROUTE_A'],
    ['one each of two, undertakings not told apart', [adverse('A'), adverse('B')], false, 'ROUTE_B_NOT_ASSESSED'],
    ['one, and only another undertaking is fine, not told apart', [adverse('A'), fine('B')], false, null],
  ])('%s', (_case, settings, canAssessRouteB, state) => {
    expect(watchState(view(group('g', settings, { canAssessRouteB }), day))).toBe(state);
  });
});

describe('whether a setting could count', () => {
  it.each<[string, Partial<SettingFacts>, boolean]>([
    ['a private home', {}, true],
    ['a voluntary home', { sector: 'VOLUNTARY' }, true],
    ["a council's home", { sector: 'LOCAL_AUTHORITY' }, false],
    ['a health authority', { sector: 'HEALTH_AUTHORITY' }, false],
    ['an academy', { sector: 'ACADEMY' }, false],
    ['the public sector', { sector: 'PUBLIC' }, false],
    ['supported accommodation', { provisionType: 'SUPPORTED_ACCOMMODATION' }, true],
    ['a boarding school', { provisionType: 'BOARDING_SCHOOL' }, false],
    ['a residential special school', { provisionType: 'RESIDENTIAL_SPECIAL_SCHOOL' }, false],
    ['one registered as a home', { provisionType: 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME' }, true],
    ['a college', { provisionType: 'FURTHER_EDUCATION_COLLEGE' }, false],
    ["one in the parent's own name", { registeredInParentsOwnName: true }, false],
    ['one whose registrant is not known', { registeredInParentsOwnName: null }, true],
  ])('%s', (_case, more, counts) => expect(couldCount(fine('A', more))).toBe(counts));
});

it.each([
  ['inadequate overall', { overall: 'INADEQUATE' }, 1],
  ['inadequate for help and protection', { overall: 'REQUIRES_IMPROVEMENT', helped: 'INADEQUATE' }, 1],
  ['inadequate for leaders only', { overall: 'REQUIRES_IMPROVEMENT', leaders: 'INADEQUATE' }, 0],
  ['serious or widespread weaknesses', { overall: 'SERIOUS_OR_WIDESPREAD_WEAKNESSES' }, 1],
  ['requires improvement', { overall: 'REQUIRES_IMPROVEMENT' }, 0],
  ['not judged', { overall: 'NOT_JUDGED', helped: 'NOT_JUDGED' }, 0],
] as const)('observes a setting that stands %s', (_case, judged, count) => {
  expect(view(group('g', [setting('1', [inspected('2024-06-01', judged)])]), day).observed).toHaveLength(count);
});

it('counts leaders and managers apart', () => {
  const homes = ['1', '2', '3'].map((id) =>
    setting(id, [inspected('2024-06-01', { overall: 'GOOD', leaders: id === '3' ? 'GOOD' : 'INADEQUATE' })]),
  );
  expect(leadersAdverse(homes, day)).toBe(2);
});
