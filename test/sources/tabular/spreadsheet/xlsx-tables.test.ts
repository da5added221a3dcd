import { openTables } from '../../../../src/sources/tabular/open-tables';
import { sharedStringLimits } from '../../../../src/sources/tabular/spreadsheet/xlsx-shared-strings';
import { showsDate } from '../../../../src/sources/tabular/spreadsheet/xlsx-styles';
import { givenXlsx } from '../../support/given-workbook';
import { all, cellsOf } from '../../support/read-all';

const dateStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';

async function cells(xml: string, date1904 = false): Promise<string[] | undefined> {
  const sharedStrings = '<si><t>shared</t></si><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>x</t></rPh></si>';
  const path = await givenXlsx({ sheetData: `<row r="1">${xml}</row>`, sharedStrings, styles: dateStyles, date1904 });
  return (await cellsOf(path))[0];
}

describe('an Excel sheet', () => {
  it.each([
    ['a shared text', '<c t="s"><v>0</v></c>', 'shared'],
    ['a formatted text without its phonetic guide', '<c t="s"><v>1</v></c>', 'rich'],
    ['a text of its own', '<c t="inlineStr"><is><t>own</t></is></c>', 'own'],
    ['a formula’s text', '<c t="str"><f>A1</f><v>made</v></c>', 'made'],
    ['a truth value', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['a number', '<c><v>1027084</v></c>', '1027084'],
    ['a number written with an exponent', '<c><v>1.027084E6</v></c>', '1027084'],
    ['a number with separators', '<c s="3"><v>1200</v></c>', '1200'],
    ['a date in a built-in format', '<c s="1"><v>45016</v></c>', '2023-03-31'],
    ['a date in the workbook’s own format', '<c s="2"><v>45016.5</v></c>', '2023-03-31'],
    ['a date written in full', '<c t="d"><v>2023-03-31T00:00:00</v></c>', '2023-03-31'],
  ])('gives %s', async (_, xml, expected) => {
    expect(await cells(xml)).toEqual([expected]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    expect(await cells('<c s="1"><v>43554</v></c>', true)).toEqual(['2023-03-31']);
  });

  it('leaves gaps where references skip cells', async () => {
    expect(await cells('<c r="B1"><v>1</v></c><c r="AA1"><v>2</v></c>')).toEqual([
      '',
      '1',
      ...Array<string>(24).fill(''),
      '2',
    ]);
  });

  it('numbers rows by their references', async () => {
    const path = await givenXlsx({ sheetData: '<row r="3"><c><v>1</v></c></row><row><c><v>2</v></c></row>' });
    const [table] = await openTables(path);
    expect(await all(table!.rows())).toEqual([
      { number: 3, cells: ['1'] },
      { number: 4, cells: ['2'] },
    ]);
  });

  it('reads elements that carry a prefix', async () => {
    const path = await givenXlsx({ sheetData: '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>' });
    expect(await cellsOf(path)).toEqual([['7']]);
  });

  it('refuses more text than it holds in memory, and says what to do', async () => {
    const limit = sharedStringLimits.characters;
    sharedStringLimits.characters = 10;
    try {
      const path = await givenXlsx({ sheetData: '', sharedStrings: '<si><t>more than ten letters</t></si>' });
      await expect(cellsOf(path)).rejects.toThrow('Save the sheet as a CSV file instead.');
    } finally {
      sharedStringLimits.characters = limit;
    }
  });
});

describe('showsDate', () => {
  it.each([
    ['dd/mm/yyyy', true],
    ['[$-809]d mmmm yyyy;@', true],
    ['mmm', true],
    ['#,##0', false],
    ['0.00%', false],
    ['#,##0.0,,"m"', false],
    ['"day" 0', false],
    ['[Red]0', false],
    ['General', false],
  ])('says of the format %s: %s', (format, expected) => {
    expect(showsDate(format)).toBe(expected);
  });
});
