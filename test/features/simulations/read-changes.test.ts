import { partiesOf, readChanges } from '../../../src/features/simulations/read-changes';

describe('the changes of a simulation', () => {
  it.each([
    [
      { transferShares: { subject: '1', from: '2', to: '3' } },
      { kind: 'TRANSFER_SHARES', subject: 1, from: 2, to: 3, share: 'ALL' },
    ],
    [
      { transferShares: { subject: '1', from: '2', to: '3', percent: '12.5' } },
      { kind: 'TRANSFER_SHARES', subject: 1, from: 2, to: 3, share: 12_500_000 },
    ],
    [{ changeControl: { subject: '1' } }, { kind: 'CHANGE_CONTROL', subject: 1, newParent: null }],
    [
      { registerUndertaking: { id: '-1', name: 'New Co', parent: '4' } },
      { kind: 'REGISTER_UNDERTAKING', id: -1, name: 'New Co', parent: 4 },
    ],
    [{ transferSetting: { urn: '2500001', to: '4' } }, { kind: 'TRANSFER_SETTING', urn: '2500001', to: 4 }],
    [{ closeSetting: { urn: '2500001' } }, { kind: 'CLOSE_SETTING', urn: '2500001' }],
    [
      { registerSetting: { provider: '4', provisionType: 'CHILDRENS_HOME' as const } },
      { kind: 'REGISTER_SETTING', provider: 4, localAuthority: null, provisionType: 'CHILDRENS_HOME', places: null },
    ],
  ])('%j is read', (asked, change) => expect(readChanges([asked])).toEqual([change]));

  it.each([
    [[], '`changes` holds 0. Expected 1 to 20 changes.'],
    [[{}], '`changes.0` has 0 fields set. Expected exactly one, such as closeSetting.'],
    [
      [{ closeSetting: { urn: '1' }, changeControl: { subject: '1' } }],
      '`changes.0` has 2 fields set. Expected exactly one, such as closeSetting.',
    ],
    [
      [{ changeControl: { subject: 'x' } }],
      'changes.0.changeControl.subject is "x". Expected the id of an undertaking or a person.',
    ],
    [
      [{ closeSetting: { urn: '1' } }, { transferShares: { subject: '1', from: '2', to: '3', percent: '1/2' } }],
      'changes.1.transferShares.percent is "1/2". Expected hundredths as a decimal of up to six places, such as 12.5.',
    ],
  ])('%j is refused with what was expected, and where', (asked, message) => {
    expect(() => readChanges(asked)).toThrow(message);
  });

  it('name the stored parties that they speak of, each once', () => {
    const changes = readChanges([
      { transferShares: { subject: '1', from: '2', to: '3', percent: '50' } },
      { registerUndertaking: { id: '-1', name: 'New Co', parent: '3' } },
      { transferSetting: { urn: '2500001', to: '-1' } },
    ]);
    expect(partiesOf(changes).sort()).toEqual([1, 2, 3]);
  });
});
