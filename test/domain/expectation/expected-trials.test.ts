import * as fc from 'fast-check';
import { type ExpectedTrials, expectedTrials } from '../../../src/domain/expectation/expected-trials';
import { foldOf } from '../../../src/domain/expectation/folds';
import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import type { SettingFacts } from '../../../src/domain/nation/facts';
import { addDays } from '../../../src/domain/values/day';
import {
  group,
  inspected,
  nation,
  randomNumbers,
  rejudged,
  setting,
  shuffled,
  withSettings,
} from '../indicators/facts';
import { inventedNation } from './invented-nation';

const given = inventedNation({ groups: 30, ungrouped: 40, former: 1 });

const plain = expectedTrials(given, 'BELOW_GOOD');

/** The coefficients that are applied to a group. */
const appliedTo = ({ model: { folds, policy } }: ExpectedTrials, groupId: string) =>
  folds[foldOf(groupId, '', policy.folds)];

const probabilitiesOf = ({ trials }: ExpectedTrials, groupId: string) =>
  trials
    .filter((trial) => trial.groupId === groupId)
    .map(({ setting: { settingId }, probability }) => [settingId, probability]);

function regradedLatest(facts: SettingFacts, grade: JudgementValue): SettingFacts {
  const latest = facts.inspections.at(-1)?.inspectionId;
  return rejudged(facts, (value, { inspectionId }) => (inspectionId === latest ? grade : value));
}

const grades = fc.constantFrom<JudgementValue>(
  'OUTSTANDING',
  'GOOD',
  'REQUIRES_IMPROVEMENT',
  'INADEQUATE',
  'NOT_JUDGED',
);
const someGroup = fc.integer({ min: 0, max: 29 }).map(String);

describe('the trials to be expected', () => {
  it('are one for each setting, its latest full inspection of the last 24 months', () => {
    const facts = nation(
      [
        group('1', [
          setting('twice', [inspected('2023-06-01', 'INADEQUATE'), inspected('2024-06-01', 'GOOD')]),
          setting('long ago', [inspected('2023-03-31', 'INADEQUATE')]),
          setting('not in full', [inspected('2024-06-01', 'GOOD', { eventType: 'MONITORING' })]),
          setting('never', []),
        ]),
      ],
      [setting('alone', [inspected('2023-04-01', 'REQUIRES_IMPROVEMENT')])],
    );
    const { trials } = expectedTrials(facts, 'BELOW_GOOD');
    expect(
      trials.map(({ groupId, setting: { settingId }, judgement, previous, isHit }) => [
        groupId,
        settingId,
        judgement.inspectedOn,
        previous?.inspectedOn ?? null,
        isHit,
      ]),
    ).toEqual([
      [null, 'alone', '2023-04-01', null, true],
      ['1', 'twice', '2024-06-01', '2023-06-01', false],
    ]);
  });

  it.each([
    ['inadequate overall', { overall: 'INADEQUATE', helped: 'INADEQUATE' }, 'OVERALL', true],
    [
      'inadequate in how children are protected alone',
      { overall: 'REQUIRES_IMPROVEMENT', helped: 'INADEQUATE' },
      'HELPED_AND_PROTECTED',
      true,
    ],
    ['inadequate in its leaders alone', { overall: 'REQUIRES_IMPROVEMENT', leaders: 'INADEQUATE' }, 'OVERALL', false],
    ['of serious weaknesses', { overall: 'SERIOUS_OR_WIDESPREAD_WEAKNESSES' }, 'OVERALL', true],
    ['below good', { overall: 'REQUIRES_IMPROVEMENT', helped: 'GOOD' }, 'OVERALL', false],
  ] as const)('of adverse outcomes: %s', (_, judged, key, isHit) => {
    const facts = nation([group('1', [setting('one', [inspected('2024-06-01', judged)])])]);
    const trial = expectedTrials(facts, 'ADVERSE').trials.find(({ groupId }) => groupId === '1');
    expect([trial?.judgement.key, trial?.isHit]).toEqual([key, isHit]);
  });

  it('have probabilities that add up to about what came', () => {
    const { trials } = plain;
    const expected = trials.reduce((sum, { probability }) => sum + probability, 0);
    const hits = trials.filter(({ isHit }) => isHit).length;
    expect(Math.abs(expected / hits - 1)).toBeLessThan(0.1);
    expect(trials.every(({ probability }) => probability > 0 && probability < 1)).toBe(true);
  });

  it('are even where nothing is known of anyone else', () => {
    const facts = nation([group('1', [setting('one', [inspected('2024-06-01', 'INADEQUATE')])])], []);
    expect(expectedTrials(facts, 'BELOW_GOOD').trials.map(({ probability }) => probability)).toEqual([0.5]);
    expect(expectedTrials(nation([], []), 'BELOW_GOOD').trials).toEqual([]);
  });

  it('do not depend on the order of groups, settings and inspections', () => {
    const mixed = (random: () => number) => (one: SettingFacts) => ({
      ...one,
      inspections: shuffled(one.inspections, random),
    });
    for (const seed of [1, 2, 3]) {
      const random = randomNumbers(seed);
      const facts = {
        ...given,
        groups: shuffled(given.groups, random).map((one) => ({
          ...one,
          settings: shuffled(one.settings, random).map(mixed(random)),
          former: shuffled(one.former, random),
        })),
        ungrouped: shuffled(given.ungrouped, random).map(mixed(random)),
      };
      const key = ({ setting: { settingId }, judgement, probability }: ExpectedTrials['trials'][number]) => [
        settingId,
        judgement.inspectionId,
        probability,
      ];
      expect(expectedTrials(facts, 'BELOW_GOOD').trials.map(key)).toEqual(plain.trials.map(key));
    }
  });

  it('know nothing after the day', () => {
    const later = inspected(addDays(given.day, 1), 'INADEQUATE');
    const facts = {
      ...given,
      ungrouped: given.ungrouped.map((one) => ({ ...one, inspections: [...one.inspections, later] })),
    };
    expect(expectedTrials(facts, 'BELOW_GOOD').model.folds).toEqual(plain.model.folds);
  });
});

