import { openTables } from '../../../../src/sources/tabular/open-tables';
import { UnreadableFileError } from '../../../../src/sources/tabular/table-source';
import { givenFile } from '../../support/given-file';
import { all, cellsOf } from '../../support/read-all';

const text = 'Name,Places\r\n"Zoë’s house, £5",3\r\n';
const rows = [
  ['Name', 'Places'],
  ['Zoë’s house, £5', '3'],
];

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

const utf16 = Buffer.from(text, 'utf16le');
const encodings: readonly (readonly [string, Buffer])[] = [
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 little-endian with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 big-endian with a mark', swapped(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ['UTF-16 little-endian without a mark', utf16],
  ['UTF-16 big-endian without a mark', swapped(utf16)],
  ['windows-1252', Buffer.from(text.replace('’', '\x92'), 'latin1')],
];

async function failure(content: string | Buffer): Promise<string> {
  const path = givenFile('register.csv', content);
  return cellsOf(path).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFileError ? error.message : `wrong error: ${error}`),
  );
}

describe('a text file', () => {
  it.each(encodings)('is read in %s', async (_, bytes) => {
    expect(await cellsOf(givenFile('any name', bytes))).toEqual(rows);
  });

  it.each([
    ['a comma', ','],
    ['a semicolon', ';'],
    ['a tab', '\t'],
  ])('is read with %s between the cells, whatever the sentences above the header hold', async (_, delimiter) => {
    const lines = ['A title, with commas, and more', 'URN|Name|Places|Sector'.replaceAll('|', delimiter)];
    const cells = await cellsOf(givenFile('register.csv', `${lines.join('\n')}\n`));
    expect(cells.at(-1)).toEqual(['URN', 'Name', 'Places', 'Sector']);
  });

  it('decides for windows-1252 even when the only such byte is the last of a long file', async () => {
    const long = Buffer.concat([Buffer.from('a,b\n'.repeat(400_000)), Buffer.from('caf\xe9,1\n', 'latin1')]);
    expect((await cellsOf(givenFile('register.csv', long))).at(-1)).toEqual(['café', '1']);
  });

  it('keeps a character whole that two pieces share', async () => {
    const long = `${'é'.repeat(100_001)},1\n`.repeat(3);
    const cells = await cellsOf(givenFile('register.csv', `x${long}`));
    expect(cells[0]?.[0]).toBe(`x${'é'.repeat(100_001)}`);
  });

  it('says that the last row may be unfinished when no line end follows it', async () => {
    const [whole] = await openTables(givenFile('a.csv', 'a,b\n1,2\n'));
    const [cut] = await openTables(givenFile('a.csv', 'a,b\n1,2'));
    expect((await all(whole!.rows())).at(-1)).toEqual({ number: 2, cells: ['1', '2'] });
    expect((await all(cut!.rows())).at(-1)).toEqual({ number: 2, cells: ['1', '2'], isUnfinished: true });
  });

  it.each([
    ['an unclosed quotation mark', 'a,b\n1,2\n3,"cut', 'line 3'],
    ['a zero byte', Buffer.from('a,b\n1,\0\n'), 'zero byte at byte 6'],
    [
      'control characters',
      Buffer.from(Array.from({ length: 400 }, (_, index) => 1 + (index % 8))),
      'control characters',
    ],
    ['nothing but blank space', ' \r\n \n', 'nothing but blank space'],
    [
      'half a UTF-16 character',
      Buffer.concat([Buffer.from('\ufeffa,b\n', 'utf16le'), Buffer.from('a')]),
      'stops inside a character',
    ],
  ])('is refused for %s', async (_, content, words) => {
    const message = await failure(content);
    expect(message).toContain(words);
    expect(message).toMatch(/^register\.csv: .*Expected /);
  });

  it('is read no faster than its rows are taken', async () => {
    const rowCount = 200_000;
    const line = `${'x'.repeat(20)},${'y'.repeat(20)}\n`;
    const [table] = await openTables(givenFile('long.csv', line.repeat(rowCount)));
    let furthestAhead = 0;
    let taken = 0;
    for await (const row of table!.rows()) {
      taken = row.number;
      if (taken % 1000 === 0) furthestAhead = Math.max(furthestAhead, (table!.bytesRead() ?? 0) / line.length - taken);
    }
    expect(taken).toBe(rowCount);
    // Two of the file stream's pieces of 64 KB, and one in hand.
    expect(furthestAhead).toBeLessThan((4 * 65_536) / line.length);
  });

  it('stops when asked to', async () => {
    const [table] = await openTables(givenFile('long.csv', 'a,b\n'.repeat(100_000)));
    const stop = new AbortController();
    const reading = async () => {
      for await (const { number } of table!.rows({ signal: stop.signal }))
        if (number === 10) stop.abort(new Error('enough'));
    };
    await expect(reading()).rejects.toThrow('enough');
  });
});
