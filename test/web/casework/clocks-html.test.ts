import { clockInWords } from '../../../src/web/casework/clocks-html';

describe('what a period says', () => {
  it.each([
    ['RUNNING', 20, 'Running: the last day is 2 December 2026, 20 days from today'],
    ['DUE_SOON', 1, 'Due soon: the last day is 2 December 2026, 1 day from today'],
    ['DUE_SOON', 0, 'Due soon: the last day is 2 December 2026, today'],
    ['OVERDUE', -1, 'Overdue: the last day was 2 December 2026, 1 day ago'],
    ['MET', -21, 'Done in time: the last day was 2 December 2026'],
    ['MET_LATE', -21, 'Done late: the last day was 2 December 2026'],
    ['ELAPSED', -3, 'Over: the last day was 2 December 2026'],
    ['STOPPED', 5, 'Ended: the last day was 2 December 2026'],
  ])('of %s with %s days left is in words: %s', (status, daysLeft, said) => {
    expect(clockInWords({ title: 'A period', lastDay: '2026-12-02', status, daysLeft })).toBe(said);
  });

  it.each([
    ['PAUSED', 'Paused'],
    ['NOT_KNOWN', 'Not known'],
  ])('of %s without a last day names none', (status, said) => {
    expect(clockInWords({ title: 'A period', lastDay: null, status, daysLeft: null })).toBe(said);
  });
});
