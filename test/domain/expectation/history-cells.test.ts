import { codingsUnder } from '../../../src/domain/expectation/covariates';
import { expectationPolicyOn } from '../../../src/domain/expectation/expectation-policy';
import { FlatHistory } from '../../../src/domain/expectation/flat-history';
import { foldedSettings, foldOf } from '../../../src/domain/expectation/folds';
import { historyCells } from '../../../src/domain/expectation/history-cells';
import { looks } from '../../../src/domain/expectation/seen-at-looks';
import type { NationFacts } from '../../../src/domain/nation/facts';
import { day, group, inspected, nation, setting } from '../indicators/facts';

const policy = expectationPolicyOn(day);

const counted = (facts: NationFacts) =>
  historyCells(foldedSettings(facts, policy.folds), 'BELOW_GOOD', day, codingsUnder(policy), policy);
const total = (facts: NationFacts) => counted(facts).reduce((sum, { trials }) => sum + trials, 0);

describe('the history', () => {
  it('is looked at on the day and once a year before it, within the history window', () => {
    expect(looks(day, policy)).toEqual([
      { from: '2023-04-01', to: '2025-03-31' },
      { from: '2022-04-01', to: '2024-03-31' },
      { from: '2021-04-01', to: '2023-03-31' },
      { from: '2020-04-01', to: '2022-03-31' },
      { from: '2019-04-01', to: '2021-03-31' },
    ]);
  });

  it('is looked at on the days of the registers, where they are given', () => {
    const registerDays = ['2015-03-31', '2023-03-31', '2024-03-31', '2026-03-31'];
    expect(looks(day, { ...policy, registerDays }).map(({ to }) => to)).toEqual([
      '2025-03-31',
      '2024-03-31',
      '2023-03-31',
    ]);
  });

  it.each([
    ['one of the last year is the latest on the day alone', [inspected('2024-06-01', 'GOOD')], 1],
    ['one of the year before was so a year ago too', [inspected('2023-06-01', 'GOOD')], 2],
    [
      'one that another replaced was so while it stood',
      [inspected('2022-06-01', 'GOOD'), inspected('2023-06-01', 'GOOD')],
      3,
    ],
    [
      'one replaced before any look was never the latest',
      [inspected('2024-06-01', 'GOOD'), inspected('2024-07-01', 'GOOD')],
      1,
    ],
    ['one before the history does not count', [inspected('2018-06-01', 'GOOD')], 0],
  ])('%s', (_, inspections, trials) => expect(total(nation([], [setting('1', inspections)]))).toBe(trials));

  it('counts a setting that left the register wherever it was judged while it was on it', () => {
    const gone = {
      ...setting('gone', [inspected('2023-06-01', 'INADEQUATE')]),
      leftGroupOn: '2024-06-01',
      isOnRegister: false,
    };
    const left = (leftGroupOn: string) => total(nation([group('1', [], { former: [{ ...gone, leftGroupOn }] })], []));
    expect(left('2024-06-01')).toBe(2);
    expect(left('2023-06-01')).toBe(2);
    expect(left('2023-05-31')).toBe(0);
  });

  it('counts a setting once, wherever it has been', () => {
    const moved = setting('moved', [inspected('2024-06-01', 'GOOD')]);
    const left = { ...moved, leftGroupOn: '2024-01-01', isOnRegister: true };
    const facts = nation(
      [group('1', [], { former: [left] }), group('2', [moved]), group('3', [], { former: [left] })],
      [],
    );
    expect(total(facts)).toBe(1);
    const folds = new Set(['1', '2', '3'].map((id) => foldOf(id, 'moved', policy.folds)));
    expect(counted(facts)[0]?.folds).toEqual(folds);
    const history = new FlatHistory(counted(facts));
    for (const fold of folds) expect([...history.outside(fold).trials]).toEqual([0]);
    const another = Array.from({ length: policy.folds }, (_, fold) => fold).find((fold) => !folds.has(fold)) ?? -1;
    expect([...history.outside(another).trials]).toEqual([1]);
  });

  it('spreads settings in no group over the parts, and keeps a group together', () => {
    const parts = (groupId: string | null) =>
      new Set(Array.from({ length: 200 }, (_, i) => foldOf(groupId, String(i), policy.folds)));
    expect(parts(null).size).toBe(policy.folds);
    expect(parts('12').size).toBe(1);
  });
});
