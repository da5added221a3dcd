import { refusalCodes } from '../../../src/domain/law/refusal-codes';

describe('refusal codes', () => {
  it.each(Object.entries(refusalCodes))('%s is written in capitals and says what it means', (code, meaning) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it('mean different things', () => {
    const meanings = Object.values(refusalCodes);
    expect(new Set(meanings).size).toBe(meanings.length);
  });
});
