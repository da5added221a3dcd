import { readSettings } from '../../../src/domain/nation/read-settings';
import { group, homes, nation, setting } from '../indicators/facts';

describe('what is read of every setting', () => {
  const facts = nation([group('a', homes('a', 2, 0)), group('b', homes('b', 1, 0))], homes('u', 2, 0));

  it('comes in the order of the groups, with the group of each, and those in none last', () => {
    const read = readSettings(String, ({ settingId }, groupId, more: string) => [`${more} ${groupId} ${settingId}`]);
    expect(read(facts, 'x')).toEqual(['x a a0', 'x a a1', 'x b b0', 'x null u0', 'x null u1']);
    expect(read(facts, 'y')[0]).toBe('y a a0');
  });

  it('is read again of the group that changed, and of no other', () => {
    const seen = jest.fn();
    const read = readSettings(String, ({ settingId }, _groupId, _more: string) => {
      seen(settingId);
      return [settingId];
    });
    read(facts, 'x');
    seen.mockClear();
    const changed = {
      ...facts,
      groups: facts.groups.map((one) => (one.groupId === 'b' ? group('b', [setting('new', [])]) : one)),
    };
    expect(read(changed, 'x')).toEqual(['a0', 'a1', 'new', 'u0', 'u1']);
    expect(seen.mock.calls).toEqual([['new']]);
  });
});
