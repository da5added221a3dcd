import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitLogistic } from '../../../src/domain/statistics/logistic-regression';
import { figures } from './against-r/figures';

const folder = join(__dirname, 'against-r');
const script = join(__dirname, '../../../bench/detection/reference.R');
const cases = join(folder, 'cases.csv');
const fixture = join(__dirname, '../expectation/fixture.csv');

interface Row {
  figure: string;
  numbers: readonly number[];
  value: number;
}

function rowsOf(text: string): readonly Row[] {
  const [, ...lines] = text.trim().split('\n');
  return lines.map((line) => {
    const [figure = '', of = '', value = ''] = line.split(',');
    return { figure, numbers: of.split(' ').map(Number), value: Number(value) };
  });
}

/** Relative where the figure is large enough for that to mean something. */
function distance(ours: number, theirs: number): number {
  const scale = Math.abs(theirs) > 1e-300 ? Math.abs(theirs) : 1;
  return Math.abs(ours - theirs) / scale;
}

function farthest(rows: readonly Row[], figure: string): number {
  const own = rows.filter((row) => row.figure === figure);
  return Math.max(...own.map(({ numbers, value }) => distance(figures[figure]!(numbers), value)));
}

/** Null where R is not there, which is said. */
function printedByR(...given: readonly string[]): string | null {
  const run = spawnSync('Rscript', [script, ...given], { encoding: 'utf8' });
  if (run.error !== undefined) {
    process.stdout.write('R is not here (no Rscript): compared with what it printed before, and not run again.\n');
    return null;
  }
  expect(run.stderr).toBe('');
  return run.stdout;
}

const expected = rowsOf(readFileSync(join(folder, 'expected.csv'), 'utf8'));

describe('the statistics, as an independent implementation in R gives them', () => {
  it('has a value of R for every case, and a case for every figure', () => {
    const [, ...lines] = readFileSync(cases, 'utf8').trim().split('\n');
    expect(expected.map(({ figure, numbers }) => `${figure},${numbers.length}`)).toEqual(
      lines.map((line) => `${line.split(',')[0]},${line.split(',')[1]?.split(' ').length}`),
    );
    expect(new Set(expected.map(({ figure }) => figure))).toEqual(new Set(Object.keys(figures)));
  });

  it.each(Object.keys(figures))('%s, to 1e-9', (figure) => {
    expect(farthest(expected, figure)).toBeLessThan(1e-9);
  });

  it('is what R prints now, where R is there', () => {
    const printed = printedByR(cases);
    if (printed === null) return;
    const rows = rowsOf(printed);
    expect(rows).toHaveLength(expected.length);
    for (const figure of Object.keys(figures)) expect(farthest(rows, figure)).toBeLessThan(1e-9);
  });

  it('fits the logistic regression of the fixture as `glm` does now, where R is there', () => {
    const printed = printedByR('--glm', fixture);
    if (printed === null) return;
    const [, ...theirs] = printed.trim().split('\n');
    const [, ...lines] = readFileSync(fixture, 'utf8').trim().split('\n');
    const rows = lines.map((line) => {
      const [trials = 0, hits = 0, ...covariates] = line.split(',').map(Number);
      const values = [1, ...covariates];
      return { trials, hits, values, columns: values.map((_, column) => column) };
    });
    const fit = fitLogistic(rows, { width: rows[0]!.values.length, ridge: 0 });
    const ours = fit.coefficients.map((value, column) => [value, fit.standardErrors[column]!]);
    for (const [index, line] of theirs.entries()) {
      const [, coefficient, error] = line.split(',').map(Number);
      const [its, itsError] = ours[index] ?? [fit.deviance, 0];
      expect(distance(its!, coefficient!)).toBeLessThan(1e-9);
      expect(distance(itsError!, error!)).toBeLessThan(1e-9);
    }
  });
});
