import { fullJudgements, isInherited, standingJudgement } from '../../../src/domain/nation/full-judgements';
import { day, inspected, setting } from '../indicators/facts';

describe('the judgement that stands on a day', () => {
  it.each([
    ['none, before any inspection', [], null],
    ['the only one', [inspected('2024-01-01', 'GOOD')], 'GOOD'],
    ['the latest', [inspected('2023-01-01', 'GOOD'), inspected('2024-01-01', 'INADEQUATE')], 'INADEQUATE'],
    [
      'the latest, in whatever order they come',
      [inspected('2024-01-01', 'INADEQUATE'), inspected('2023-01-01', 'GOOD')],
      'INADEQUATE',
    ],
    ['one made on the day', [inspected(day, 'GOOD')], 'GOOD'],
    ['none made after the day', [inspected('2025-04-01', 'GOOD')], null],
    [
      'the one before `not judged`',
      [inspected('2023-01-01', 'INADEQUATE'), inspected('2024-01-01', 'NOT_JUDGED')],
      'INADEQUATE',
    ],
    [
      'the full inspection before an interim one',
      [inspected('2023-01-01', 'GOOD'), inspected('2024-01-01', 'DECLINED_EFFECTIVENESS', { eventType: 'INTERIM' })],
      'GOOD',
    ],
    [
      'the full inspection before a monitoring visit, whatever that judged',
      [inspected('2023-01-01', 'GOOD'), inspected('2024-01-01', 'INADEQUATE', { eventType: 'MONITORING' })],
      'GOOD',
    ],
    ['none on the interim scale', [inspected('2024-01-01', 'DECLINED_EFFECTIVENESS')], null],
    ['one on the older scale', [inspected('2014-01-01', 'ADEQUATE')], 'ADEQUATE'],
  ])('is %s', (_case, inspections, value) => {
    expect(standingJudgement(setting('1', inspections), 'OVERALL', day)?.value ?? null).toBe(value);
  });

  it.each([
    [
      'stands from the same inspection',
      [inspected('2024-01-01', { overall: 'GOOD', helped: 'INADEQUATE' })],
      'INADEQUATE',
    ],
    [
      'is replaced by a later inspection that judged the setting overall only',
      [
        inspected('2023-01-01', { overall: 'INADEQUATE', helped: 'INADEQUATE' }),
        inspected('2024-01-01', { overall: 'GOOD' }),
      ],
      null,
    ],
    [
      'is replaced by a later one that did not judge the key',
      [
        inspected('2023-01-01', { helped: 'INADEQUATE' }),
        inspected('2024-01-01', { overall: 'GOOD', helped: 'NOT_JUDGED' }),
      ],
      null,
    ],
    [
      'stands when a later inspection judged nothing',
      [
        inspected('2023-01-01', { overall: 'INADEQUATE', helped: 'INADEQUATE' }),
        inspected('2024-01-01', { overall: 'NOT_JUDGED' }),
      ],
      'INADEQUATE',
    ],
  ])('for another key %s', (_case, inspections, value) => {
    expect(standingJudgement(setting('1', inspections), 'HELPED_AND_PROTECTED', day)?.value ?? null).toBe(value);
  });
});

describe('the full judgements of a setting', () => {
  it('come oldest first, from the given day on', () => {
    const home = setting('1', [
      inspected('2024-01-01', 'GOOD'),
      inspected('2022-01-01', 'INADEQUATE'),
      inspected('2023-01-01', 'OUTSTANDING'),
    ]);
    expect(fullJudgements(home, 'OVERALL', day).map(({ position }) => position)).toEqual([3, 0, 1]);
    expect(fullJudgements(home, 'OVERALL', day, '2023-01-01').map(({ position }) => position)).toEqual([0, 1]);
  });

  it.each([
    ['before it is known in the group', '2024-01-01', '2024-01-02', true],
    ['on its first day there', '2024-01-02', '2024-01-02', false],
    ['later', '2024-01-03', '2024-01-02', false],
  ])('are inherited when made %s', (_case, inspectedOn, joinedGroupOn, inherited) => {
    const home = setting('1', [inspected(inspectedOn, 'GOOD')], { joinedGroupOn });
    const [judgement] = fullJudgements(home, 'OVERALL', day);
    expect(judgement !== undefined && isInherited(home, judgement)).toBe(inherited);
  });
});