describe('what is expected of a group', () => {
  it('comes from coefficients in which no inspection of the group has a part, then or now', () => {
    fc.assert(
      fc.property(someGroup, fc.array(grades, { minLength: 1, maxLength: 7 }), (groupId, drawn) => {
        let next = 0;
        const regrade = (one: SettingFacts) => rejudged(one, () => drawn[next++ % drawn.length] ?? 'GOOD');
        const changed = withSettings(given, groupId, regrade);
        const groups = changed.groups.map((one) =>
          one.groupId === groupId ? { ...one, former: one.former.map((gone) => ({ ...gone, ...regrade(gone) })) } : one,
        );
        expect(appliedTo(expectedTrials({ ...changed, groups }, 'BELOW_GOOD'), groupId)).toEqual(
          appliedTo(plain, groupId),
        );
      }),
      { seed: 5, numRuns: process.env['OVERSIGHT_BIG'] ? 200 : 5 },
    );
  });

  it('is the same however its latest inspections ended', () => {
    fc.assert(
      fc.property(someGroup, grades, (groupId, grade) => {
        if (grade === 'NOT_JUDGED') return;
        const changed = withSettings(given, groupId, (one) => regradedLatest(one, grade));
        expect(probabilitiesOf(expectedTrials(changed, 'BELOW_GOOD'), groupId)).toEqual(
          probabilitiesOf(plain, groupId),
        );
      }),
      { seed: 5, numRuns: process.env['OVERSIGHT_BIG'] ? 200 : 5 },
    );
  });

  it('is told by others: what happened in one group moves what is expected of nearly all, and not of itself', () => {
    const changed = withSettings(given, '4', (one) => regradedLatest(one, 'INADEQUATE'));
    const [before, after] = [plain, expectedTrials(changed, 'BELOW_GOOD')].map(({ trials }) => trials);
    const moved = new Set(
      before?.filter((trial, i) => trial.probability !== after?.[i]?.probability).map(({ groupId }) => groupId),
    );
    expect(moved.size).toBeGreaterThan(20);
    expect(moved).not.toContain('4');
  });

  it('does not hear of a setting that came from it, wherever that is now', () => {
    const came = setting('came over', [inspected('2023-06-01', 'GOOD'), inspected('2024-06-01', 'GOOD')]);
    const moved = (one: SettingFacts) => {
      const groups = given.groups.map((own) => {
        if (own.groupId === '7') return { ...own, settings: [...own.settings, one] };
        const left = { ...one, leftGroupOn: '2024-01-01', isOnRegister: true };
        return own.groupId === '4' ? { ...own, former: [...own.former, left] } : own;
      });
      return appliedTo(expectedTrials({ ...given, groups }, 'BELOW_GOOD'), '4');
    };
    expect(moved(rejudged(came, () => 'INADEQUATE'))).toEqual(moved(came));
  });
});
