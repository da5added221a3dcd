import type { GroupFacts, SettingFacts } from '../../../src/domain/nation/facts';
import { marked } from '../../../src/domain/nation/moves';
import { readSettingsHeld } from '../../../src/domain/nation/read-settings';
import { group, nation, setting } from '../indicators/facts';

const window = { from: '2024-04-01', to: '2025-03-31' };
const moved = setting('m', []);
const had = (groupId: string, leftGroupOn: string, isOnRegister: boolean): GroupFacts =>
  group(groupId, [], { former: [{ ...moved, leftGroupOn, isOnRegister }] });

const read = readSettingsHeld(
  String,
  () => window,
  (one, groupId, _more: null) => [{ setting: one, groupId }],
);

function counted(groups: readonly GroupFacts[], ungrouped: readonly SettingFacts[] = []) {
  const facts = nation(groups, ungrouped);
  return marked(read(facts, null), facts, window)
    .flat()
    .map(({ groupId, isYardstick = true, alsoOf = [] }) => [groupId, isYardstick, [...alsoOf]]);
}

it.each([
  [
    'where it stands, and for no group that had it',
    [had('a', '2024-06-01', true), group('b', [moved])],
    [],
    [
      ['a', false, []],
      ['b', true, ['a']],
    ],
  ],
  [
    'where it stands in no group',
    [had('a', '2024-06-01', true)],
    [moved],
    [
      ['a', false, []],
      [null, true, ['a']],
    ],
  ],
  [
    'where it stood last, where it closed',
    [had('a', '2024-06-01', false), had('b', '2024-09-01', false)],
    [],
    [
      ['a', false, ['b']],
      ['b', true, ['a']],
    ],
  ],
  [
    'for a group that had it before the window',
    [had('a', '2024-03-31', true), group('b', [moved])],
    [],
    [['b', true, []]],
  ],
  ['as it is, where it stayed', [group('b', [moved])], [], [['b', true, []]]],
])('a setting counts in what others are measured by %s', (_case, groups, ungrouped, expected) => {
  expect(counted(groups, ungrouped)).toEqual(expected);
});

it('what nothing moved in stays the list that it was, and so does what was marked', () => {
  const [stays, seller] = [group('c', [setting('s', [])]), had('a', '2024-06-01', true)];
  const buyer = group('b', [moved]);
  const marksIn = (groups: readonly GroupFacts[]) => {
    const facts = nation(groups, []);
    return { lists: read(facts, null), marks: marked(read(facts, null), facts, window) };
  };
  const [first, second] = [marksIn([seller, buyer, stays]), marksIn([seller, buyer, stays])];
  expect(first.marks[2]).toBe(first.lists[2]);
  expect(second.marks.map((list, place) => list === first.marks[place])).toEqual([true, true, true]);
  const stood = marksIn([group('a', [], { former: [] }), buyer, stays]);
  expect(stood.marks[1]).toBe(stood.lists[1]);
});
