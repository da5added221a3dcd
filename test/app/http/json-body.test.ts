import fc from 'fast-check';
import { readJson, readJsonBytes } from '../../../src/app/http/json-body';

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('JSON', () => {
  it('is read as it is, when it is shallow and names no prototype', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/__proto__|constructor/.test(text));
        expect(readJsonBytes(Buffer.from(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused in words of ours, or read, whatever bytes there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readJsonBytes(bytes);
        } catch (error) {
          expect(error).toMatchObject({ name: 'HttpRefusal', code: 'JSON_NOT_READABLE' });
        }
      }),
    );
  });

  it.each([1, 32])('may be nested %i levels', (levels) => {
    expect(() => readJson(nested(levels))).not.toThrow();
  });

  it.each([33, 1_000, 45_000])('may not be nested %i levels', (levels) => {
    expect(() => readJson(nested(levels))).toThrow(expect.objectContaining({ code: 'JSON_NESTED_TOO_DEEP' }));
  });

  it('leaves every prototype as it was', () => {
    expect(() => readJson('{"a":[{"__proto__":{"seen":1}}]}')).toThrow();
    expect(({} as Record<string, unknown>)['seen']).toBeUndefined();
  });

  it('may have a constructor that is a word', () => {
    expect(readJson('{"constructor":"a builder"}')).toEqual({ constructor: 'a builder' });
  });
});
