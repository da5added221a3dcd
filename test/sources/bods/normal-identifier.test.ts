import { decimalText } from '../../../src/sources/bods/decimal-text';
import { normalIdentifier } from '../../../src/sources/bods/normal-identifier';

describe('identifiers in normal form', () => {
  it.each([
    ['GB-COH', '390616', 'GB-COH', '00390616'],
    ['gb-coh', ' sc 1234 ', 'GB-COH', 'SC001234'],
    ['GB-COH', 'IP1234R', 'GB-COH', 'IP01234R'],
    ['GB-COH', '05921904', 'GB-COH', '05921904'],
    ['GB-COH', 'not a number', 'GB-COH', 'NOTANUMBER'],
    ['XI-LEI', '5493 001kjtiigc8y1r12', 'XI-LEI', '5493001KJTIIGC8Y1R12'],
    ['GB-CHC', ' 1097940-1', 'GB-CHC', '1097940-1'],
    ['DE-CR', ' HRB  12345 b', 'DE-CR', 'HRB 12345 b'],
  ])('%s %j is %s %s', (scheme, id, normalScheme, normalId) => {
    expect(normalIdentifier({ scheme, id })).toEqual({ scheme: normalScheme, id: normalId, retiredOn: null });
  });

  it('takes the name of the scheme where it has no code', () => {
    const identifier = normalIdentifier({ schemeName: ' Company Registry,  Delaware ', id: '758355' });
    expect(identifier).toEqual({ scheme: 'Company Registry, Delaware', id: '758355', retiredOn: null });
  });

  it.each([
    { scheme: 'GB-COH' },
    { scheme: 'GB-COH', id: ' ' },
    { scheme: ' ', id: '1' },
    { schemeName: 'record:psc', id: '/company/01234567' },
  ])('%j is none', (identifier) => {
    expect(normalIdentifier(identifier)).toBeNull();
  });
});

describe('numbers as decimal text', () => {
  it.each([
    [33.4, '33.4'],
    [100, '100'],
    [0, '0'],
    [1e-7, '0.0000001'],
    [33.333333333333336, '33.333333333333336'],
  ])('%d is %s', (value, text) => {
    expect(decimalText(value)).toBe(text);
  });
});
