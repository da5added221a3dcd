import { statSync, truncateSync } from 'node:fs';
import { openTables } from '../../../../src/sources/tabular/open-tables';
import { givenOds } from '../../support/given-workbook';
import { all, cellsOf } from '../../support/read-all';

const textCell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, repeats = 1) =>
  `<table:table-row table:number-rows-repeated="${repeats}">${cells}</table:table-row>`;
const blanks = (repeats: number) => `<table:table-cell table:number-columns-repeated="${repeats}"/>`;

async function cell(xml: string): Promise<string | undefined> {
  return (await cellsOf(await givenOds({ Sheet1: row(xml) })))[0]?.[0];
}

describe('an OpenDocument sheet', () => {
  it.each([
    ['text', textCell('Rose &amp; Crown'), 'Rose & Crown'],
    [
      'paragraphs',
      '<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b</text:p></table:table-cell>',
      'a\nb',
    ],
    ['spaces', textCell('a<text:s text:c="3"/>b<text:s/>c'), 'a   b c'],
    ['a link', textCell('<text:a xlink:href="x">Webpage</text:a>'), 'Webpage'],
    [
      'a date',
      '<table:table-cell office:value-type="date" office:date-value="2023-03-31T00:00:00"><text:p>31/03/23</text:p></table:table-cell>',
      '2023-03-31',
    ],
    [
      'a number shown with commas',
      '<table:table-cell office:value-type="float" office:value="1200"><text:p>1,200</text:p></table:table-cell>',
      '1200',
    ],
    ['a number written with a point', '<table:table-cell office:value-type="float" office:value="1200.0"/>', '1200'],
    [
      'a percentage',
      '<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell>',
      '0.25',
    ],
    [
      'a truth value',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>Yes</text:p></table:table-cell>',
      'TRUE',
    ],
    [
      'text beside a comment',
      `<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>a</text:p></table:table-cell>`,
      'a',
    ],
  ])('gives %s', async (_, xml, expected) => {
    expect(await cell(xml)).toBe(expected);
  });

  it('spreads repeated cells, keeps covered cells blank and drops the padding', async () => {
    const cells = `${textCell('a').replace('>', ' table:number-columns-repeated="2">')}${blanks(2)}<table:covered-table-cell/>${textCell('b')}${blanks(16_378)}`;
    expect(await cellsOf(await givenOds({ S: row(cells) }))).toEqual([['a', 'a', '', '', '', 'b']]);
  });

  it('numbers rows as shown, over a million padded blank rows', async () => {
    const rows = row(textCell('a')) + row(blanks(16_384), 5) + row(textCell('b'), 2) + row(blanks(16_384), 1_048_568);
    const [table] = await openTables(await givenOds({ S: rows }));
    expect((await all(table!.rows())).map(({ number }) => number)).toEqual([1, 7, 8]);
  });

  it('is read from a workbook of several, by its own name', async () => {
    const path = await givenOds({
      Cover: row(textCell('cover')),
      'A &amp; B': row(textCell('one')),
      Last: row(textCell('two')),
    });
    const tables = await openTables(path);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['Cover', 'A & B', 'Last']);
    expect(await all(tables[1]!.rows())).toEqual([{ number: 1, cells: ['one'] }]);
    expect(await all(tables[2]!.rows())).toEqual([{ number: 1, cells: ['two'] }]);
  });

  it('refuses a workbook that was cut short', async () => {
    const path = await givenOds({ S: row(textCell('a')) });
    truncateSync(path, statSync(path).size - 40);
    await expect(openTables(path)).rejects.toThrow('damaged or cut short');
  });

  it('names the sheet that is not well-formed', async () => {
    const [table] = await openTables(await givenOds({ Broken: '<table:table-row><oops>' }));
    await expect(all(table!.rows())).rejects.toThrow('Broken in the workbook is not well-formed');
  });
});
