import { type Answer, allOf, anyOf, between, not } from '../../../src/domain/thresholds/answer';

describe('answers', () => {
  it.each([
    [['YES', 'YES'], 'YES', 'YES'],
    [['YES', 'NO'], 'NO', 'YES'],
    [['NO', 'NO'], 'NO', 'NO'],
    [['YES', 'NOT_KNOWN'], 'NOT_KNOWN', 'YES'],
    [['NO', 'NOT_KNOWN'], 'NO', 'NOT_KNOWN'],
    [['NOT_KNOWN'], 'NOT_KNOWN', 'NOT_KNOWN'],
    [[], 'YES', 'NO'],
  ] as const)('%p: of all %s, of any %s', (parts, all, any) => {
    expect([allOf(parts), anyOf(parts)]).toEqual([all, any]);
  });

  it('lie between what is certain and what is possible', () => {
    expect([between(true, true), between(false, true), between(false, false)]).toEqual(['YES', 'NOT_KNOWN', 'NO']);
  });

  it('turn round, save what is not known', () => {
    expect((['YES', 'NO', 'NOT_KNOWN'] as const).map((answer: Answer) => not(answer))).toEqual([
      'NO',
      'YES',
      'NOT_KNOWN',
    ]);
  });
});
