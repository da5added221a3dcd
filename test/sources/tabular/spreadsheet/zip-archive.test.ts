import { archiveLimits, listEntries } from '../../../../src/sources/tabular/spreadsheet/zip-archive';
import { givenFile } from '../../support/given-file';
import { givenOds, zipOf } from '../../support/given-workbook';
import { cellsOf } from '../../support/read-all';

const limits = { ...archiveLimits };
afterEach(() => Object.assign(archiveLimits, limits));

describe('listEntries', () => {
  it.each([
    ['unpacks to more than is read', { unpackedBytes: 1000 }, 'more than the 2 GB'],
    ['packs too well to be a workbook', { ratioFromBytes: 1000 }, 'more than 500 times its packed size'],
    ['holds too many files', { entries: 1 }, 'more than 10,000 files'],
  ])('refuses an archive that %s, before unpacking it', async (_, lower, words) => {
    const path = givenFile('bomb.ods', await zipOf({ 'content.xml': Buffer.alloc(1 << 20), mimetype: 'x' }));
    Object.assign(archiveLimits, lower);
    await expect(listEntries(path)).rejects.toThrow(words);
  });
});

describe('a hostile workbook', () => {
  const cell = (text: string) => `<table:table-cell office:value-type="string">${text}</table:table-cell>`;
  const paragraph = (length: number) => `<text:p>${'x'.repeat(length)}</text:p>`;

  it.each([
    ['a text without end', cell(paragraph(6_000_000)), 'one text or tag is longer'],
    ['a cell without end', cell(paragraph(3_000_000).repeat(2)), 'a cell is longer'],
    ['a row without end', cell(paragraph(3_000_000)).repeat(2), 'row 1 is longer'],
  ])('is refused for %s', async (_, cells, words) => {
    const path = await givenOds({ S: `<table:table-row>${cells}</table:table-row>` });
    await expect(cellsOf(path)).rejects.toThrow(words);
  });
});
