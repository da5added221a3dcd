import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { OpenQuotationError, RowSplitter, type TextRow } from '../../../../src/sources/tabular/text/row-splitter';

function split(text: string, pieceBytes = 1 << 16, delimiter = ',', lineEnd: '\n' | '\r' = '\n'): TextRow[] {
  const bytes = Buffer.from(text);
  const splitter = new RowSplitter(delimiter, lineEnd);
  const rows: TextRow[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes)
    rows.push(...splitter.split(bytes.subarray(at, at + pieceBytes)));
  return [...rows, ...splitter.finish()];
}

const cell = fc.oneof(
  fc.constantFrom('', 'a', '"', ',', '\n', '\r\n', 'é', '😀', 'x "y" z', ' a '),
  fc.string({ maxLength: 8 }).filter((text) => !text.includes('\r')),
);

describe('RowSplitter', () => {
  it('gives back what was written, wherever the pieces are cut', () => {
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, piece, record_delimiter) => {
          const text = stringify(rows, { record_delimiter, quoted_string: true });
          expect(split(text, piece).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it('agrees with csv-parse on any text that it reads', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ',', '\n', ' ', '""', '"a"', 'é'), maxLength: 40 });
    fc.assert(
      fc.property(text, (sample) => {
        let expected: string[][];
        try {
          expected = parse(sample, { relax_column_count: true });
        } catch {
          return;
        }
        expect(split(sample).map(({ cells }) => cells)).toEqual(expected);
      }),
    );
  });

  it.each([
    ['marks in the middle of a value', 'The "Old" House,2', ['The "Old" House', '2']],
    ['marks that close too early', '"Rose" Cottage,2', ['"Rose" Cottage', '2']],
    ['an empty quoted value', '"",2', ['', '2']],
    ['a trailing delimiter', 'a,', ['a', '']],
  ])('takes %s', (_, text, cells) => {
    expect(split(text)).toEqual([{ line: 1, cells }]);
  });

  it('numbers rows by the line on which they start', () => {
    const rows = split('a,b\r\n"x\r\ny\r\nz",2\r\n\r\n3,4\r\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });

  it('reads lines that end as on old Macintoshes', () => {
    expect(split('a,b\r1,2\r', 3, ',', '\r').map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('names the line on which an unclosed quotation mark opens', () => {
    const refused = (text: string) => {
      try {
        split(text);
      } catch (error) {
        return error instanceof OpenQuotationError ? error.line : error;
      }
      return null;
    };
    expect(refused('a,b\n1,2\n3,"cut sho')).toBe(3);
    expect(refused('a,b\n"two\nlines","open\n5,6\n')).toBe(3);
    expect(refused(`a,b\n1,"open\n${'5,6\n'.repeat(200_000)}`)).toBe(2);
  });
});
