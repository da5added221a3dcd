import fc from 'fast-check';
import { canonicalJson, type Json, readCanonicalJson } from '../../../src/platform/sealed-files/canonical-json';

const runs = { numRuns: process.env['OVERSIGHT_BIG'] ? 5_000 : 300, seed: 6 };

/** The same value with the names of every object in another order. */
function turnedRound(value: Json): Json {
  if (Array.isArray(value)) return value.map((one: Json) => turnedRound(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, of]) => [name, turnedRound(of as Json)]),
  );
}

describe('canonical JSON', () => {
  it('is one text for one value, whatever the order of its names', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(turnedRound(value as Json))).toBe(canonicalJson(value as Json));
      }),
      runs,
    );
  });

  it('says what JSON says, and is read as the value it was written from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(readCanonicalJson(canonicalJson(plain))).toEqual(plain);
      }),
      runs,
    );
  });

  it('takes no other spelling of a value for the text of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
        const text = canonicalJson({ value: value as Json });
        const place = at % (text.length + 1);
        const spaced = `${text.slice(0, place)} ${text.slice(place)}`;
        const read = readCanonicalJson(spaced);
        // A space within a text is another value; elsewhere it is another spelling, and is none.
        if (read !== null) expect(read).not.toEqual(readCanonicalJson(text));
      }),
      runs,
    );
  });

  it.each([
    ['{"b":1,"a":2}', 'its names are out of order'],
    ['{"a":1,"a":1}', 'a name stands twice'],
    ['{"a":1.0}', 'a number is spelt otherwise'],
    ['{"a":"\\u0041"}', 'a character is spelt otherwise'],
    ['{', 'it is no JSON'],
  ])('does not read %s, where %s', (text) => {
    expect(readCanonicalJson(text)).toBeNull();
  });

  it('leaves out what is undefined, and writes no number that JSON does not have', () => {
    expect(canonicalJson({ b: undefined, a: [1, { d: null, c: 'é' }] })).toBe('{"a":[1,{"c":"é","d":null}]}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('Expected a finite number at $.a');
  });
});
