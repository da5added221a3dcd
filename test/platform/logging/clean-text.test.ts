import fc from 'fast-check';
import { cleanLines, cleanText, escapeUnsafe } from '../../../src/platform/logging/clean-text';

/** Every character that could begin a line, steer a terminal or turn the direction of writing. */
const unsafeCodes = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, code) => 0x7f + code),
  0x61c,
  0x200e,
  0x200f,
  0x2028,
  0x2029,
  0x202a,
  0x202e,
  0x2066,
  0x2069,
  0xfeff,
  0xd800,
  0xdfff,
];
const isUnsafe = (text: string) =>
  [...text].some((character) => unsafeCodes.includes(character.charCodeAt(0)) && character.length === 1);

describe('a text that someone else chose', () => {
  it.each(unsafeCodes)('loses the character %i', (code) => {
    expect(cleanText(`a${String.fromCharCode(code)}b`, 80)).toBe('a\ufffdb');
  });

  it.each([
    ['findGroups', 80, 'findGroups'],
    ['Søren Ω 🏠', 80, 'Søren Ω 🏠'],
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['🏠🏠🏠', 2, '🏠…'],
    ['', 5, ''],
  ])('%j within %i characters is %j', (text, most, kept) => {
    expect(cleanText(text, most)).toBe(kept);
  });

  it('is clean and short whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (text, most) => {
        const kept = cleanText(text, most);
        expect(isUnsafe(kept)).toBe(false);
        expect([...kept].length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('keeps several lines apart from a line of its own', () => {
    expect(cleanLines('Error: it broke\nReady: http://elsewhere\u001b[2J\r\n  at there', 80)).toBe(
      'Error: it broke\n    Ready: http://elsewhere\ufffd[2J\n      at there',
    );
  });
});

describe('JSON with its unsafe characters escaped', () => {
  it('says the same and holds none of them', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) => {
        const line = escapeUnsafe(JSON.stringify(value));
        expect(isUnsafe(line)).toBe(false);
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
