import {
  approximately,
  counted,
  judgementCaveats,
  judgementNote,
  percent,
  probability,
} from '../../../src/domain/indicators/sentences';
import { standingJudgement } from '../../../src/domain/nation/full-judgements';
import { day, inspected, setting } from './facts';

describe('how figures are written', () => {
  it.each([
    [counted(1, 'setting'), '1 setting'],
    [counted(3, 'setting'), '3 settings'],
    [counted(2, 'setting has', 'settings have'), '2 settings have'],
    [percent(0.166), '17%'],
    [approximately(5.24), '5.2'],
    [approximately(0.0412), '0.041'],
    [approximately(12.6), '13'],
    [probability(0.00001), 'less than 0.0001'],
    [probability(0.0038), '0.0038'],
  ])('%s', (written, expected) => expect(written).toBe(expected));
});

function counts(...given: readonly ReturnType<typeof setting>[]) {
  return given.flatMap((home) => {
    const judgement = standingJudgement(home, 'OVERALL', day);
    return judgement === null ? [] : [{ setting: home, judgement }];
  });
}

describe('what is said of the judgements counted', () => {
  it('names grade, aspect and day, and says when it is inherited', () => {
    const home = setting('1', [inspected('2024-05-03', 'INADEQUATE')], { joinedGroupOn: '2024-06-01' });
    const [count] = counts(home);
    expect(count && judgementNote(home, count.judgement)).toBe(
      'Inadequate overall, full inspection of 3 May 2024 (before it is known in this group)',
    );
  });

  it.each([
    ['nothing, when there is nothing to say', counts(setting('1', [inspected('2024-01-01', 'GOOD')])), []],
    [
      'that some are inherited',
      counts(
        setting('1', [inspected('2024-01-01', 'GOOD')], { joinedGroupOn: '2024-06-01' }),
        setting('2', [inspected('2024-01-01', 'GOOD')]),
      ),
      ['1 of these 2 judgements were made before the setting is first known in this group.'],
    ],
    [
      'that a report was not published by the day',
      counts(setting('1', [inspected('2025-03-01', 'GOOD', { publishedOn: '2025-04-20' })])),
      ['1 of these reports was not published by the day.'],
    ],
    [
      'that one event covered several settings',
      counts(
        setting('1', [inspected('2024-01-01', 'GOOD', { eventNumber: '7' })]),
        setting('2', [inspected('2024-01-01', 'GOOD', { eventNumber: '7' })]),
      ),
      ['One inspection event covered several of these settings: 1 event in all.'],
    ],
  ])('says %s', (_case, given, caveats) => expect(judgementCaveats(given, day)).toEqual(caveats));
});
