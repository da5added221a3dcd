import fc from 'fast-check';
import { compileDossier } from '../../../src/domain/dossier/compile-dossier';
import { dossierCsv } from '../../../src/domain/dossier/write-csv';
import { around, facts } from './support/given-facts';

/** The rows of a text of CSV, by RFC 4180. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    if (whole === '') break;
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('the statements as CSV', () => {
  it('are read back as they were said, one row each, with no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (reason) => {
        const steps = around.steps.map((one) => ({ ...one, reason }));
        const dossier = compileDossier({ ...facts, related: [{ ...around, steps }] });
        const [header, ...rows] = rowsOf(dossierCsv(dossier));
        expect(header).toHaveLength(12);
        expect(rows).toHaveLength(dossier.statements);
        const said = dossier.sections.flatMap(({ statements }) => statements);
        for (const [at, row] of rows.entries()) {
          expect(row[3]?.replace(/^'/, '')).toBe(said[at]?.text.replace(/\r\n?/g, '\n').replace(/^'/, ''));
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t]/);
        }
      }),
      { numRuns: process.env['OVERSIGHT_BIG'] ? 1_000 : 60, seed: 6 },
    );
  });
});
