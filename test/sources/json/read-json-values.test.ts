import fc from 'fast-check';
import type { JsonRead } from '../../../src/sources/json/json-value';
import { readJsonValues } from '../../../src/sources/json/read-json-values';

async function* piecesOf(text: string | Buffer, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function readAll(text: string | Buffer, size = 7): Promise<JsonRead[]> {
  const reads: JsonRead[] = [];
  for await (const read of readJsonValues(piecesOf(text, size))) reads.push(read);
  return reads;
}

const valuesOf = (reads: JsonRead[]) => reads.map((read) => ('value' in read ? read.value : read.fault.rule));
const placesOf = (reads: JsonRead[]) => reads.map((read) => `${read.place} at line ${read.line}, byte ${read.offset}`);

describe('reading many JSON values', () => {
  it.each([
    ['an array', '[{"a":1},{"b":"]}\\""}]', [{ a: 1 }, { b: ']}"' }]],
    ['an array over lines', '\n[\n {"a":\n1}\n,\n[2]\n]\n', [{ a: 1 }, [2]]],
    ['an array of anything', '[1, "x,]", null,true , [] ,{}]', [1, 'x,]', null, true, [], {}]],
    ['an empty array', ' [ ] ', []],
    ['lines', '{"a":1}\n{"b":2}\r\n\n{"c":3}', [{ a: 1 }, { b: 2 }, { c: 3 }]],
    ['one value on one line', '{"a":1}', [{ a: 1 }]],
    ['one value over many lines', '{\n  "a": 1,\n  "b": {"c": [2]}\n}\n', [{ a: 1, b: { c: [2] } }]],
    ['a byte order mark before an array', '\ufeff[{"a":"é𝒳"}]', [{ a: 'é𝒳' }]],
    ['a byte order mark before lines', '\ufeff{"a":1}\n{"b":2}\n', [{ a: 1 }, { b: 2 }]],
  ])('reads %s', async (_, text, expected) => {
    expect(valuesOf(await readAll(text))).toEqual(expected);
    expect(valuesOf(await readAll(text, 1))).toEqual(expected);
    expect(valuesOf(await readAll(text, 1_000))).toEqual(expected);
  });

  it('reads the same whatever the pieces', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.jsonValue()),
      fc.integer({ min: 1, max: 40 }),
      async (values, size) => {
        // What JSON cannot keep, such as -0, is not asked for.
        const expected = JSON.parse(JSON.stringify(values)) as unknown[];
        const reads = await readAll(JSON.stringify(values, null, size % 3), size);
        expect(reads.every((read) => 'value' in read || read.fault.rule === 'json/not-a-character')).toBe(true);
        expect(reads.filter((read) => 'value' in read).length).toBeLessThanOrEqual(expected.length);
        for (const [index, read] of reads.entries()) if ('value' in read) expect(read.value).toEqual(expected[index]);
      },
    );
    await fc.assert(property, { seed: 4, numRuns: 300 });
  });

  it('says where each value stands', async () => {
    expect(placesOf(await readAll('[\n{"a":\n1},\n\n{"b":2}]'))).toEqual([
      '[0] at line 2, byte 2',
      '[1] at line 5, byte 13',
    ]);
    expect(placesOf(await readAll('{"a":1}\n\n{"é":2}\n{"c":3}'))).toEqual([
      'line 1 at line 1, byte 0',
      'line 3 at line 3, byte 9',
      'line 4 at line 4, byte 18',
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', '', ['json/empty']],
    ['blank space', ' \n\n', ['json/empty']],
    ['an array without its end', '[{"a":1},', [{ a: 1 }, 'json/cut-off']],
    ['an array that ends in an element', '[{"a":1},{"b"', [{ a: 1 }, 'json/cut-off']],
    ['an array that ends in a text', '[{"a":1},{"b":"x', [{ a: 1 }, 'json/cut-off']],
    ['a line that ends in the middle', '{"a":1}\n{"b":', [{ a: 1 }, 'json/cut-off']],
    ['one value that ends in the middle', '{\n"a": [1,', ['json/cut-off']],
    ['a comma after the last element', '[{"a":1},]', [{ a: 1 }, 'json/not-json']],
    ['a missing comma', '[{"a":1} {"b":2}]', [{ a: 1 }, 'json/not-json']],
    ['two commas', '[1,,2]', [1, 'json/not-json']],
    ['something after the end', '[{"a":1}] x', [{ a: 1 }, 'json/not-json']],
    ['a bracket that closes another', '[{"a":[1}},{"b":2}]', ['json/not-json']],
    ['a line break inside text', '[{"a":"x\n"},{"b":2}]', ['json/not-json']],
    ['a broken element, and goes on', '[{"a":tru},{"b":2}]', ['json/not-json', { b: 2 }]],
    ['a broken line, and goes on', '{"a":1}\n{"b":}\n{"c":3}\n', [{ a: 1 }, 'json/not-json', { c: 3 }]],
    ['a text file', 'Dear madam', ['json/not-json']],
    ['single quotes', "{'a': 1}", ['json/not-json']],
    ['the character zero', '[{"a":"\\u0000"}]', ['json/not-a-character']],
    ['half of a pair', '[{"a":{"\\ud800":1}}]', ['json/not-a-character']],
    ['too much nesting in an array', `[${'['.repeat(101)}${']'.repeat(101)}]`, ['json/too-deep']],
    ['too much nesting in a line', `{"a":${'['.repeat(101)}${']'.repeat(101)}}`, ['json/too-deep']],
  ])('refuses %s', async (_, text, expected) => {
    expect(valuesOf(await readAll(text))).toEqual(expected);
  });

  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x5b, 0x22, 0xe9, 0x22, 0x5d])],
    ['UTF-16 with a mark', Buffer.from('\ufeff[1]', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('[1,2]', 'utf16le')],
  ])('refuses %s', async (_, bytes) => {
    expect(valuesOf(await readAll(bytes))).toEqual(['json/not-utf-8']);
  });

  it.each([
    ['{"a":1}\n{"b" 2}', 2, 13, 'a colon after the name'],
    ['[\n{"a":1},\n{"b":\n[1 2]}]', 4, 20, 'a comma, or ]'],
    ['[{"a":1}\n{"b":2}]', 2, 9, 'a comma, or the ] at the end of the array'],
    ['{"é":\n 01}', 2, 9, 'a comma, or }'],
  ])('names line and byte of %j, and what was expected', async (text, line, offset, expected) => {
    const fault = (await readAll(text)).find((read) => 'fault' in read);
    expect(fault).toMatchObject({ line, offset, fault: { expected } });
  });

  it('never repeats what the file says', async () => {
    const [read] = await readAll('[{"name": "Ada Rowan" "born": 1990}]');
    expect(JSON.stringify(read)).not.toMatch(/Ada|1990/);
  });

  it('stops at a value without end, having read what was before it', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      yield Buffer.from('[{"a":1},{"b":"');
      for (;;) yield Buffer.alloc(1 << 20, 'x');
    }
    const reads: JsonRead[] = [];
    for await (const read of readJsonValues(endless())) reads.push(read);
    expect(valuesOf(reads)).toEqual([{ a: 1 }, 'json/too-long']);
  });
});
