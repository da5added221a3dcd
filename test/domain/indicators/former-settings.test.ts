import {
  formerCaveats,
  formerInputs,
  formerNumbers,
  leavingNote,
} from '../../../src/domain/indicators/former-settings';
import { setting } from './facts';
import { former } from './trend/histories';

const closed = former(setting('b', []), '2024-12-01');
const left = former(setting('a', []), '2025-01-01', true);
const stays = setting('c', []);

describe('settings that a group has no more', () => {
  it('are listed by what became of them, as of the day they left, each once', () => {
    expect(formerInputs([stays, closed, left, closed]).former).toEqual([
      { value: 'LEFT', of: 'setting SCa', asOf: '2025-01-01' },
      { value: 'CLOSED', of: 'setting SCb', asOf: '2024-12-01' },
    ]);
    expect(formerNumbers([stays, closed, left, closed])).toEqual({ closed: 1, left: 1 });
  });

  it.each([
    ['closed', closed, '; it left the group on 1 December 2024 and is off the register'],
    ['went elsewhere', left, '; it left the group on 1 January 2025 and is on the register still'],
    ['is there', stays, ''],
  ])('are noted as such: one that %s', (_case, facts, note) => expect(leavingNote(facts)).toBe(note));

  it.each([
    ['none left', { closed: 0, left: 0 }, 0],
    ['one left', { closed: 0, left: 1 }, 1],
    ['one closed, which may be registered again under another number', { closed: 1, left: 0 }, 2],
  ])('are said where %s', (_case, numbers, count) => expect(formerCaveats(numbers)).toHaveLength(count));
});
