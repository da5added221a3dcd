import { fewestToClear } from '../../../src/domain/indicators/clearing';

describe('the fewest settings that clear a finding', () => {
  it.each([
    ['one is enough', 1, ['a']],
    ['two are needed', 2, ['a', 'b']],
    ['all are needed', 3, ['a', 'b', 'c']],
  ])('%s', (_case, needed, cleared) => {
    expect(fewestToClear(['a', 'b', 'c'], (gone) => gone.size < needed)).toEqual(cleared);
  });
});
