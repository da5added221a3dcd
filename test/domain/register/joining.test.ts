import { joiningSentence, joiningTag } from '../../../src/domain/register/joining';

const joining = { joinedNotBefore: '2021-04-01', joinedOn: '2022-03-31' };

describe('what a group inherited and what is its own', () => {
  it.each([
    ['2021-03-31', 'BEFORE_JOINING', 'the day before it may have come'],
    ['2021-04-01', 'UNCERTAIN', 'the first day it may have come'],
    ['2022-03-30', 'UNCERTAIN', 'the last day it may still have been elsewhere'],
    ['2022-03-31', 'AFTER_JOINING', 'the first day it is known in the group'],
    ['2024-01-01', 'AFTER_JOINING', 'long after'],
  ])('%s is %s: %s', (day, tag) => expect(joiningTag(day, joining)).toBe(tag));

  it('is certain on every day where the day it came is known', () => {
    const exact = { joinedNotBefore: '2022-03-31', joinedOn: '2022-03-31' };
    expect(joiningTag('2022-03-30', exact)).toBe('BEFORE_JOINING');
    expect(joiningTag('2022-03-31', exact)).toBe('AFTER_JOINING');
  });

  it('is said in a sentence', () => {
    expect(joiningSentence('2021-12-01', joining)).toBe(
      'Inspected on 1 December 2021; the setting came to the group between 1 April 2021 and 31 March 2022, so whose it is cannot be told.',
    );
    expect(joiningSentence('2020-12-01', joining)).toMatch(/before the setting came .*: inherited\.$/);
    expect(joiningSentence('2023-12-01', joining)).toMatch(/after the setting came .*: its own\.$/);
  });
});
