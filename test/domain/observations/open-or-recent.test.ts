import { daysOpen, longVacancies } from '../../../src/domain/observations/long-vacancies';
import { isOpenOn, isOpenOrRecent, isSaidByOthers, joiningOf } from '../../../src/domain/observations/open-or-recent';
import { requirement, vacancy } from '../indicators/recorded/observed';

const year = { from: '2024-04-01', to: '2025-03-31' };

describe('an observation with a first and a last day', () => {
  it.each([
    ['2024-01-01', null, true, true],
    ['2024-01-01', '2025-04-01', true, true],
    ['2024-01-01', '2025-03-31', false, false],
    ['2024-04-01', '2024-04-02', false, true],
    ['2024-03-31', '2024-12-01', false, false],
    ['2025-03-31', null, true, true],
    ['2025-04-01', null, false, false],
  ])('from %s to %s: open %s, open or recent %s', (from, to, open, recent) => {
    expect(isOpenOn({ from, to }, year.to)).toBe(open);
    expect(isOpenOrRecent({ from, to }, year)).toBe(recent);
  });

  it.each([
    ['2024-01-01', '2024-06-01', 'INHERITED'],
    ['2024-01-01', '2024-06-02', 'UNCERTAIN'],
    ['2024-01-01', null, 'UNCERTAIN'],
    ['2024-06-01', null, 'OWN'],
  ])('from %s to %s is %s in a setting that joined on 1 June 2024', (from, to, joining) => {
    expect(joiningOf({ from, to }, '2024-06-01')).toBe(joining);
  });

  it.each([
    ['REGULATOR' as const, true],
    ['COUNCIL' as const, true],
    ['PROVIDER' as const, false],
  ])('of a %s is said by others: %s', (evidence, byOthers) => {
    expect(isSaidByOthers(requirement('2024-01-01', { evidence }))).toBe(byOthers);
  });
});

describe('long vacancies', () => {
  it.each([
    ['open for as long', vacancy('2025-02-03'), 1],
    ['open for a day less', vacancy('2025-02-04'), 0],
    ['filled in the window', vacancy('2024-01-01', { to: '2024-04-02' }), 1],
    ['filled on its first day', vacancy('2024-01-01', { to: '2024-04-01' }), 0],
    ['that begins later', vacancy('2025-04-01'), 0],
    ['of another kind', requirement('2024-01-01'), 0],
  ])('%s', (_case, observation, found) => {
    expect(longVacancies([observation], year, 56)).toHaveLength(found);
  });

  it('are counted up to the day', () => {
    expect(daysOpen({ from: '2025-03-01', to: '2025-06-01' }, '2025-03-31')).toBe(30);
    expect(daysOpen({ from: '2025-03-01', to: '2025-03-11' }, '2025-03-31')).toBe(10);
  });
});
