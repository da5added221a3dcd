import { continuityPolicyOn } from '../../../src/domain/continuity/continuity-policy';
import {
  carriedSentence,
  goesOnSentence,
  noSuccessorSentence,
  retiredNotice,
} from '../../../src/domain/continuity/continuity-sentences';
import { isNewGround, scoreOf, writtenScore } from '../../../src/domain/continuity/signal';
import { type SignalCode, signalTable, weightOn } from '../../../src/domain/continuity/signal-table';

describe('what is said of continuity', () => {
  it.each([
    [carriedSentence('SC000001', '2025-02-03'), 'Carried from URN SC000001 (confirmed on 3 February 2025).'],
    [goesOnSentence('2500001', '2025-02-03'), 'Goes on as URN 2500001 (confirmed on 3 February 2025).'],
    [
      retiredNotice('SC000001', '2500001', '2025-02-03'),
      'URN SC000001 is retired. The setting goes on as URN 2500001 (confirmed on 3 February 2025).',
    ],
    [noSuccessorSentence('2025-02-03T09:30:00.000000Z', 0), 'None found, last checked 3 February 2025 at 09:30 UTC.'],
    [
      noSuccessorSentence('2025-02-03T09:30:00.000000Z', 1),
      '1 proposed and none confirmed, last checked 3 February 2025 at 09:30 UTC.',
    ],
    [
      noSuccessorSentence('2025-02-03T09:30:00.000000Z', 'WITHHELD'),
      'None confirmed, last checked 3 February 2025 at 09:30 UTC.',
    ],
    [noSuccessorSentence(null, 'WITHHELD'), 'None confirmed, not yet checked.'],
  ])('is %j', (said, expected) => {
    expect(said).toBe(expected);
  });
});

describe('the score', () => {
  it.each([
    [[60, 10, 5], 75, '0.75'],
    [[60, 55, 45], 100, '1.00'],
    [[5, -20], 0, '0.00'],
    [[], 0, '0.00'],
  ])('of weights %j is their sum within bounds: %i', (weights, score, written) => {
    expect(scoreOf(weights.map((weight) => ({ weight })))).toBe(score);
    expect(writtenScore(score)).toBe(written);
  });

  it('has a weight for every signal on every day there is a policy, and none before', () => {
    for (const code of Object.keys(signalTable) as SignalCode[]) {
      expect(Number.isInteger(weightOn(code, '2000-01-01'))).toBe(true);
      expect(() => weightOn(code, '1999-12-31')).toThrow(RangeError);
    }
    expect(() => continuityPolicyOn('1999-12-31')).toThrow(RangeError);
  });

  it('is asked about again only for what newly speaks for it', () => {
    const signals = [
      { code: 'SAME_PREMISES', weight: 60 },
      { code: 'STANDING_OWNER', weight: -15 },
    ] as const;
    expect(isNewGround(signals, ['SAME_PREMISES', 'SAME_PLACES'])).toBe(false);
    expect(isNewGround(signals, ['SAME_PLACES'])).toBe(true);
  });
});
