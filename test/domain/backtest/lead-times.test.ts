import { leadsOf } from '../../../src/domain/backtest/lead-times';

describe('lead times', () => {
  it.each([
    [
      'an outcome that two replays foresaw counts once, from the first of them',
      [
        { groupId: 'A', replayedOn: '2020-03-31', onset: '2021-06-01' },
        { groupId: 'A', replayedOn: '2021-03-31', onset: '2021-06-01' },
      ],
      [427],
    ],
    [
      'two outcomes of a group count each',
      [
        { groupId: 'A', replayedOn: '2020-03-31', onset: '2020-04-10' },
        { groupId: 'A', replayedOn: '2021-03-31', onset: '2021-04-30' },
      ],
      [10, 30],
    ],
    ['none', [], []],
  ])('%s', (_name, hits, days) => expect(leadsOf(hits).map((lead) => lead.days)).toEqual(days));
});
