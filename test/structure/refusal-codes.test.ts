import { readFileSync } from 'node:fs';
import path from 'node:path';
import { refusalCodes } from '../../src/domain/law/refusal-codes';

describe('the list of refusal codes', () => {
  it('has each code once', () => {
    const text = readFileSync(path.resolve(__dirname, '../../src/domain/law/refusal-codes.ts'), 'utf8');
    const written = [...text.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, code]) => code);
    expect(written).toEqual(Object.keys(refusalCodes));
    expect(new Set(written).size).toBe(written.length);
  });
});
