import {
  type OutcomeId,
  onsetOf,
  outcomeIds,
  outcomes,
  settingsNeeded,
  windowAfter,
} from '../../../src/domain/backtest/outcomes';
import { afterwards } from './replays';

const day = '2020-03-31';
const outcomeOf = (id: OutcomeId) => outcomes.find((outcome) => outcome.id === id)!;
const adverse = (...adverseOn: string[]) => ({ adverseOn });
const left = (on: string, by: 'CANCELLED' | 'RESIGNED' | 'LEFT') => ({ exits: [{ on, by }] });

describe('the outcomes', () => {
  it('are all of the list, in its order, each in a sentence', () => {
    expect(outcomes.map(({ id }) => id)).toEqual(outcomeIds);
    for (const { words } of outcomes) expect(words).toMatch(/\.$/);
  });

  it.each([
    ['inadequate-within-12-months', '2020-04-01', '2021-03-31'],
    ['inadequate-within-24-months', '2020-04-01', '2022-03-31'],
    ['suspended-or-cancelled', '2020-04-01', '2022-03-31'],
  ] as const)('%s counts from %s to %s', (id, from, to) => {
    expect(windowAfter(outcomeOf(id), day)).toEqual({ from, to });
  });

  it.each([
    ['inadequate-within-12-months', 1, 1],
    ['inadequate-within-12-months', 2, 2],
    ['inadequate-within-12-months', 40, 2],
    ['exits-of-a-quarter', 2, 2],
    ['exits-of-a-quarter', 8, 2],
    ['exits-of-a-quarter', 9, 3],
    ['exits-of-a-quarter', 40, 10],
    ['suspended-or-cancelled', 40, 1],
  ] as const)('%s in a group of %i takes %i settings', (id, size, needed) => {
    expect(settingsNeeded(outcomeOf(id), size, day)).toBe(needed);
  });
});

describe('later inadequate in two or more settings', () => {
  it.each([
    [
      'two settings within the year: on the day of the second',
      { a: adverse('2020-06-01'), b: adverse('2020-09-01') },
      '2020-09-01',
    ],
    ['one setting twice is one setting', { a: adverse('2020-06-01', '2020-12-01') }, null],
    ['on the day itself is not later', { a: adverse('2020-03-31'), b: adverse('2020-09-01') }, null],
    [
      'on the last day of the window still counts',
      { a: adverse('2020-06-01'), b: adverse('2021-03-31') },
      '2021-03-31',
    ],
    ['a day after it does not', { a: adverse('2020-06-01'), b: adverse('2021-04-01') }, null],
    [
      'the earlier of two judgements in a setting counts',
      { a: adverse('2020-05-01', '2020-12-01'), b: adverse('2020-06-01') },
      '2020-06-01',
    ],
    ['a setting of another group does not count', { a: adverse('2020-06-01'), z: adverse('2020-09-01') }, null],
    ['nothing came', {}, null],
  ])('%s', (_name, settings, onset) => {
    const came = afterwards('2024-03-31', settings);
    expect(onsetOf(outcomeOf('inadequate-within-12-months'), ['a', 'b', 'c'], day, came)).toBe(onset);
  });
});

describe('exits', () => {
  const came = afterwards('2024-03-31', {
    a: left('2020-06-01', 'CANCELLED'),
    b: left('2020-07-01', 'RESIGNED'),
    c: left('2020-08-01', 'CANCELLED'),
    d: left('2020-09-01', 'LEFT'),
  });

  it.each([
    ['by cancellation, two of them: on the day of the second', 'exits-by-cancellation', ['a', 'b', 'c'], '2020-08-01'],
    ['one cancelled and one resigned are no two cancellations', 'exits-by-cancellation', ['a', 'b'], null],
    ['but two exits in any way', 'exits-in-any-way', ['a', 'b'], '2020-07-01'],
    ['an exit of which the manner is not known is one in any way', 'exits-in-any-way', ['b', 'd'], '2020-09-01'],
    ['and never a cancellation', 'exits-by-cancellation', ['a', 'd'], null],
    ['two of nine are no quarter', 'exits-of-a-quarter', ['a', 'b', ...'efghijk'], null],
    ['three of nine are', 'exits-of-a-quarter', ['a', 'b', 'c', ...'efghij'], '2020-08-01'],
  ] as const)('%s', (_name, id, settingIds, onset) => {
    expect(onsetOf(outcomeOf(id), settingIds, day, came)).toBe(onset);
  });
});

describe('suspension or cancellation', () => {
  it.each([
    ['a suspension in one setting', { a: { suspendedOn: ['2021-03-31'] } }, '2021-03-31'],
    ['a cancellation in one setting', { b: left('2020-06-01', 'CANCELLED') }, '2020-06-01'],
    [
      'the earlier of the two',
      { a: { suspendedOn: ['2020-05-05'] }, b: left('2020-06-01', 'CANCELLED') },
      '2020-05-05',
    ],
    ['a suspension that began before the day', { a: { suspendedOn: ['2019-05-05'] } }, null],
    ['a resignation', { a: left('2020-06-01', 'RESIGNED') }, null],
  ])('%s', (_name, settings, onset) => {
    const came = afterwards('2024-03-31', settings);
    expect(onsetOf(outcomeOf('suspended-or-cancelled'), ['a', 'b'], day, came)).toBe(onset);
  });
});
