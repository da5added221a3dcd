import { readSettingsHeld } from '../../../src/domain/nation/read-settings';
import { group, homes, nation, setting } from '../indicators/facts';

const window = { from: '2024-04-01', to: '2025-03-31' };

describe('what is read of every setting that groups had', () => {
  const facts = nation([group('a', homes('a', 2, 0)), group('b', homes('b', 1, 0))], homes('u', 2, 0));

  it('comes in the order of the groups, with the group of each, and those in none last', () => {
    const read = readSettingsHeld(
      String,
      () => window,
      ({ settingId }, groupId, more: string) => [`${more} ${groupId} ${settingId}`],
    );
    expect(read(facts, 'x')).toEqual([['x a a0', 'x a a1'], ['x b b0'], ['x null u0'], ['x null u1']]);
    expect(read(facts, 'y')[0]?.[0]).toBe('y a a0');
  });

  it('is read again of the group that changed, and of no other', () => {
    const seen = jest.fn();
    const read = readSettingsHeld(
      String,
      () => window,
      ({ settingId }, _groupId, _more: string) => {
        seen(settingId);
        return [settingId];
      },
    );
    read(facts, 'x');
    seen.mockClear();
    const changed = {
      ...facts,
      groups: facts.groups.map((one) => (one.groupId === 'b' ? group('b', [setting('new', [])]) : one)),
    };
    expect(read(changed, 'x')).toEqual([['a0', 'a1'], ['new'], ['u0'], ['u1']]);
    expect(seen.mock.calls).toEqual([['new']]);
    const same = read(changed, 'x').map((list, place) => list === read(facts, 'x')[place]);
    expect(same).toEqual([true, false, true, true]);
  });

  it('is read in both groups, of one that went from the one to the other within the window', () => {
    const [gone] = homes('b', 1, 0);
    if (gone === undefined) throw new Error('There is one.');
    const read = readSettingsHeld(
      String,
      () => window,
      ({ settingId }, groupId, _more: string) => [`${groupId} ${settingId}`],
    );
    const seller = (leftGroupOn: string) => group('a', [], { former: [{ ...gone, leftGroupOn, isOnRegister: true }] });
    const having = (leftGroupOn: string) => nation([seller(leftGroupOn), group('b', [gone])], []);
    expect(read(having('2024-04-01'), 'x')).toEqual([['a b0'], ['b b0']]);
    expect(read(having('2024-03-31'), 'x')).toEqual([[], ['b b0']]);
  });
});
