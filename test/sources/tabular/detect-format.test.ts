import { detectFormat } from '../../../src/sources/tabular/detect-format';
import { openTables } from '../../../src/sources/tabular/open-tables';
import { givenFile } from '../support/given-file';
import { zipOf } from '../support/given-workbook';

describe('detectFormat', () => {
  it.each([
    ['a web page', '\n<!DOCTYPE html><html><body>Sign in</body></html>', 'a web page (HTML)'],
    ['a PDF', '%PDF-1.7 …', 'a PDF document'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'an old Excel workbook (.xls)'],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), 'a gzip archive'],
    ['a JSON document', '[{"urn": 1}]', 'a JSON document'],
    ['an XML document', '<?xml version="1.0"?><a/>', 'an XML document'],
    ['an empty file', '', 'The file is empty'],
  ])('refuses %s under a name that ends in .csv', async (_, content, words) => {
    const path = givenFile('provider_at_march_2024.csv', content);
    await expect(detectFormat(path)).rejects.toThrow(words);
    await expect(detectFormat(path)).rejects.toThrow('Expected a CSV file, an .ods workbook or an .xlsx workbook.');
  });

  it.each([
    ['a Word document', { 'word/document.xml': '<a/>' }, 'a Word document'],
    [
      'a text document',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
      'not a spreadsheet',
    ],
    ['any other archive', { 'readme.txt': 'x' }, 'a zip archive that holds readme.txt'],
  ])('refuses %s in a zip archive', async (_, files, words) => {
    const path = givenFile('release.ods', await zipOf(files));
    await expect(openTables(path)).rejects.toThrow(words);
  });

  it('refuses a folder', async () => {
    await expect(detectFormat(__dirname)).rejects.toThrow('a folder');
  });
});
