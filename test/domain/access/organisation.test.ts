import { isOrganisationKey } from '../../../src/domain/access/organisation';

describe('the key of an organisation', () => {
  it.each([
    'DFE',
    'OFSTED',
    'LA:888',
    'LA:E10000017',
    'LA:AB',
    'LA:ABCDEFGHIJKL',
    'RCC:N',
    'RCC:NORTH-WEST',
    'GROUP:1',
    'GROUP:999999999',
    'SERVICE:casework-tool',
    'SERVICE:A1',
  ])('%s is one', (key) => expect(isOrganisationKey(key)).toBe(true));

  it.each([
    '',
    'DFE ',
    ' DFE',
    'XDFE',
    'DFEX',
    'dfe',
    'LA:',
    'LA:8',
    'LA:ABCDEFGHIJKLM',
    'LA:8,9',
    'LA:888,LA:889',
    'RCC:',
    `RCC:${'A'.repeat(41)}`,
    'RCC:a',
    'GROUP:0',
    'GROUP:01',
    'GROUP:1234567890',
    'GROUP:1}',
    'SERVICE:',
    'SERVICE:a b',
    `SERVICE:${'a'.repeat(61)}`,
    'LA:888\n',
    '*',
    '%',
  ])('%j is none', (key) => expect(isOrganisationKey(key)).toBe(false));

  it.each([
    ['LA', 12],
    ['RCC', 40],
    ['SERVICE', 60],
  ])('of the kind %s has at most %i letters', (kind, most) => {
    expect(isOrganisationKey(`${kind}:${'A'.repeat(most)}`)).toBe(true);
    expect(isOrganisationKey(`${kind}:${'A'.repeat(most + 1)}`)).toBe(false);
  });
});
