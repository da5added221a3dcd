import { lookupSchemes, readIdentifier, schemeWord } from '../../../src/domain/ownership/lookup-schemes';

describe('a number under a scheme', () => {
  it.each([
    ['GB-COH', '1234567', '01234567'],
    ['GB-COH', 'sc 12345', 'SC012345'],
    ['GB-CHC', ' 1089879 ', '1089879'],
    ['GB-SC', 'sc012345', 'SC012345'],
    ['GB-NIC', 'NIC100012', '100012'],
    ['XI-LEI', '529900t8bm49aursdo55', '529900T8BM49AURSDO55'],
    ['OFSTED-URN', ' sc009423', 'SC009423'],
    ['DE-CR', ' HRB 12 ', 'HRB 12'],
  ])('%s %j is %s in its normal form', (scheme, text, id) => {
    expect(readIdentifier(scheme, text)).toEqual({ id });
  });

  it.each(Object.entries(lookupSchemes))('%s says what was expected of what cannot be one', (scheme, { expected }) => {
    expect(readIdentifier(scheme, '?')).toEqual({ expected });
  });

  it('is called what people call it, or by the code of its scheme', () => {
    expect(schemeWord('GB-COH')).toBe('company number');
    expect(schemeWord('DE-CR')).toBe('number of the scheme DE-CR');
  });
});
